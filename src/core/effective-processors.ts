/** To how many processors the measured speedup amounts, and whether it flattens: what the browser states is not asked. */
import { karpFlatt } from './fits/karp-flatt'
import { amdahlSpeedup } from './laws/amdahl'
import type { MeasuredPoint } from './points'
import type { Interval } from './stats/median'
import type { Fraction, Speedup, WorkerCount } from './units'

export type EffectiveProcessors = {
  /**
   * `found`: the curve flattens, or falls: further workers bring no more. `at-least`: it has not flattened within what was
   * measured, so that there may be more processors than these.
   */
  kind: 'found' | 'at-least'
  processors: number
  interval: Interval
  /** More than so many workers bring no more; for `at-least`, the most that were measured. */
  from: WorkerCount
}

/** Flat as far as we care: what more workers bring is surely less than this share. */
const FLAT: Fraction = 0.05
/** The machine's own small losses make 1.97 of 2 processors: nearer than this share nothing is said. */
const NEAR: Fraction = 0.1

type Amount = { workers: WorkerCount; processors: number; interval: Interval }

/** What bounds S beside the processors. */
export type Bounds = {
  /** The share that was imposed. */
  serialFraction: Fraction
  /** What indivisible units allow at best on so many workers, where that is less than the law. */
  ceilings: ReadonlyMap<WorkerCount, Speedup> | undefined
}

/**
 * How many processors the law needs for this speedup when B is imposed: p = (1 − B) / (1/S − B). It grows without bound as
 * S nears 1/B, where speedup says nothing of processors; then there is none.
 */
function processorsFor(speedup: Speedup, serialFraction: Fraction): number | undefined {
  const divisor = 1 / speedup - serialFraction
  return divisor > 0 && serialFraction < 1 ? (1 - serialFraction) / divisor : undefined
}

function amountOf({ workers, speedup, interval }: MeasuredPoint, serialFraction: Fraction): Amount[] {
  if (!interval || workers < 2) return []
  const processors = processorsFor(speedup, serialFraction)
  const low = processorsFor(interval.low, serialFraction)
  const high = processorsFor(interval.high, serialFraction)
  if (processors === undefined || low === undefined || high === undefined) return []
  return [{ workers, processors, interval: { low, high } }]
}

/**
 * Whether `later` workers do no more than `earlier` ones: surely less than if the losses at `earlier` were a serial part and
 * than the units allow, and not surely more than those by 5 %.
 */
function isNoMore(earlier: Amount, later: Amount, { serialFraction, ceilings }: Bounds): boolean {
  const { low, high } = earlier.interval
  const share = earlier.workers === 1 ? 0 : Math.max(0, karpFlatt(low, earlier.workers))
  const ceiling = ceilings?.get(later.workers)
  const allowed = ceiling && processorsFor(ceiling, serialFraction)
  const wouldBe = Math.min(amdahlSpeedup(share, later.workers), allowed ?? Number.POSITIVE_INFINITY)
  return later.interval.high < (1 - FLAT) * wouldBe && later.interval.low <= (1 + FLAT) * high
}

/**
 * Undefined while no point has an interval. The interval spans those of the points of the plateau that are not surely less
 * than its highest by 5 %: workers that lose to each other say nothing of how many processors there are.
 */
export function effectiveProcessors(
  points: readonly MeasuredPoint[],
  bounds: Bounds,
): EffectiveProcessors | undefined {
  const measured = points.flatMap((point) => amountOf(point, bounds.serialFraction))
  const widest = measured.at(-1)
  if (!widest) return undefined
  const alone: Amount = { workers: 1, processors: 1, interval: { low: 1, high: 1 } }
  const amounts = [alone, ...measured]
  const first = amounts.findIndex((earlier, index) => {
    const later = amounts.slice(index + 1)
    return later.length > 0 && later.every((amount) => isNoMore(earlier, amount, bounds))
  })
  if (first < 0) {
    const { processors, interval, workers } = widest
    return { kind: 'at-least', processors, interval, from: workers }
  }
  const plateau = amounts.slice(first)
  const most = plateau.reduce((best, amount) => (amount.processors > best.processors ? amount : best))
  const level = plateau.filter(({ interval }) => interval.high >= (1 - FLAT) * most.interval.low)
  return {
    kind: 'found',
    processors: most.processors,
    interval: {
      low: Math.min(...level.map(({ interval }) => interval.low)),
      high: Math.max(...level.map(({ interval }) => interval.high)),
    },
    from: (plateau[0] as Amount).workers,
  }
}

/** The measurement and the browser disagree on the processors. */
export type CoresWarning = { kind: 'fewer-than-stated' | 'more-than-stated'; stated: number }

/** A warning only where the whole interval lies more than a tenth off; fewer can only be said where the curve flattens. */
export function coresWarning(
  effective: EffectiveProcessors | undefined,
  stated: number | undefined,
): CoresWarning | undefined {
  if (!effective || stated === undefined) return undefined
  const { kind, interval } = effective
  if (interval.low > (1 + NEAR) * stated) return { kind: 'more-than-stated', stated }
  if (kind === 'found' && interval.high < (1 - NEAR) * stated) return { kind: 'fewer-than-stated', stated }
  return undefined
}
