/** Where the names of the laws beside Amdahl's stand, and where their best j is marked. */
import type { CurvePoint } from '../../core/curve'
import { type Curve, type Obstacles, type Place, type Placed, roomiest } from './name-places'
import { atOwnLine, type Outline, outlineOf } from './own-line'
import type { Ground } from './theory-marks'

/** Shares of the width at which a name may begin. */
const STARTS = [0.86, 0.78, 0.7, 0.62, 0.54, 0.46, 0.38, 0.3, 0.22, 0.14, 0.06]
/**
 * A name for each curve: over or under its line, where it is farthest from the other lines and names; undefined where it would
 * stand nearer to another line everywhere. `lengths` are those of the names in letters; `obstacles` is what stands there already.
 */
export function placeNames(
  ground: Ground,
  curves: readonly Curve[],
  lengths: readonly number[],
  obstacles: Obstacles,
): (Placed | undefined)[] {
  const names: (Placed | undefined)[] = []
  const placed: Placed[] = []
  const outlines = curves.map((curve) => outlineOf(ground.scales, curve))
  const around = obstacles.curves.map((curve) => outlineOf(ground.scales, curve))
  for (const [index, curve] of curves.entries()) {
    const rivals = [...curves.filter((_, place) => place !== index), ...obstacles.curves]
    const length = lengths[index] ?? 0
    const others = [...outlines.filter((_, place) => place !== index), ...around]
    const along = placesAlong(ground, curve, length * ground.em).filter((place) =>
      atOwnLine(ground, [{ ...place, length }], outlines[index] as Outline, others),
    )
    const best = roomiest(ground, along, length, { curves: rivals, names: [...obstacles.names, ...placed] })
    names.push(best && { ...best, length })
    if (best) placed.push({ ...best, length })
  }
  return names
}

/** Clear of the line under or over the whole name, wherever that is within the plot; over it first. */
function placesAlong({ scales, em }: Ground, curve: Curve, length: number): Place[] {
  const { left, right, top, bottom, y, processorsAt } = scales
  const along = STARTS.map((share) => left + share * (right - left))
    .filter((x) => x + length <= right)
    .map((x) => ({ x, heights: [x, x + length / 2, x + length].map((at) => y(curve(processorsAt(at)))) }))
  const over = along.map(({ x, heights }) => ({ x, y: Math.min(...heights) - 0.7 * em }))
  const under = along.map(({ x, heights }) => ({ x, y: Math.max(...heights) + 1.5 * em }))
  return [...over, ...under].filter((place) => place.y - em > top && place.y + em < bottom)
}

/** A bar through the highest point; undefined where the chart does not show it. */
export function peakMark({ scales, em }: Ground, { processors, speedup }: CurvePoint) {
  const [x, y] = [scales.x(processors), scales.y(speedup)]
  if (x > scales.right + 1 || y < scales.top) return undefined
  return { x, y, bar: `M${x} ${y - 0.7 * em}v${1.4 * em}` }
}

/** Where the best j is told: over its bar or under it, before or after. */
export function peakName(ground: Ground, { x, y }: Place, length: number, obstacles: Obstacles): Placed {
  const { scales, em } = ground
  const [after, before] = [x + 0.4 * em, x - (0.4 + length) * em]
  const places = [y - 1.1 * em, y + 1.9 * em]
    .flatMap((height) => [after, before].map((start) => ({ x: start, y: height })))
    .filter(
      (place) =>
        place.x >= scales.left &&
        place.x + length * em <= scales.right + em &&
        place.y - 1.3 * em > scales.top &&
        place.y < scales.bottom,
    )
  return { ...(roomiest(ground, places, length, obstacles) ?? { x: before, y: y + 1.9 * em }), length }
}
