/** The values that a slider holds and where they stand on its track. Any other value stands between them. */
import { MAX_PROCESSORS } from './bounds'
import type { Fraction, ProcessorCount } from './units'

/** Places run from 0 to `last`. */
export type SliderScale = {
  last: number
  placeOf: (value: number) => number
  /** The value that a thumb at this place takes. */
  valueAt: (place: number) => number
  /** So many arrow keys further: from a value of the slider's own, as many back lead to it again. */
  stepped: (value: number, steps: number) => number
  /** So many Page keys further. */
  paged: (value: number, pages: number) => number
}

/** Values that differ by less, as a share, are the same one. */
const DUST = 1e-9
const STOPS_PER_PAGE = 10

/** The slider takes one of `stops`, which rise, and `placeOf` rises with them from 0. */
export function scaleOfStops(stops: readonly number[], placeOf: (value: number) => number): SliderScale {
  const places = stops.map(placeOf)
  const top = stops.length - 1
  const stopAt = (index: number) => stops[Math.min(top, Math.max(0, index))] as number
  const stepped = (value: number, steps: number) => {
    const dust = DUST * Math.abs(value)
    // From between two stops the first step leads to the nearer end of the step.
    const from =
      steps > 0
        ? stops.findLastIndex((stop) => stop <= value + dust)
        : stops.findIndex((stop) => stop >= value - dust)
    return stopAt(from + steps)
  }
  return {
    last: places[top] as number,
    placeOf,
    valueAt: (place) => {
      const after = places.findIndex((stop) => stop >= place)
      if (after < 0) return stopAt(top)
      const [before, next] = [places[after - 1] ?? Number.NEGATIVE_INFINITY, places[after] as number]
      return stopAt(place - before < next - place ? after - 1 : after)
    },
    stepped,
    paged: (value, pages) => stepped(value, STOPS_PER_PAGE * pages),
  }
}

/** From `start` on a unit of the track is `step`. */
type Segment = { from: number; to: number; start: Fraction; step: Fraction }

const SEGMENTS: readonly Segment[] = [
  { from: 0, to: 50, start: 0, step: 0.0002 },
  { from: 50, to: 140, start: 0.01, step: 0.001 },
  { from: 140, to: 230, start: 0.1, step: 0.01 },
]

function placeOfSerialFraction(serialFraction: Fraction): number {
  const fits = ({ from, to, start, step }: Segment) => serialFraction <= start + (to - from) * step + 1e-12
  const { from, start, step } = SEGMENTS.find(fits) ?? (SEGMENTS.at(-1) as Segment)
  return Number((from + (serialFraction - start) / step).toFixed(6))
}

export const evenly = (least: number, most: number, step: number) =>
  Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) =>
    Number((least + index * step).toFixed(6)),
  )

/** B: fine near 0, where the law lives; steps of 0.02 % below 1 %, of 0.1 % below 10 %, then of 0.5 %, and the two thirds. */
export const SERIAL_FRACTION_SCALE = scaleOfStops(
  [
    ...new Set([
      ...evenly(0, 0.01, 0.0002),
      ...evenly(0.01, 0.1, 0.001),
      ...evenly(0.1, 1, 0.005),
      0.333,
      0.667,
    ]),
  ].sort((one, other) => one - other),
  placeOfSerialFraction,
)

/** A thumb this near to a power of two, in octaves, takes it. */
const SNAP = 0.07

const clampedProcessors = (value: number): ProcessorCount =>
  Math.min(MAX_PROCESSORS, Math.max(1, Math.round(value)))

/** j: every whole number, an octave as long as any other; powers of two draw the thumb. */
export const PROCESSORS_SCALE: SliderScale = {
  last: Math.log2(MAX_PROCESSORS),
  placeOf: Math.log2,
  valueAt: (place) => {
    const power = Math.round(place)
    return clampedProcessors(2 ** (Math.abs(place - power) < SNAP ? power : place))
  },
  stepped: (value, steps) => clampedProcessors(value + steps),
  paged: (value, pages) => clampedProcessors(value * 2 ** pages),
}
