/** What the bench asks of each side: a pool that is kept, and all tasks done on it. */
import type { Tally } from '../../../../src/core/workload/trial-division'

export type Job = { tasks: number; testsPerTask: number }

/** From handing in all tasks to having all results; what they found, added up. */
export type Side = (job: Job) => Promise<Tally>

export function added(results: readonly Tally[]): Tally {
  const sum = { primes: 0, divisions: 0 }
  for (const { primes, divisions } of results) {
    sum.primes += primes
    sum.divisions += divisions
  }
  return sum
}
