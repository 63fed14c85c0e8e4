/** A list of integers to test for primality, cut into units, with the right answers known beforehand. */
import type { Fraction } from '../units'
import { expectedDivisions, finished, leastFactorsInSteps } from './factor-sieve'
import { divisionsIfPrime } from './trial-division'

/**
 * Sized to the machine as a range or as equal units, the notes' own input, that of the book's chapter on Amdahl's law, and
 * any range.
 */
export const WORKLOAD_KINDS = ['calibrated', 'equal', 'notes', 'book', 'custom'] as const
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number]
export type FixedWorkload = 'notes' | 'book'
export type SizedWorkload = 'calibrated' | 'equal'

/** `total` integers from `first` on; the last of them is at most 2^53 − 1. */
export type CustomRange = { first: number; total: number }

/** The arithmetic progression that is tested and how it is cut. Small enough to send to every worker. */
export type Candidates = {
  first: number
  /** 0: the same number again and again. */
  step: 0 | 1 | 2
  /** Consecutive candidates in one unit; the last unit may hold fewer. */
  perUnit: number
  total: number
}

export type Workload = {
  kind: WorkloadKind
  candidates: Candidates
  /** Trial divisions that each unit costs, known from the sieve. */
  unitDivisions: Float64Array
  expected: { primes: number; divisions: number }
  /** Those among the candidates, in their order. */
  primes: Float64Array
}

/** Where the default range starts: its primes cost 5,000 divisions, so no single number is a large task. */
const CALIBRATED_FIRST = 100_000_001

/** The least prime above 10^8, for units that cost the same. */
const EQUAL_PRIME = 100_000_007

/** From 10^13 on: 500 integers in the notes, 16 of them prime; 1,000 in the book's chapter, 34 of them prime. */
const FIXED_FIRST = 1e13
const FIXED_TOTALS: Record<FixedWorkload, number> = { notes: 500, book: 1_000 }

/** A unit lasts about this long; short against a run, long against the clock's tick and a claim. */
const UNIT_MILLISECONDS = 0.08

/** Mean divisions per odd number just above 10^8, from the sieve; it only sizes the first guess. */
const DIVISIONS_PER_CANDIDATE = 640

/** Divisions in a unit of a custom range, about: at this machine's pace not known yet, some 0.1 ms. */
const DIVISIONS_PER_UNIT = 50_000

/** From the least factors of the numbers `first`, `first` + 1 … that the candidates cover. */
function workloadOf(kind: WorkloadKind, candidates: Candidates, factors: Uint32Array): Workload {
  const { first, step, perUnit, total } = candidates
  const unitDivisions = new Float64Array(Math.ceil(total / perUnit))
  const primes: number[] = []
  let divisions = 0
  for (let index = 0; index < total; index++) {
    const factor = factors[index * step] as number
    const cost = expectedDivisions(first + index * step, factor)
    const unit = Math.floor(index / perUnit)
    unitDivisions[unit] = (unitDivisions[unit] as number) + cost
    divisions += cost
    if (factor === 0) primes.push(first + index * step)
  }
  const expected = { primes: primes.length, divisions }
  return { kind, candidates, unitDivisions, expected, primes: Float64Array.from(primes) }
}

/** How many numbers in a row the candidates cover. */
const covered = ({ total, step }: Candidates) => Math.max(1, total * step)

export function buildWorkload(kind: WorkloadKind, candidates: Candidates): Workload {
  return workloadOf(kind, candidates, finished(leastFactorsInSteps(candidates.first, covered(candidates))))
}

/** Input that is the same on every machine. One unit is one integer: a prime here cannot be split. */
export function fixedWorkload(kind: FixedWorkload): Workload {
  return buildWorkload(kind, { first: FIXED_FIRST, step: 1, perUnit: 1, total: FIXED_TOTALS[kind] })
}

/**
 * Any range of integers, in units of about a tenth of a millisecond or of one integer where that is more. Each step yields
 * the share that is done.
 */
export function* customWorkload({ first, total }: CustomRange): Generator<Fraction, Workload> {
  const factors = yield* leastFactorsInSteps(first, total)
  const { expected } = workloadOf('custom', { first, step: 1, perUnit: total, total }, factors)
  const perCandidate = Math.max(1, expected.divisions / total)
  const perUnit = Math.max(1, Math.floor(DIVISIONS_PER_UNIT / perCandidate))
  return workloadOf('custom', { first, step: 1, perUnit, total }, factors)
}

/**
 * As much as one worker of this speed does in `milliseconds`: odd numbers from 10^8 on, or one prime near there again and
 * again, so that all units cost the same.
 *
 * @param divisionsPerMillisecond the worker's own speed, measured after warm-up, > 0
 */
export function calibratedWorkload(
  divisionsPerMillisecond: number,
  milliseconds: number,
  kind: SizedWorkload = 'calibrated',
): Workload {
  const equal = kind === 'equal'
  const divisions = equal ? divisionsIfPrime(EQUAL_PRIME) : DIVISIONS_PER_CANDIDATE
  const perMillisecond = divisionsPerMillisecond / divisions
  const perUnit = Math.max(1, Math.round(perMillisecond * UNIT_MILLISECONDS))
  const units = Math.max(16, Math.round((perMillisecond * milliseconds) / perUnit))
  const range = equal
    ? ({ first: EQUAL_PRIME, step: 0 } as const)
    : ({ first: CALIBRATED_FIRST, step: 2 } as const)
  return buildWorkload(kind, { ...range, perUnit, total: units * perUnit })
}
