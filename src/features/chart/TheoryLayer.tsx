import { useMemo } from 'react'
import { amdahlCurve, curveAbscissae } from '../../core/curve'
import { amdahlSpeedup } from '../../core/laws/amdahl'
import { useLab, useTexts } from '../../lab-context'
import type { ViewState } from '../../store/lab-state'
import { selectReadouts } from '../../store/selectors'
import { curvePath, type PlotScales } from './plot-scales'

export type LayerProps = { scales: PlotScales; view: ViewState; clip: string; em: number }

/** Amdahl's curve, its limit, the ideal, and the marker at the chosen j: all that moves with the sliders. */
export function TheoryLayer({ scales, view, clip, em }: LayerProps) {
  const abscissae = useMemo(
    () => curveAbscissae(scales.lastProcessors, view.xScale),
    [scales.lastProcessors, view.xScale],
  )
  const ideal = useMemo(
    () =>
      curvePath(
        abscissae.map((processors) => ({ processors, speedup: processors })),
        scales,
      ),
    [abscissae, scales],
  )
  const { serialFraction } = useLab(selectReadouts)
  return (
    <>
      <path d={ideal} clipPath={clip} className="curve ideal" />
      <IdealLabel scales={scales} em={em} />
      <LimitLine scales={scales} em={em} />
      <path
        d={curvePath(amdahlCurve(serialFraction, abscissae), scales)}
        clipPath={clip}
        className="curve theory"
      />
      <CurveLabel scales={scales} em={em} />
      <Marker scales={scales} em={em} />
    </>
  )
}

/** A plot narrower than this many letters has room for short names only. */
const NARROW = 30

type Label = { scales: PlotScales; em: number }

/** Beside the upper end of the ideal line, a row lower where the name of a limit out of sight stands above. */
function IdealLabel({ scales, em }: Label) {
  const { chart } = useTexts()
  const { limit } = useLab(selectReadouts)
  const { x, y, top, left, right, lastProcessors } = scales
  const last = y(lastProcessors) >= top ? lastProcessors : bisect((j) => y(j) < top, lastProcessors)
  const at = x(last)
  const crowded = right - left < NARROW * em && at - 7 * em > left
  const anchor = crowded || at + 9 * em > right ? 'end' : 'start'
  return (
    <text
      className="name ideal"
      x={at + (anchor === 'end' ? -1 : 0.6) * em}
      y={Math.max(y(last), top) + (anchor === 'end' && y(limit) < top ? 2.3 : 0.9) * em}
      textAnchor={anchor}
    >
      {chart.idealLabel}
    </text>
  )
}

/** The least value in 1 … `last` from which on `isPast` holds. */
function bisect(isPast: (value: number) => boolean, last: number): number {
  let low = 1
  let high = last
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (isPast(middle)) high = middle
    else low = middle
  }
  return high
}

function LimitLine({ scales, em }: Label) {
  const { chart, numbers } = useTexts()
  const { limit } = useLab(selectReadouts)
  if (!Number.isFinite(limit)) return null
  const { left, right, top, y } = scales
  const height = y(limit)
  const inSight = height >= top
  const label = chart.limitLabel(numbers.exact(limit))
  return (
    <>
      {inSight && <path d={`M${left} ${height}H${right}`} className="curve limit" />}
      <text
        className="name limit strong"
        x={right}
        y={(inSight ? height : top + em) - 0.5 * em}
        textAnchor="end"
      >
        {inSight ? label : `${label} ↑`}
      </text>
    </>
  )
}

/** Shares of the width where the curve's name may begin, the best first. */
const NAME_PLACES = [0.62, 0.78, 0.3, 0.12]

/** Where the curve's name begins: it fits into the plot and keeps clear of the marker's label. */
function namePlace({ left, right, x }: PlotScales, processors: number, length: number, em: number): number {
  const marker = x(processors)
  const places = NAME_PLACES.map((share) => left + share * (right - left))
  const isFree = (place: number) =>
    place + length <= right && (place > marker + 8 * em || place + length < marker - 0.5 * em)
  return places.find(isFree) ?? Math.max(left, right - length)
}

/** Below the curve, about two thirds along. */
function CurveLabel({ scales, em }: Label) {
  const { chart, numbers } = useTexts()
  const { serialFraction, processors } = useLab(selectReadouts)
  const { x, y, top, bottom, left, right, processorsAt, lastProcessors } = scales
  const narrow = right - left < NARROW * em
  const place = namePlace(scales, processors, (narrow ? 5 : 12) * em, em)
  const along = Math.min(lastProcessors, processorsAt(place))
  const inSight = y(amdahlSpeedup(serialFraction, along)) >= top
  const last = inSight ? along : bisect((j) => y(amdahlSpeedup(serialFraction, j)) < top, along)
  return (
    <text
      className="name theory strong"
      x={x(last) + 0.6 * em}
      y={Math.min(Math.max(top, y(amdahlSpeedup(serialFraction, last))) + 1.8 * em, bottom - 2 * em)}
    >
      {narrow ? chart.amdahlName : chart.amdahlLabel(numbers.perCentExact(serialFraction))}
    </text>
  )
}

function Marker({ scales, em }: Label) {
  const { numbers } = useTexts()
  const { serialFraction, processors, speedup } = useLab(selectReadouts)
  const { left, right, top, bottom, x, y, processorsAt } = scales
  const at = x(processors)
  const height = y(speedup)
  if (at > right + 1 || height < top - 1) return null
  const late = at > right - 7 * em
  // To the left the label stands under the curve where that is flat, and over it where it is steep.
  const before = amdahlSpeedup(serialFraction, Math.max(1, processorsAt(at - 7 * em)))
  const over = late && y(before) - height > 1.2 * em
  return (
    <>
      <path d={`M${at} ${bottom}V${height}H${left}`} className="guide" />
      <circle cx={at} cy={height} className="marker" r={0.42 * em} />
      <text
        className="name ink strong"
        x={at + (late ? -1 : 1) * em}
        y={over ? height - 0.6 * em : Math.min(height + 1.5 * em, bottom - 0.6 * em)}
        textAnchor={late ? 'end' : 'start'}
      >
        {`S${numbers.subscript(processors)} = ${numbers.ratio(speedup)}`}
      </text>
    </>
  )
}
