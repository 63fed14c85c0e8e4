/** How far the axes of the chart reach. They move in steps, so that a slider seldom redraws them. */
import { MAX_PROCESSORS } from './bounds'
import { amdahlLimit, amdahlSpeedup, processorsForShareOfLimit } from './laws/amdahl'
import type { Fraction, ProcessorCount, Speedup } from './units'

export type ChartRange = 'to-j' | 'to-cores' | 'to-limit'

/** Both axes begin at 1 processor and, on a linear y axis, at 0. */
export type ChartDomain = { processors: ProcessorCount; speedup: Speedup }

/** "To the limit" ends where the curve has come this near to it. */
const NEAR_LIMIT = 0.99
/** Free room above the highest thing shown. */
const HEADROOM = 1.08
/** One significant digit of these is where an axis may end. */
const NICE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The least "nice" number that is not below `value`, > 0. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const digit = NICE.find((nice) => nice * power >= value * (1 - 1e-9)) ?? 10
  return digit * power
}

function powerOfTwoCeiling(value: number): ProcessorCount {
  return Math.min(MAX_PROCESSORS, 2 ** Math.ceil(Math.log2(Math.max(2, value))))
}

type Shown = {
  serialFraction: Fraction
  processors: ProcessorCount
  /** Other curves that are shown, by their B. */
  pinned: readonly Fraction[]
  cores: number
  /** The largest measured j and S; 1 where nothing is measured. */
  measured: { workers: number; speedup: Speedup }
}

/** Limits that lie further apart than this would press the lower curves onto the axis. */
const MOST_APART = 2.5

/**
 * The B of the highest curve that the axes reach to. From the present curve on, each pinned one whose limit is near enough
 * is taken in; those above leave the chart at its top, as the highest of a textbook's family do.
 */
function highestShown(present: Fraction, pinned: readonly Fraction[]): Fraction {
  const higher = pinned.filter((other) => other > 0 && other < present).sort((a, b) => b - a)
  let reached = present
  for (const next of higher) {
    if (reached > MOST_APART * next * (1 + 1e-9)) break
    reached = next
  }
  return reached
}

/** The domain of the chart for what is shown on it. */
export function chartDomain(range: ChartRange, shown: Shown): ChartDomain {
  const { processors, cores, measured } = shown
  const serialFraction = highestShown(shown.serialFraction, shown.pinned)
  if (range === 'to-j') {
    const last = Math.max(2, processors)
    const measuredSpeedup = measured.workers <= last ? measured.speedup : 1
    const highest = Math.max(amdahlSpeedup(serialFraction, last), measuredSpeedup)
    return { processors: last, speedup: niceCeiling(Math.max(highest * HEADROOM, 1.5)) }
  }
  if (range === 'to-cores') {
    const last = Math.max(2, cores, measured.workers)
    const highest = Math.max(amdahlSpeedup(serialFraction, last), measured.speedup)
    return { processors: last, speedup: niceCeiling(highest * HEADROOM) }
  }
  // Without a limit there is nothing to reach: then somewhat past the chosen j.
  const near = serialFraction === 0 ? 4 * processors : processorsForShareOfLimit(serialFraction, NEAR_LIMIT)
  const last = powerOfTwoCeiling(Math.max(16, measured.workers, Math.min(near, MAX_PROCESSORS)))
  const limit = amdahlLimit(serialFraction)
  const highest = Math.min(limit, amdahlSpeedup(serialFraction, last) * 1.1)
  return {
    processors: last,
    speedup: niceCeiling(Math.max(highest * HEADROOM, measured.speedup * HEADROOM, 1.5)),
  }
}

/**
 * The same where other laws are shown, of which none passes the ideal S = j: on a logarithmic axis all of it is shown; on a
 * linear one so much that Amdahl's curve is not pressed onto the axis.
 */
export function withRoomAbove({ processors, speedup }: ChartDomain, scale: 'linear' | 'log'): ChartDomain {
  const most = scale === 'log' ? processors : Math.min(processors, MOST_APART * speedup)
  return { processors, speedup: Math.max(speedup, niceCeiling(most)) }
}

/** At most about `most` ticks: powers of two on a logarithmic axis. */
export function logTicks(last: number, most: number): number[] {
  const doublings = Math.floor(Math.log2(last) + 1e-9)
  const step = Math.max(1, Math.ceil((doublings + 1) / most))
  const ticks: number[] = []
  for (let power = 0; power <= doublings; power += step) ticks.push(2 ** power)
  return ticks
}

/** Round ticks from `first` to `last` on a linear axis, at most `most`. */
export function linearTicks(first: number, last: number, most: number): number[] {
  const rough = (last - first) / Math.max(1, most - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10) * power
  const ticks: number[] = []
  for (let index = Math.ceil(first / step); index * step <= last * (1 + 1e-9); index++) {
    ticks.push(Number((index * step).toPrecision(12)))
  }
  return ticks
}
