/** What a range costs, told from its bounds alone: without a sieve, which takes a second for the largest numbers. */
import { divisionsIfPrime } from './trial-division'
import type { CustomRange } from './workload'

/** So many standard deviations below what is likely, were primes strewn at random: rarer than one range in 10,000. */
const CAUTION = 4

/**
 * Divisions that the primes of a range make, all else left out. Near n one integer in ln n is prime (the prime number
 * theorem), and costs √n / 2; at 10^13 that is nine tenths of all.
 */
export function divisionsOfPrimes({ first, total }: CustomRange): { likely: number; least: number } {
  const last = first + total - 1
  const primes = total / Math.log(last + 1)
  const fewest = Math.max(0, primes - CAUTION * Math.sqrt(primes))
  return { likely: primes * divisionsIfPrime(last), least: fewest * divisionsIfPrime(first) }
}
