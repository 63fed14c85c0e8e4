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

/** An SVG path through the points; it ends one point above the plot, where the clip cuts it. */
export function curvePath(points: readonly CurvePoint[], { x, y, top }: PlotScales): string {
  let path = ''
  for (const { processors, speedup } of points) {
    const height = y(speedup)
    path += `${path === '' ? 'M' : 'L'}${x(processors).toFixed(1)} ${height.toFixed(1)}`
    if (height < top) break
  }
  return path
}
