/**
 * The same answers by another method: a segmented sieve of Eratosthenes. It tells which candidates are prime
 * and what trial division will cost for each, without dividing, so that every timed run can be verified.
 */
import type { Fraction } from '../units'
import { divisionsIfPrime } from './trial-division'

/** All primes ≤ `limit`, ascending. */
export function primesUpTo(limit: number): number[] {
  const composite = new Uint8Array(limit + 1)
  const primes: number[] = []
  for (let number = 2; number <= limit; number++) {
    if (composite[number]) continue
    primes.push(number)
    for (let multiple = number * number; multiple <= limit; multiple += number) composite[multiple] = 1
  }
  return primes
}

/** Odd numbers in one segment: it stays within a processor's cache. */
const SEGMENT = 1 << 17

/** The odd primes from `low` to `high`, both odd; `base` holds all primes up to √high. */
function oddPrimesBetween(
  low: number,
  high: number,
  base: readonly number[],
  visit: (prime: number) => void,
) {
  const composite = new Uint8Array((high - low) / 2 + 1)
  for (const prime of base) {
    if (prime === 2) continue
    if (prime * prime > high) break
    let from = Math.max(prime * prime, Math.ceil(low / prime) * prime)
    if (from % 2 === 0) from += prime
    for (let index = (from - low) / 2; index < composite.length; index += prime) composite[index] = 1
  }
  for (let index = 0; index < composite.length; index++) {
    if (composite[index] === 0) visit(low + 2 * index)
  }
}

/**
 * For each of `first`, `first` + 1, … (`length` of them): its least prime factor, or 0 if it is prime. Near 2^53 the
 * primes up to 95 million are gone through, which takes about a second; so it is done in steps, each of which yields the
 * share that is done.
 *
 * @param first 2 … 2^53 − `length`
 */
export function* leastFactorsInSteps(first: number, length: number): Generator<Fraction, Uint32Array> {
  const factors = new Uint32Array(length)
  const limit = Math.floor(Math.sqrt(first + length))
  const base = primesUpTo(Math.max(2, Math.floor(Math.sqrt(limit))))
  const cross = (prime: number) => {
    // A remainder is exact for all whole numbers below 2^53; a quotient need not be.
    const offset = (prime - (first % prime)) % prime
    for (let index = Math.max(prime * prime - first, offset); index < length; index += prime) {
      if (factors[index] === 0) factors[index] = prime
    }
  }
  if (limit >= 2) cross(2)
  for (let low = 3; low <= limit; low += 2 * SEGMENT) {
    const high = Math.min(low + 2 * (SEGMENT - 1), limit % 2 === 0 ? limit - 1 : limit)
    if (high >= low) oddPrimesBetween(low, high, base, cross)
    yield high / limit
  }
  return factors
}

/** What a generator returns when it is run to its end without a pause. */
export function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export function leastFactors(first: number, length: number): Uint32Array {
  return finished(leastFactorsInSteps(first, length))
}

/** Divisions that trial division by 3, 5, 7 … makes for a candidate ≥ 2 with this least factor (0: prime). */
export function expectedDivisions(candidate: number, leastFactor: number): number {
  if (leastFactor === 0) return candidate === 2 ? 0 : divisionsIfPrime(candidate)
  return (leastFactor - 1) >> 1
}
