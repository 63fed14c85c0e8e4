/** Runs the kernel that ships, and the remainder of doubles for comparison, over given numbers. */
import { type Tally, testPrime } from '../../../src/core/workload/trial-division'

export type KernelForm = 'kernel' | 'remainder'
export type KernelRun = { nanoseconds: number; divisions: number; primes: number[] }

/** The kernel again with `n % d` instead of a quotient that is whole. */
function testPrimeByRemainder(candidate: number, tally: Tally): void {
  if (candidate < 3 || candidate % 2 === 0) {
    if (candidate === 2) tally.primes++
    return
  }
  const limit = Math.floor(Math.sqrt(candidate))
  for (let divisor = 3; divisor <= limit; divisor += 2) {
    if (candidate % divisor === 0) {
      tally.divisions += (divisor - 1) >> 1
      return
    }
  }
  tally.primes++
  tally.divisions += Math.max(0, (limit - 1) >> 1)
}

function run(test: typeof testPrime, candidates: readonly number[]): KernelRun {
  const tally: Tally = { primes: 0, divisions: 0 }
  const primes: number[] = []
  const start = performance.now()
  for (const candidate of candidates) {
    const before = tally.primes
    test(candidate, tally)
    if (tally.primes > before) primes.push(candidate)
  }
  return { nanoseconds: (performance.now() - start) * 1e6, divisions: tally.divisions, primes }
}

self.onmessage = ({ data }: MessageEvent<{ form: KernelForm; candidates: number[] }>) => {
  self.postMessage(run(data.form === 'kernel' ? testPrime : testPrimeByRemainder, data.candidates))
}
