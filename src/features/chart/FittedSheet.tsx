import { memo, useId, useMemo } from 'react'
import type { FittedCurve } from '../../core/fitted-curve'
import { findingsIn } from '../../i18n/findings-texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectFittedCurve } from '../../store/fit-selectors'
import type { SheetProps } from './ChartLayers'
import { lengthOf, roomAt } from './name-places'
import { atOwnLine, outlineOf } from './own-line'
import { curvePath, type PlotScales } from './plot-scales'
import type { Ground } from './theory-marks'
import { useTheoryObstacles } from './use-theory-obstacles'

/** The fitted law over the measured j, with its band. It rests on what was measured alone, so no slider moves it but its name. */
export const FittedSheet = memo(function FittedSheet({ size: { width, height, em }, scales }: SheetProps) {
  const clip = useId()
  const { chart, language } = useTexts()
  const { fits } = findingsIn(language)
  const curve = useLabDeferred(selectFittedCurve)
  const drawn = useMemo(() => curve && pathsOf(curve, scales), [curve, scales])
  const last = curve?.points.findLast(
    ({ processors, speedup }) => scales.x(processors) <= scales.right + 1 && scales.y(speedup) >= scales.top,
  )
  if (!curve || !drawn || !last) return null
  const name = fits.laws[curve.law]
  const words = chart.fittedLabel(curve.assumed ? fits.assumed(name) : name)
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
      <Name curve={curve} words={words} ground={{ scales, em }} />
    </svg>
  )
})

/** Between the points as the line is drawn; NaN outside of them, where there is no line. */
function along({ points }: FittedCurve, processors: number): number {
  const after = points.findIndex((point) => point.processors >= processors)
  const [from, to] = [points[after - 1], points[after]]
  if (!to) return Number.NaN
  if (!from) return to.speedup
  const share = (processors - from.processors) / (to.processors - from.processors)
  return from.speedup + share * (to.speedup - from.speedup)
}

type NameProps = { curve: FittedCurve; words: string; ground: Ground }

/** At the line's end or before it, where no other line is nearer. */
function Name({ curve, words, ground }: NameProps) {
  const { scales, em } = ground
  const { curves, names } = useTheoryObstacles(ground)
  const ends = curve.points.filter(({ processors, speedup }) => {
    return scales.x(processors) <= scales.right + 1 && scales.y(speedup) >= scales.top
  })
  const length = lengthOf(words)
  const places = [1, 0.8, 0.6, 0.4].flatMap((share) => {
    const at = ends[Math.round(share * (ends.length - 1))]
    if (!at) return []
    const x = scales.x(at.processors)
    const start = x > scales.right - (length + 1) * em ? x - (length + 0.9) * em : x + 0.9 * em
    return [1.9, -0.9].map((rows) => ({ x: start, y: scales.y(at.speedup) + rows * em, length }))
  })
  const free = places.filter((place) => roomAt(ground, place, { curves: [], names }) >= 0)
  const own = outlineOf(scales, (processors) => along(curve, processors))
  const others = curves.map((other) => outlineOf(scales, other))
  const name = atOwnLine(ground, free, own, others)
  return (
    name && (
      <text className="name fitted" x={name.x} y={name.y}>
        {words}
      </text>
    )
  )
}

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
