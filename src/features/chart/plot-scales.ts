import type { CurvePoint } from '../../core/curve'

export type PlotScales = {
  left: number
  right: number
  top: number
  bottom: number
  /** The x axis runs from 1 to here. */
  lastProcessors: number
  x: (processors: number) => number
  y: (speedup: number) => number
  /** The processors (a real number) at a horizontal place. */
  processorsAt: (x: number) => number
}

type Spot = { x: number; y: number }

/** Pixels over the plot up to which a line is drawn; the clip cuts it at the plot's edge. */
const OVER = 20

/** Where the way from one spot to the other passes a height. */
function passing(from: Spot, to: Spot, height: number): Spot {
  return { x: from.x + ((height - from.y) / (to.y - from.y)) * (to.x - from.x), y: height }
}

/**
 * An SVG path through the points. Where it leaves the plot above it stops, and it goes on where it comes back: browsers take
 * very long over dashes on a line that runs far outside.
 */
export function curvePath(points: readonly CurvePoint[], { x, y, top }: PlotScales): string {
  const ceiling = top - OVER
  const spots = points.map(({ processors, speedup }) => ({ x: x(processors), y: y(speedup) }))
  const written = ({ x: across, y: height }: Spot) => `${across.toFixed(1)} ${height.toFixed(1)}`
  let path = ''
  for (const [index, spot] of spots.entries()) {
    const before = spots[index - 1]
    const isIn = spot.y >= ceiling
    const wasIn = before !== undefined && before.y >= ceiling
    if (isIn && before && !wasIn) path += `M${written(passing(before, spot, ceiling))}`
    if (isIn) path += `${path === '' ? 'M' : 'L'}${written(spot)}`
    else if (wasIn) path += `L${written(passing(before, spot, ceiling))}`
  }
  return path
}
