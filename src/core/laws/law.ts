/** What a law is: one file each, one line in `registry.ts`, its texts in `i18n/laws-…`. The page finds all else here. */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import type { Formula } from './formula'
import type { LawId } from './law-ids'
import type { LawParameters, ParameterName } from './law-parameters'

/** B of the lab, and the parameters of all laws; each takes those it knows. */
export type Given = LawParameters & { serialFraction: Fraction }

/** Where a law has its best: over the real numbers, and over the whole ones, which is not always the rounded first. */
export type Best = { exact: number; whole: number }

export type Law = {
  id: LawId
  /** Its own, beside B. */
  parameters: readonly ParameterName[]
  /** Whether it takes the B of the lab. */
  takesSerialFraction: boolean
  /** S on `processors` ≥ 1, which need not be whole; 1 on one. Where the law is a bound, what cannot be passed. */
  speedup(given: Given, processors: ProcessorCount): Speedup
  /** Where the law is a bound: the S that is reached at least. */
  atLeast?(given: Given, processors: ProcessorCount): Speedup
  /** What S tends to for ever more processors; `Infinity` where it grows without end, 0 where it falls in the end. */
  limit(given: Given): Speedup
  /** The j past which more processors cost more than they bring; undefined where there is no such j. */
  peak?(given: Given): Best | undefined
  /** The size of a core that gives most on a chip of so many base cores. */
  bestCoreSize?(given: Given, processors: ProcessorCount): Best
  /** S with that size of core; undefined where the chip has no room for it. */
  speedupWithCore?(given: Given, processors: ProcessorCount): Speedup | undefined
  /** B of the same run as Amdahl sees it. */
  serialFractionSeen?(given: Given, processors: ProcessorCount): Fraction
  /** The right side of S = … */
  formula(given: Given, processors: ProcessorCount): Formula
  /** Who said it where, as it is cited. */
  source: string
}

/**
 * The whole number from `least` on at which `value` is largest, given where it is largest over the real numbers and that
 * it rises before and falls after.
 */
export function wholeBest(exact: number, least: number, value: (at: number) => number): number {
  const below = Math.max(least, Math.floor(exact))
  return value(below + 1) > value(below) ? below + 1 : below
}
