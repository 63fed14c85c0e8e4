/** Where the names of the laws beside Amdahl's stand, and where their best j is marked. */
import type { CurvePoint } from '../../core/curve'
import type { Ground } from './theory-marks'

type Curve = (processors: number) => number
type Place = { x: number; y: number }

/** Where a name stands, with its length in letters. */
export type Placed = Place & { length: number }

/** Shares of the width at which a name may begin. */
const STARTS = [0.86, 0.78, 0.7, 0.62, 0.54, 0.46, 0.38, 0.3, 0.22, 0.14, 0.06]
/** How far a name keeps from what is there already, in heights of a letter; more is no better. */
const CLEAR = 2.5

/**
 * A name for each curve: over or under its line, where it is farthest from the other lines and names. `lengths` are those of the
 * names in letters; `others` are curves that have names of their own, and `taken` what stands there already.
 */
export function placeNames(
  ground: Ground,
  curves: readonly Curve[],
  lengths: readonly number[],
  { others, taken }: { others: readonly Curve[]; taken: readonly Placed[] },
): Placed[] {
  const placed: Placed[] = []
  for (const [index, curve] of curves.entries()) {
    const rivals = [...curves.filter((_, place) => place !== index), ...others]
    const length = lengths[index] ?? 0
    const [best] = placesAlong(ground, curve, length * ground.em)
      .map((at) => ({ at, room: roomAt(ground, { ...at, length }, rivals, [...taken, ...placed]) }))
      .sort((one, other) => other.room - one.room)
    const { left, top } = ground.scales
    const corner = { x: left + ground.em, y: top + (1 + 1.5 * index) * ground.em }
    placed.push({ ...(best?.at ?? corner), length })
  }
  return placed
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

/** The distance to the nearest line or name, in letters, up to `CLEAR`. */
function roomAt(
  { scales, em }: Ground,
  { x, y, length }: Placed,
  rivals: readonly Curve[],
  taken: readonly Placed[],
): number {
  const [middle, end] = [y - 0.4 * em, x + length * em]
  const lines = rivals.flatMap((rival) =>
    [x, (x + end) / 2, end].map((at) => Math.abs(scales.y(rival(scales.processorsAt(at))) - middle)),
  )
  const names = taken
    .filter((other) => other.x < end + em && x < other.x + (other.length + 1) * em)
    .map((other) => Math.abs(other.y - y))
  return Math.min(CLEAR, Math.min(...lines, ...names) / em)
}

/** A bar through the highest point, and where its j is told; undefined where the chart does not show it. */
export function peakPlace({ scales, em }: Ground, { processors, speedup }: CurvePoint) {
  const { x, y, top, right } = scales
  const [across, height] = [x(processors), y(speedup)]
  if (across > right + 1 || height < top) return undefined
  const late = across > right - 7 * em
  const over = height - 2.4 * em > top
  return {
    mark: `M${across} ${height - 0.7 * em}v${1.4 * em}`,
    name: {
      x: across + (late ? -0.4 : 0.4) * em,
      y: height + (over ? -1.1 : 1.9) * em,
      textAnchor: late ? ('end' as const) : ('start' as const),
    },
  }
}
