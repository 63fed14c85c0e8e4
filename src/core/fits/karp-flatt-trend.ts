/** Does Karp and Flatt's e stay where it is as j grows? */
import type { Interval } from '../stats/median'
import { studentTCdf } from '../stats/student-t'
import type { Speedup, WorkerCount } from '../units'
import { estimateOf, LEAST_RELATIVE_ERROR } from './estimate'
import { karpFlatt } from './karp-flatt'
import { leastSquares } from './least-squares'

export type SpeedupPoint = { workers: WorkerCount; speedup: Speedup; interval?: Interval | undefined }

export type SerialPoint = {
  workers: WorkerCount
  /** e_j; below 0 where S is above j. */
  serialFraction: number
  /** The ends of S's interval, turned round. */
  interval: Interval | undefined
}

export type KarpFlattTrend =
  /** Over the measured range e changes by `change`, the first to the last j. */
  | {
      kind: 'rising' | 'falling' | 'flat' | 'not-told'
      change: number
      interval: Interval
      probability: number
    }
  | { kind: 'too-few-points'; distinct: number; needed: number }

/** A change of less than this share of T(1), by its whole interval, is called flat. */
const FLAT = 0.05
const LEVEL = 0.05
/** A change by less is of no interest, however sure. */
const LEAST_CHANGE = 0.001

/** e of each S, j = 2 and more, in the order given, with its interval where S has one. */
export function karpFlattSeries(points: readonly SpeedupPoint[]): SerialPoint[] {
  return points
    .filter(({ workers }) => workers > 1)
    .map(({ workers, speedup, interval }) => ({
      workers,
      serialFraction: karpFlatt(speedup, workers),
      interval: interval && {
        low: karpFlatt(interval.high, workers),
        high: karpFlatt(interval.low, workers),
      },
    }))
}

/**
 * A weighted line of e on j, tested by Student's t (two-sided, 5 %, n − 2 degrees of freedom). On j and not log₂ j:
 * an overhead c·(j−1) makes e = B + c·j exactly, so that the slope *is* c; a logarithmic one bends the line but does
 * not change its direction. The weights are those of one relative error for all S: σ_e ∝ 1/(S·(1 − 1/j)).
 *
 * "Flat" is said only where the interval of the whole change is narrow; where the noise could hide a change of 5 %
 * of T(1), the trend is "not told". A change of less than 0.1 % is flat, however sure. The same j may come many times,
 * once for each bracket.
 */
export function karpFlattTrend(points: readonly SpeedupPoint[]): KarpFlattTrend {
  const series = points.filter(({ workers }) => workers > 1)
  const counts = series.map(({ workers }) => workers)
  const different = [...new Set(counts)]
  const distinct = different.length
  const rows = series.map(({ workers, speedup }) => {
    const weight = speedup * (1 - 1 / workers)
    return { line: [weight, weight * workers], value: weight * karpFlatt(speedup, workers) }
  })
  const found =
    distinct >= 2
      ? leastSquares(
          rows.map(({ line }) => line),
          rows.map(({ value }) => value),
        )
      : undefined
  if (!found || found.degreesOfFreedom < 1 || (distinct < 3 && series.length < 4))
    return { kind: 'too-few-points', distinct, needed: 3 }
  const slope = found.coefficients[1] as number
  const range = Math.max(...different) - Math.min(...different)
  const spread = Math.max(found.residualSumOfSquares / found.degreesOfFreedom, LEAST_RELATIVE_ERROR ** 2)
  const variance = spread * (found.unscaledCovariance[1]?.[1] as number)
  const { interval = { low: slope, high: slope } } = estimateOf(slope, variance, found.degreesOfFreedom)
  const change = { low: range * interval.low, high: range * interval.high }
  const probability = 2 * (1 - studentTCdf(Math.abs(slope) / Math.sqrt(variance), found.degreesOfFreedom))
  return {
    kind: kindOf(range * slope, probability, change),
    change: range * slope,
    interval: change,
    probability,
  }
}

function kindOf(change: number, probability: number, { low, high }: Interval) {
  if (probability < LEVEL && Math.abs(change) >= LEAST_CHANGE)
    return change > 0 ? ('rising' as const) : ('falling' as const)
  return Math.max(Math.abs(low), Math.abs(high)) < FLAT ? ('flat' as const) : ('not-told' as const)
}
