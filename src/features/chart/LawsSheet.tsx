import { useId, useMemo } from 'react'
import { curveAbscissae } from '../../core/curve'
import type { Law } from '../../core/laws/law'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useLabLater, useTexts } from '../../lab-context'
import { selectLaws } from '../../store/law-selectors'
import type { SheetProps } from './ChartLayers'
import { lawName, peakPlace } from './law-marks'
import './laws-sheet.css'
import { curvePath } from './plot-scales'

type Drawn = { law: Law; place: number; path: string; floor: string | undefined }

/** The laws beside Amdahl's on the same scales: they follow a slider a moment later than his. */
export function LawsSheet({ size, scales, view }: SheetProps) {
  const clip = useId()
  const { language, numbers } = useTexts()
  const texts = lawsTextsIn(language)
  const { shown, given, processors } = useLabLater(selectLaws)
  const curves = useMemo(() => {
    const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
    const pathOf = (speedup: (at: number) => number) =>
      curvePath(
        abscissae.map((at) => ({ processors: at, speedup: speedup(at) })),
        scales,
      )
    return shown.map((law, index): Drawn => {
      const floor = law.atLeast && ((at: number) => law.atLeast?.(given, at) ?? 1)
      return {
        law,
        place: index + 1,
        path: pathOf((at) => law.speedup(given, at)),
        floor: floor && pathOf(floor),
      }
    })
  }, [shown, given, scales, view.xScale])
  const { left, right, top, bottom } = scales
  const { width, height, em } = size
  const ground = { scales, em }
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {curves.map(({ law, place, path, floor }) => (
          <g key={law.id}>
            {floor && <path d={floor} className={`curve law at-least law-${place}`} />}
            <path d={path} className={`curve law law-${place}`} />
            <circle
              className={`law law-${place}`}
              cx={scales.x(processors)}
              cy={scales.y(law.speedup(given, processors))}
              r={0.3 * em}
            />
          </g>
        ))}
      </g>
      {curves.map(({ law, place }) => {
        const name = lawName(ground, (at) => law.speedup(given, at), place)
        return (
          <text key={law.id} className={`name law strong law-${place}`} {...name}>
            {texts.laws[law.id].short}
          </text>
        )
      })}
      {curves.map(({ law, place }) => {
        const peak = law.peak?.(given)
        const at =
          peak && peakPlace(ground, { processors: peak.whole, speedup: law.speedup(given, peak.whole) })
        return (
          at && (
            <g key={law.id}>
              <path d={at.mark} className={`curve law law-peak law-${place}`} />
              <text className={`name law law-${place}`} {...at.name}>
                {texts.peakLabel(numbers.whole(peak.whole))}
              </text>
            </g>
          )
        )
      })}
    </svg>
  )
}
