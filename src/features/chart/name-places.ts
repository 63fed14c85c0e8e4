/** How much room a name has among the lines and the other names of a chart. */
import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Ground, Theory } from './theory-marks'

export type Curve = (processors: number) => number
export type Place = { x: number; y: number }

/** Where a name begins, with its length in letters. */
export type Placed = Place & { length: number }

/** What a name keeps clear of. */
export type Obstacles = { curves: readonly Curve[]; names: readonly Placed[] }

/** How far a name keeps from what is there already, in heights of a letter; more is no better. */
const CLEAR = 2.5

/** In heights of a letter; a Chinese character is nearly as wide as two obstacles. */
export const lengthOf = (name: string) =>
  [...name].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1.05 : 0.62), 0)

/** The place with the most room, the first of equals; undefined where there is none. */
export function roomiest(
  ground: Ground,
  places: readonly Place[],
  length: number,
  obstacles: Obstacles,
): Place | undefined {
  const [best] = places
    .map((place) => ({ place, room: roomAt(ground, { ...place, length }, obstacles) }))
    .sort((one, other) => other.room - one.room)
  return best?.place
}

/** Names lie on each other that are less apart, in heights of a letter. */
const ROW = 1.1

/** Parts of a name's length on which it is looked how near a line comes. */
const STRETCHES = 4

/** The distance to the nearest line or name, in letters, up to `CLEAR`; none to a line that goes through, and less to a name that it lies on. */
export function roomAt(
  { scales, em }: Ground,
  { x, y, length }: Placed,
  { curves, names }: Obstacles,
): number {
  const [middle, end] = [y - 0.4 * em, x + length * em]
  const stops = Array.from({ length: STRETCHES + 1 }, (_, index) =>
    scales.processorsAt(x + (index / STRETCHES) * (end - x)),
  )
  const lines = curves.flatMap((curve) => {
    const away = stops.map((processors) => scales.y(curve(processors)) - middle)
    const passes = away.some((distance, index) => index > 0 && distance * (away[index - 1] ?? 0) < 0)
    return passes ? [0] : away.map(Math.abs)
  })
  const rows = names
    .filter((other) => other.x < end + em && x < other.x + (other.length + 1) * em)
    .map((other) => Math.abs(other.y - y))
  // A name over a line can be read, one over another name cannot.
  if (rows.some((distance) => distance < ROW * em)) return -1
  return Math.min(CLEAR, Math.min(...lines, ...rows) / em)
}

/** Amdahl's lines: the curve, its limit and the ideal. */
export const theoryCurves = ({ serialFraction, limit }: Theory): Curve[] => [
  (at) => amdahlSpeedup(serialFraction, at),
  () => limit,
  (at) => at,
]

/** Where a name is put; the moving marks say it in words. */
type Mark = { x: string | number; y: string | number }

/** Where a name stands, if it is shown. */
export function placed(
  { em }: Ground,
  mark: Mark | undefined,
  words: string,
  anchor: 'start' | 'end',
): Placed[] {
  if (!mark) return []
  const length = lengthOf(words)
  return [{ x: Number(mark.x) - (anchor === 'end' ? length * em : 0), y: Number(mark.y), length }]
}
