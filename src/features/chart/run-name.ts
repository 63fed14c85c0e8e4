/** Where the name of an earlier run stands. */
import type { CurvePoint } from '../../core/curve'
import { type Obstacles, type Placed, roomiest } from './name-places'
import type { Ground } from './theory-marks'

/** Heights below the point, in heights of a letter, the best first. */
const ROWS = [1.6, 0.35, -0.9, 2.8, -2.1]

/** Beside the last point that is seen, on the side with the most room; the first of these where all are alike. */
export function runName(ground: Ground, last: CurvePoint, length: number, obstacles: Obstacles): Placed {
  const { scales, em } = ground
  const [x, y] = [scales.x(last.processors), scales.y(last.speedup)]
  const [before, after] = [x - (0.8 + length) * em, x + 0.8 * em]
  const places = ROWS.flatMap((rows) => [after, before].map((start) => ({ x: start, y: y + rows * em })))
  const within = places.filter(
    (place) =>
      place.x >= scales.left &&
      place.x + length * em <= scales.right &&
      place.y - em > scales.top &&
      place.y + 0.4 * em < scales.bottom,
  )
  const fallback = { x: Math.max(scales.left, before), y: y + 1.6 * em }
  return { ...(roomiest(ground, within, length, obstacles) ?? fallback), length }
}
