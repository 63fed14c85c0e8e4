/** The work of all sides, through the kernel that ships. */
import { divisionsIfPrime, type Tally, testPrime } from '../../../../src/core/workload/trial-division'

/** The least prime above 10⁸. */
export const PRIME = 100_000_007
export const DIVISIONS_PER_TEST = divisionsIfPrime(PRIME)

/** One task: the prime is tested so many times. */
export function performTask(tests: number): Tally {
  const tally = { primes: 0, divisions: 0 }
  for (let done = 0; done < tests; done++) testPrime(PRIME, tally)
  return tally
}
