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

type Label = { scales: PlotScales; em: number }

/** Beside the upper end of the ideal line. */
function IdealLabel({ scales, em }: Label) {
  const { chart } = useTexts()
  const { x, y, top, right, lastProcessors } = scales
  const last = y(lastProcessors) >= top ? lastProcessors : bisect((j) => y(j) < top, lastProcessors)
  const at = x(last)
  const anchor = at + 9 * em > right ? 'end' : 'start'
  return (
    <text
      className="name ideal"
      x={at + (anchor === 'end' ? -0.6 : 0.6) * em}
      y={Math.max(y(last), top) + 0.9 * em}
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

/** Below the curve, about two thirds along, and never past the right edge. */
function CurveLabel({ scales, em }: Label) {
  const { chart, numbers } = useTexts()
  const { serialFraction } = useLab(selectReadouts)
  const { x, y, top, left, right, processorsAt, lastProcessors } = scales
  const place = Math.max(left, Math.min(left + 0.62 * (right - left), right - 12 * em))
  const along = Math.min(lastProcessors, processorsAt(place))
  const inSight = y(amdahlSpeedup(serialFraction, along)) >= top
  const last = inSight ? along : bisect((j) => y(amdahlSpeedup(serialFraction, j)) < top, along)
  return (
    <text
      className="name theory strong"
      x={x(last) + 0.6 * em}
      y={Math.max(top, y(amdahlSpeedup(serialFraction, last))) + 1.8 * em}
    >
      {chart.amdahlLabel(numbers.perCentExact(serialFraction))}
    </text>
  )
}

function Marker({ scales, em }: Label) {
  const { numbers } = useTexts()
  const { processors, speedup } = useLab(selectReadouts)
  const { left, right, top, bottom, x, y } = scales
  const at = x(processors)
  const height = y(speedup)
  if (at > right + 1 || height < top - 1) return null
  const late = at > right - 7 * em
  return (
    <>
      <path d={`M${at} ${bottom}V${height}H${left}`} className="guide" />
      <circle cx={at} cy={height} className="marker" r={0.42 * em} />
      <text
        className="name ink strong"
        x={at + (late ? -1 : 1) * em}
        y={height + 1.5 * em}
        textAnchor={late ? 'end' : 'start'}
      >
        {`S${numbers.subscript(processors)} = ${numbers.ratio(speedup)}`}
      </text>
    </>
  )
}
