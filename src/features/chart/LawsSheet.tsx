import { useId, useMemo } from 'react'
import { curveAbscissae } from '../../core/curve'
import type { Given, Law } from '../../core/laws/law'
import type { ProcessorCount, Speedup } from '../../core/units'
import { lawsTextsIn } from '../../i18n/laws-texts'
import type { Texts } from '../../i18n/texts'
import { useLab, useTexts } from '../../lab-context'
import { selectLaws } from '../../store/law-selectors'
import type { SheetProps } from './ChartLayers'
import { peakMark, peakName, placeNames } from './law-marks'
import './laws-sheet.css'
import { lengthOf } from './name-places'
import { curvePath, type PlotScales } from './plot-scales'
import { type Ground, isNarrow } from './theory-marks'
import { useTheoryObstacles } from './use-theory-obstacles'

/** The laws beside Amdahl's on the same scales. */
export function LawsSheet({ size: { width, height, em }, scales, view }: SheetProps) {
  const clip = useId()
  const { shown, given, processors } = useLab(selectLaws)
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
      <Names laws={shown} given={given} ground={ground} />
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

/** A bar where the law is highest, and its j in words; undefined where there is none to be seen. */
function peakOf(law: Law, given: Given, ground: Ground, { language, numbers }: Texts) {
  const whole = law.peak?.(given)?.whole
  if (whole === undefined) return undefined
  const mark = peakMark(ground, { processors: whole, speedup: law.speedup(given, whole) })
  return mark && { ...mark, words: lawsTextsIn(language).peakLabel(numbers.whole(whole)) }
}

type NamesProps = { laws: readonly Law[]; given: Given; ground: Ground }

/** The best j of each law first: those stand at their bars, the names of the laws anywhere along their lines. */
function Names({ laws, given, ground }: NamesProps) {
  const texts = useTexts()
  const { curves, names } = useTheoryObstacles(ground)
  const peaks = laws.map((law) => peakOf(law, given, ground, texts))
  const mains = laws.map((law) => (at: number) => law.speedup(given, at))
  const bounds = laws.flatMap(({ atLeast }) => (atLeast ? [(at: number) => atLeast(given, at)] : []))
  const lines = [...curves, ...bounds, ...mains]
  const taken = [...names]
  const peakNames = peaks.map((peak) => {
    // A small plot has no room for the words; the read-outs say it.
    if (!peak || isNarrow(ground)) return undefined
    const name = peakName(ground, peak, lengthOf(peak.words), { curves: lines, names: taken })
    taken.push(name)
    return name
  })
  const words = laws.map(({ id }) => lawsTextsIn(texts.language).laws[id].short)
  const places = placeNames(ground, mains, words.map(lengthOf), {
    curves: [...curves, ...bounds],
    names: taken,
  })
  return laws.map(({ id }, index) => {
    const [peak, peakPlace, place] = [peaks[index], peakNames[index], places[index]]
    const colour = `law-${index + 1}`
    return (
      <g key={id}>
        {peak && <path d={peak.bar} className={`curve law law-peak ${colour}`} />}
        {peak && peakPlace && (
          <text className={`name law ${colour}`} x={peakPlace.x} y={peakPlace.y}>
            {peak.words}
          </text>
        )}
        {place && (
          <text className={`name law strong ${colour}`} x={place.x} y={place.y}>
            {words[index]}
          </text>
        )}
      </g>
    )
  })
}
