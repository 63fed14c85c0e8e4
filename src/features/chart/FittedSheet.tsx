import { memo, useId, useMemo } from 'react'
import type { FittedCurve } from '../../core/fitted-curve'
import { findingsIn } from '../../i18n/findings-texts'
import { useLab, useTexts } from '../../lab-context'
import { selectFittedCurve } from '../../store/fit-selectors'
import type { SheetProps } from './ChartLayers'
import { curvePath, type PlotScales } from './plot-scales'

/** The fitted law over the measured j, with its band. It rests on what was measured alone, so no slider moves it. */
export const FittedSheet = memo(function FittedSheet({ size: { width, height, em }, scales }: SheetProps) {
  const clip = useId()
  const { chart, language } = useTexts()
  const { fits } = findingsIn(language)
  const curve = useLab(selectFittedCurve)
  const drawn = useMemo(() => curve && pathsOf(curve, scales), [curve, scales])
  const last = curve?.points.findLast(
    ({ processors, speedup }) => scales.x(processors) <= scales.right + 1 && scales.y(speedup) >= scales.top,
  )
  if (!curve || !drawn || !last) return null
  const name = fits.laws[curve.law]
  const words = chart.fittedLabel(curve.assumed ? fits.assumed(name) : name)
  const late = scales.x(last.processors) > scales.right - 14 * em
  const { left, right, top, bottom } = scales
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {drawn.band && <path d={drawn.band} className="fitted-band" />}
        <path d={drawn.line} className="curve fitted" data-legend={words} />
      </g>
      <text
        className="name fitted"
        x={scales.x(last.processors) + (late ? -0.9 : 0.9) * em}
        y={scales.y(last.speedup) + 1.9 * em}
        textAnchor={late ? 'end' : 'start'}
      >
        {words}
      </text>
    </svg>
  )
})

function pathsOf({ points }: FittedCurve, scales: PlotScales) {
  const { x, y, top } = scales
  // An open end of the band leaves the plot above.
  const place = (processors: number, speedup: number) =>
    `${x(processors).toFixed(1)} ${Math.max(y(speedup), 2 * top - scales.bottom).toFixed(1)}`
  const known = points.flatMap(({ processors, band }) => (band ? [{ processors, band }] : []))
  const upper = known.map(({ processors, band }) => place(processors, band.high))
  const lower = known.map(({ processors, band }) => place(processors, band.low)).reverse()
  const edge = [...upper, ...lower]
  return {
    line: curvePath(points, scales),
    band: edge.length === 0 ? undefined : `M${edge.join('L')}Z`,
  }
}
