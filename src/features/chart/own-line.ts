/** Whether a name stands at its own line: one that is nearer to another would name that one. */
import type { Curve, Placed } from './name-places'
import type { PlotScales } from './plot-scales'
import type { Ground } from './theory-marks'

/** How high a line stands at places as far apart, from the left edge of the plot to the right one. Pixels. */
export type Outline = readonly number[]

const PIECES = 60

export function outlineOf({ left, right, y, processorsAt }: PlotScales, curve: Curve): Outline {
  return Array.from({ length: PIECES + 1 }, (_, piece) =>
    y(curve(processorsAt(left + (piece / PIECES) * (right - left)))),
  )
}

const gap = (from: number, to: number, low: number, high: number) => Math.max(0, low - to, from - high)

/** From the letters of a name to the part of a line that is in sight. Pixels. */
function distance({ scales, em }: Ground, { x, y, length }: Placed, line: Outline): number {
  const { left, right, top, bottom } = scales
  const width = (right - left) / PIECES
  let least = Number.POSITIVE_INFINITY
  for (let piece = 0; piece < PIECES; piece++) {
    const [one, other] = [line[piece] as number, line[piece + 1] as number]
    const [upper, lower] = [Math.max(top, Math.min(one, other)), Math.min(bottom, Math.max(one, other))]
    // Out of sight, or where there is no line.
    if (!(upper <= lower)) continue
    const start = left + piece * width
    const across = gap(x, x + length * em, start, start + width)
    const along = gap(y - 0.75 * em, y, upper, lower)
    least = Math.min(least, Math.hypot(across, along))
  }
  return least
}

/** The first of `places` that is nearer to the name's own line than to any other; undefined where there is none. */
export function atOwnLine<At extends Placed>(
  ground: Ground,
  places: readonly At[],
  own: Outline,
  others: readonly Outline[],
): At | undefined {
  return places.find((place) => {
    const toOwn = distance(ground, place, own)
    return others.every((other) => distance(ground, place, other) > toOwn)
  })
}
