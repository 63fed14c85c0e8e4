/** A list of integers to test for primality, cut into units, with the right answers known beforehand. */
import { expectedDivisions, leastFactors } from './factor-sieve'

/** Sized to the machine, the notes' own input, and that of the book's chapter on Amdahl's law. */
export const WORKLOAD_KINDS = ['calibrated', 'notes', 'book'] as const
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number]
export type FixedWorkload = Exclude<WorkloadKind, 'calibrated'>

/** The arithmetic progression that is tested and how it is cut. Small enough to send to every worker. */
export type Candidates = {
  first: number
  step: 1 | 2
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
}

/** Where the default range starts: its primes cost 5,000 divisions, so no single number is a large task. */
const CALIBRATED_FIRST = 100_000_001

/** From 10^13 on: 500 integers in the notes, 16 of them prime; 1,000 in the book's chapter, 34 of them prime. */
const FIXED_FIRST = 1e13
const FIXED_TOTALS: Record<FixedWorkload, number> = { notes: 500, book: 1_000 }

/** A unit lasts about this long; short against a run, long against the clock's tick and a claim. */
const UNIT_MILLISECONDS = 0.08

/** Mean divisions per odd number just above 10^8, from the sieve; it only sizes the first guess. */
const DIVISIONS_PER_CANDIDATE = 640

export function buildWorkload(kind: WorkloadKind, candidates: Candidates): Workload {
  const { first, step, perUnit, total } = candidates
  const factors = leastFactors(first, total * step)
  const unitDivisions = new Float64Array(Math.ceil(total / perUnit))
  const expected = { primes: 0, divisions: 0 }
  for (let index = 0; index < total; index++) {
    const factor = factors[index * step] as number
    const divisions = expectedDivisions(first + index * step, factor)
    const unit = Math.floor(index / perUnit)
    unitDivisions[unit] = (unitDivisions[unit] as number) + divisions
    expected.divisions += divisions
    if (factor === 0) expected.primes++
  }
  return { kind, candidates, unitDivisions, expected }
}

/** Input that is the same on every machine. One unit is one integer: a prime here cannot be split. */
export function fixedWorkload(kind: FixedWorkload): Workload {
  return buildWorkload(kind, { first: FIXED_FIRST, step: 1, perUnit: 1, total: FIXED_TOTALS[kind] })
}

/**
 * Odd numbers from 10^8 on, as many as one worker of this speed tests in `milliseconds`.
 *
 * @param divisionsPerMillisecond the worker's own speed, measured after warm-up, > 0
 */
export function calibratedWorkload(divisionsPerMillisecond: number, milliseconds: number): Workload {
  const perMillisecond = divisionsPerMillisecond / DIVISIONS_PER_CANDIDATE
  const perUnit = Math.max(1, Math.round(perMillisecond * UNIT_MILLISECONDS))
  const units = Math.max(16, Math.round((perMillisecond * milliseconds) / perUnit))
  const candidates = { first: CALIBRATED_FIRST, step: 2, perUnit, total: units * perUnit } as const
  return buildWorkload('calibrated', candidates)
}
