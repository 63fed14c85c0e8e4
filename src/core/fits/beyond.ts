/** What a fitted curve says where nothing was measured: its band, and its best j. Both may be refused. */

import type { Interval } from '../stats/median'
import type { ProcessorCount, Speedup } from '../units'
import { deltaVariance, type Estimate, estimateOf, reachOf } from './estimate'
import { type CurveShape, overheadAt } from './time-fit'

export type Peak =
  /** `speedup` is S there by the fit. `measured`: points lie on both sides of it. */
  | { kind: 'peak'; processors: Estimate; speedup: Speedup; measured: boolean }
  /** The curve has none: no overhead, or none above 0. */
  | { kind: 'none' }
  /** The least time is that of one processor: the overhead of a second takes more than it gives. */
  | { kind: 'slower-from-the-start' }
  /** The interval of the overhead includes 0: there may be a best j or none. */
  | { kind: 'overhead-not-told-from-0' }
  /** Laws that the points do not tell apart do not agree on whether there is one. */
  | { kind: 'laws-differ' }

/** S of the fit on so many processors; NaN where the fit has no time left there. */
export function speedupOf(shape: CurveShape, processors: ProcessorCount): Speedup {
  const share = timeShareOf(shape, processors)
  return share > 0 ? 1 / share : Number.NaN
}

function timeShareOf({ law, serialFraction, overhead }: CurveShape, processors: ProcessorCount): number {
  return 1 / processors + serialFraction * (1 - 1 / processors) + overhead * overheadAt(law, processors)
}

/**
 * The j of the least time.
 *
 *   linear O = c(j−1):     j* = √((1−B)/c)          (the N* of the Universal Scalability Law)
 *   logarithmic O = c·log₂ j:  j* = (1−B)·ln 2 / c
 *
 * Not given while the interval of c includes 0, and never from a fit without degrees of freedom.
 *
 * @param largest the most processors that were measured
 * @param least the fewest
 */
export function peakOf(shape: CurveShape, largest: ProcessorCount, least: ProcessorCount = 1): Peak {
  const { law, serialFraction, overhead, covariance, degreesOfFreedom } = shape
  if (law === 'ideal' || law === 'amdahl' || !(overhead > 0)) return { kind: 'none' }
  const error = estimateOf(overhead, covariance[1]?.[1] as number, degreesOfFreedom)
  if (!error.interval || error.interval.low <= 0) return { kind: 'overhead-not-told-from-0' }
  const parallel = 1 - serialFraction
  if (!(parallel > 0)) return { kind: 'slower-from-the-start' }
  const linear = law === 'linear-overhead'
  const best = linear ? Math.sqrt(parallel / overhead) : (parallel * Math.LN2) / overhead
  if (best <= 1) return { kind: 'slower-from-the-start' }
  // d ln j* is half of, or all of, −dB/(1−B) − dc/c.
  const power = linear ? 0.5 : 1
  const slopes = [(-power * best) / parallel, (-power * best) / overhead]
  return {
    kind: 'peak',
    processors: estimateOf(best, deltaVariance(slopes, covariance), degreesOfFreedom),
    speedup: speedupOf(shape, best),
    measured: least < best && best < largest,
  }
}

/** Of laws that the points do not tell apart, the best first: its peak, unless another has one where it has none. */
export function peakOfLaws(shapes: readonly [CurveShape, ...CurveShape[]], largest: ProcessorCount): Peak {
  const [first, ...others] = shapes.map((shape) => peakOf(shape, largest))
  return others.every(({ kind }) => kind === first?.kind) ? (first as Peak) : { kind: 'laws-differ' }
}

/** The 95 % band of S on so many processors; undefined without degrees of freedom. `high` may be Infinity. */
export function speedupBand(shape: CurveShape, processors: ProcessorCount): Interval | undefined {
  if (shape.degreesOfFreedom < 1) return undefined
  const slopes = [1 - 1 / processors, overheadAt(shape.law, processors)]
  const reach =
    reachOf(shape.degreesOfFreedom) * Math.sqrt(Math.max(0, deltaVariance(slopes, shape.covariance)))
  const share = timeShareOf(shape, processors)
  return {
    low: share + reach > 0 ? 1 / (share + reach) : Number.POSITIVE_INFINITY,
    high: share > reach ? 1 / (share - reach) : Number.POSITIVE_INFINITY,
  }
}

export type Extrapolation =
  | { kind: 'band'; processors: ProcessorCount; band: Interval }
  /** The band is wider than `WIDEST_BAND`, which is no forecast. */
  | { kind: 'too-wide'; processors: ProcessorCount; band: Interval }
  | { kind: 'past-the-peak'; processors: ProcessorCount; peak: ProcessorCount }

/** A band whose ends are further apart than this says nothing worth acting on. */
const WIDEST_BAND = 1.5

/**
 * S where nothing was measured, as a band over all laws that the data leave open (`shapes`, the chosen one first): an
 * overhead too small to be seen on 8 may rule on 1,024, so that its uncertainty belongs to the band even where the law
 * without it is the better choice.
 */
export function extrapolate(shapes: readonly CurveShape[], processors: ProcessorCount): Extrapolation {
  for (const shape of shapes) {
    const peak = peakOf(shape, processors)
    if (peak.kind === 'peak' && peak.measured)
      return { kind: 'past-the-peak', processors, peak: peak.processors.value }
    if (peak.kind === 'slower-from-the-start') return { kind: 'past-the-peak', processors, peak: 1 }
  }
  const bands = shapes.map((shape) => speedupBand(shape, processors))
  const low = Math.min(...bands.map((band) => band?.low ?? 0))
  // No law of these lets S pass j; where the noise would, the band ends there.
  const high = Math.min(processors, Math.max(...bands.map((band) => band?.high ?? Number.POSITIVE_INFINITY)))
  const band = { low: Math.min(low, high), high }
  return high <= WIDEST_BAND * low
    ? { kind: 'band', processors, band }
    : { kind: 'too-wide', processors, band }
}
