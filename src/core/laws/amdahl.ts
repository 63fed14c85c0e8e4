/**
 * Amdahl's law: a share of the work cannot be split, the rest is split evenly.
 *
 * G. M. Amdahl (1967), "Validity of the single processor approach to achieving large scale computing
 * capabilities", AFIPS Conference Proceedings 30, 483–485.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'

/**
 * T(j) as a share of T(1), 1/j … 1.
 *
 *   T(j) / T(1) = B + (1 − B) / j
 */
export function amdahlTimeShare(serialFraction: Fraction, processors: ProcessorCount): Fraction {
  return serialFraction + (1 - serialFraction) / processors
}

/**
 * Speedup when `serialFraction` of the work cannot be split.
 *
 *   S_j = 1 / (B + (1 − B) / j)
 */
export function amdahlSpeedup(serialFraction: Fraction, processors: ProcessorCount): Speedup {
  return 1 / amdahlTimeShare(serialFraction, processors)
}

/** The speedup that no number of processors passes: 1/B, and `Infinity` when nothing is serial. */
export function amdahlLimit(serialFraction: Fraction): Speedup {
  return serialFraction === 0 ? Number.POSITIVE_INFINITY : 1 / serialFraction
}

/** S_j / (1/B), the share of the limit that j processors reach, 0 … 1; 0 when there is no limit. */
export function amdahlShareOfLimit(serialFraction: Fraction, processors: ProcessorCount): Fraction {
  return serialFraction * amdahlSpeedup(serialFraction, processors)
}

/**
 * Processors (a real number) that reach `share` of the limit, 0 < share < 1; `Infinity` when B = 0.
 *
 *   j = φ (1 − B) / (B (1 − φ))
 */
export function processorsForShareOfLimit(serialFraction: Fraction, share: Fraction): number {
  if (serialFraction === 0) return Number.POSITIVE_INFINITY
  return Math.max(1, (share * (1 - serialFraction)) / (serialFraction * (1 - share)))
}
