/**
 * The same answers by another method: a segmented sieve of Eratosthenes. It tells which candidates are prime
 * and what trial division will cost for each, without dividing, so that every timed run can be verified.
 */
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

/** For each of `first`, `first` + 1, … (`length` of them): its least prime factor, or 0 if it is prime. */
export function leastFactors(first: number, length: number): Uint32Array {
  const factors = new Uint32Array(length)
  for (const prime of primesUpTo(Math.floor(Math.sqrt(first + length)))) {
    const from = Math.max(prime * prime, Math.ceil(first / prime) * prime)
    for (let index = from - first; index < length; index += prime) {
      if (factors[index] === 0) factors[index] = prime
    }
  }
  return factors
}

/** Divisions that trial division by 3, 5, 7 … makes for a candidate ≥ 2 with this least factor (0: prime). */
export function expectedDivisions(candidate: number, leastFactor: number): number {
  if (leastFactor === 0) return candidate === 2 ? 0 : divisionsIfPrime(candidate)
  return (leastFactor - 1) >> 1
}
