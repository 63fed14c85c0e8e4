import { memo, useMemo } from 'react'
import { amdahlCurve, curveAbscissae } from '../../core/curve'
import { useLab, useTexts } from '../../lab-context'
import { selectPinned } from '../../store/selectors'
import { curvePath, type PlotScales } from './plot-scales'
import type { LayerProps } from './TheoryLayer'

/** Between two names, in heights of a letter. */
const ROW = 1.5
/** Names in one row are so far apart that none lies on another, and lie in one where they are less than this apart. */
const LENGTH = 6.8
const SAME_ROW = 1.1

type Spot = { x: number; y: number }

/** Under the right end of a curve, over it where the axis is near, and further left where a name stands already and there is room. */
function endName(end: Spot, { left, bottom }: PlotScales, em: number, taken: readonly Spot[]): Spot {
  const y = end.y + (end.y + 1.5 * em > bottom ? -0.5 : 1.2) * em
  const isTaken = (x: number) =>
    taken.some(
      (other) => Math.abs(other.y - y) < SAME_ROW * em && Math.abs(other.x - x) < (LENGTH - 0.1) * em,
    )
  let x = end.x - 0.4 * em
  while (isTaken(x) && x - 2 * LENGTH * em > left) x -= LENGTH * em
  return { x, y }
}

/** Curves kept for comparison. They stand still while a slider moves. */
export const PinnedLayer = memo(function PinnedLayer({ scales, view, clip, em }: LayerProps) {
  const { numbers } = useTexts()
  const pinned = useLab(selectPinned)
  const curves = useMemo(() => {
    const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
    // Curves that leave the plot above leave it close together: each name stands a row lower than the one before.
    let leaving = 0
    const taken: Spot[] = []
    return pinned.map((serialFraction) => {
      const points = amdahlCurve(serialFraction, abscissae)
      const leaves = points.some((point) => scales.y(point.speedup) < scales.top)
      const ceiling = leaves ? scales.top + (2.4 + ROW * leaving++) * em : scales.top
      const last = points.findLast((point) => scales.y(point.speedup) >= ceiling)
      const end = last && { x: Math.min(scales.x(last.processors), scales.right), y: scales.y(last.speedup) }
      const beside = end && leaves ? { x: end.x + 0.6 * em, y: end.y + 0.4 * em } : undefined
      const name = beside ?? (end && endName(end, scales, em, taken))
      if (name && !beside) taken.push(name)
      return { serialFraction, path: curvePath(points, scales), name, leaves }
    })
  }, [pinned, scales, view.xScale, em])
  return (
    <>
      <g clipPath={clip}>
        {curves.map(({ serialFraction, path }, index) => (
          <path
            key={serialFraction}
            d={path}
            className={`curve pinned pinned-${index + 1}`}
            data-legend={`B = ${numbers.perCentExact(serialFraction)}`}
          />
        ))}
      </g>
      {curves.map(
        ({ serialFraction, name, leaves }) =>
          name && (
            <text
              key={serialFraction}
              className="name pinned"
              {...name}
              textAnchor={leaves ? 'start' : 'end'}
            >
              {`B = ${numbers.perCentExact(serialFraction)}`}
            </text>
          ),
      )}
    </>
  )
})
