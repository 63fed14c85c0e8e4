/**
 * The kernel that workers run: is n prime, by trial division with odd divisors up to √n, as in the notes.
 *
 * An exact division is recognised by n/d being whole. For n < 2^53 that is safe: an inexact quotient never
 * rounds to an integer, because it differs from one by at least 1/d, more than half a unit in its last
 * place. Division of doubles beats the remainder of doubles about ninefold.
 */

/** What a series of tests found and cost. Divisions are the unit of work: times are judged per division. */
export type Tally = { primes: number; divisions: number }

/** Divisors 3, 5, 7 … ≤ √n: what it costs to find that an odd n is prime. */
export function divisionsIfPrime(candidate: number): number {
  return Math.max(0, (Math.floor(Math.sqrt(candidate)) - 1) >> 1)
}

/**
 * Tests one integer, 0 ≤ n ≤ 2^53 − 1, and adds to `tally`. Unlike the listing in the notes, which tests
 * evenness first, 2 is prime here.
 */
export function testPrime(candidate: number, tally: Tally): void {
  if (candidate < 3 || candidate % 2 === 0) {
    if (candidate === 2) tally.primes++
    return
  }
  const limit = Math.floor(Math.sqrt(candidate))
  for (let divisor = 3; divisor <= limit; divisor += 2) {
    const quotient = candidate / divisor
    if (quotient === Math.floor(quotient)) {
      tally.divisions += (divisor - 1) >> 1
      return
    }
  }
  tally.primes++
  tally.divisions += divisionsIfPrime(candidate)
}
