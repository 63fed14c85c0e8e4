/** Amdahl's law asked backwards: what must be true for a wanted speedup. */
import { karpFlatt } from '../fits/karp-flatt'
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { amdahlLimit, amdahlSpeedup, processorsForShareOfLimit } from './amdahl'

/** Rounding of the law itself; a speedup that misses the wanted one by less is that speedup. */
const ROUNDING = 4 * Number.EPSILON

const reaches = (serialFraction: Fraction, processors: ProcessorCount, speedup: Speedup) =>
  amdahlSpeedup(serialFraction, processors) >= speedup * (1 - ROUNDING)

/**
 * The least whole number of processors with S_j ≥ `speedup` (≥ 1), however large; undefined where none is enough,
 * because the wanted S is not below the limit 1/B.
 *
 *   j = (1 − B) / (1/S − B)
 */
export function processorsForSpeedup(serialFraction: Fraction, speedup: Speedup): ProcessorCount | undefined {
  if (speedup <= 1) return 1
  if (speedup >= amdahlLimit(serialFraction)) return undefined
  const exact = (1 - serialFraction) / (1 / speedup - serialFraction)
  const most = Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(2 * exact))
  // The closed form loses digits next to the limit, so the law itself decides between neighbours.
  if (!(most >= 1 && reaches(serialFraction, most, speedup))) return undefined
  let tooFew = 0
  let enough = most
  while (enough - tooFew > 1) {
    const middle = tooFew + Math.floor((enough - tooFew) / 2)
    if (reaches(serialFraction, middle, speedup)) enough = middle
    else tooFew = middle
  }
  return enough
}

/**
 * The largest B that still gives `speedup` on `processors`, 0 … 1; undefined where even B = 0 does not, because
 * S > j. It is the serial fraction of Karp and Flatt for that S.
 */
export function largestSerialFraction(speedup: Speedup, processors: ProcessorCount): Fraction | undefined {
  if (speedup <= 1) return 1
  if (speedup > processors) return undefined
  return Math.max(0, karpFlatt(speedup, processors))
}

/** S_{j+1} − S_j: what one more processor brings, ≥ 0. */
export function gainOfOneMore(serialFraction: Fraction, processors: ProcessorCount): number {
  return amdahlSpeedup(serialFraction, processors + 1) - amdahlSpeedup(serialFraction, processors)
}

/** The least whole number of processors that reaches `share` (0 … 1) of the limit; undefined where there is no limit. */
export function wholeProcessorsForShare(serialFraction: Fraction, share: Fraction): number | undefined {
  const exact = processorsForShareOfLimit(serialFraction, share)
  return Number.isFinite(exact) ? Math.max(1, Math.ceil(exact * (1 - ROUNDING))) : undefined
}
