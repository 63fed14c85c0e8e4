import { useId, useMemo } from 'react'
import { curveAbscissae } from '../../core/curve'
import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Given, Law } from '../../core/laws/law'
import type { ProcessorCount, Speedup } from '../../core/units'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useLabLater, useTexts } from '../../lab-context'
import { selectLaws } from '../../store/law-selectors'
import type { SheetProps } from './ChartLayers'
import { type Placed, peakPlace, placeNames } from './law-marks'
import './laws-sheet.css'
import { curvePath, type PlotScales } from './plot-scales'
import { curveName, type Ground, isNarrow } from './theory-marks'

/** The laws beside Amdahl's on the same scales: they follow a slider a moment later than his. */
export function LawsSheet({ size: { width, height, em }, scales, view }: SheetProps) {
  const clip = useId()
  const { shown, given, processors } = useLabLater(selectLaws)
  const abscissae = useMemo(
    () => curveAbscissae(scales.lastProcessors, view.xScale),
    [scales.lastProcessors, view.xScale],
  )
  const { left, right, top, bottom } = scales
  const ground = { scales, em }
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {shown.map((law, index) => (
          <g key={law.id}>
            <Curves law={law} given={given} colour={`law-${index + 1}`} {...{ abscissae, scales }} />
            <circle
              className={`law law-${index + 1}`}
              cx={scales.x(processors)}
              cy={scales.y(law.speedup(given, processors))}
              r={0.3 * em}
            />
          </g>
        ))}
      </g>
      {shown.map((law, index) => (
        <Peak key={law.id} law={law} given={given} colour={`law-${index + 1}`} ground={ground} />
      ))}
      <Names laws={shown} given={given} processors={processors} ground={ground} />
    </svg>
  )
}

type OfLaw = { law: Law; given: Given; colour: string }

/** One line, or two where the law is a bound on either side. */
function Curves({
  law,
  given,
  colour,
  abscissae,
  scales,
}: OfLaw & { abscissae: readonly number[]; scales: PlotScales }) {
  const { language } = useTexts()
  const paths = useMemo(() => {
    const pathOf = (speedupOn: (processors: ProcessorCount) => Speedup) =>
      curvePath(
        abscissae.map((processors) => ({ processors, speedup: speedupOn(processors) })),
        scales,
      )
    const { atLeast } = law
    return {
      main: pathOf((processors) => law.speedup(given, processors)),
      atLeast: atLeast && pathOf((processors) => atLeast(given, processors)),
    }
  }, [law, given, abscissae, scales])
  return (
    <>
      {paths.atLeast && <path d={paths.atLeast} className={`curve law at-least ${colour}`} />}
      <path
        d={paths.main}
        className={`curve law ${colour}`}
        data-legend={lawsTextsIn(language).laws[law.id].short}
      />
    </>
  )
}

function Peak({ law, given, colour, ground }: OfLaw & { ground: Ground }) {
  const { language, numbers } = useTexts()
  const whole = law.peak?.(given)?.whole
  if (whole === undefined) return null
  const place = peakPlace(ground, { processors: whole, speedup: law.speedup(given, whole) })
  if (!place) return null
  return (
    <>
      <path d={place.mark} className={`curve law law-peak ${colour}`} />
      {/* A small plot has no room for the words; the read-outs say it. */}
      {!isNarrow(ground) && (
        <text className={`name law ${colour}`} {...place.name}>
          {lawsTextsIn(language).peakLabel(numbers.whole(whole))}
        </text>
      )}
    </>
  )
}

/** In heights of a letter; a Chinese character is nearly as wide as two others. */
const lengthOf = (name: string) => [...name].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1.05 : 0.62), 0)

/** The names that stand there before: Amdahl's, and the best j of a law. */
function namesBefore(
  laws: readonly Law[],
  given: Given,
  processors: ProcessorCount,
  ground: Ground,
): Placed[] {
  const narrow = isNarrow(ground)
  const { x, y } = curveName(ground, { serialFraction: given.serialFraction, processors })
  const peaks = laws.flatMap((law) => {
    const whole = narrow ? undefined : law.peak?.(given)?.whole
    const place = whole && peakPlace(ground, { processors: whole, speedup: law.speedup(given, whole) })
    return place ? [{ x: place.name.x, y: place.name.y, length: 7 }] : []
  })
  return [{ x: Number(x), y: Number(y), length: narrow ? 5 : 12 }, ...peaks]
}

type NamesProps = { laws: readonly Law[]; given: Given; processors: ProcessorCount; ground: Ground }

function Names({ laws, given, processors, ground }: NamesProps) {
  const { language } = useTexts()
  const names = laws.map(({ id }) => lawsTextsIn(language).laws[id].short)
  const places = placeNames(
    ground,
    laws.map((law) => (at) => law.speedup(given, at)),
    names.map(lengthOf),
    {
      others: [(at) => amdahlSpeedup(given.serialFraction, at)],
      taken: namesBefore(laws, given, processors, ground),
    },
  )
  return places.map(({ x, y }, index) => (
    <text key={names[index]} className={`name law strong law-${index + 1}`} x={x} y={y}>
      {names[index]}
    </text>
  ))
}
