import { describe, expect, it } from 'vitest'
import { divisionsOfPrimes } from '../../../../src/core/workload/range-cost'
import { buildWorkload } from '../../../../src/core/workload/workload'
import { whole } from '../../../fakes/amount'

/** Each takes a second to sieve. */
const LARGEST = [
  { first: 9e15, total: 1_000 },
  { first: 2 ** 53 - 5_000, total: 5_000 },
]

describe('the cost of a range, told from its bounds', () => {
  it.each([
    { first: 2, total: 100_000 },
    { first: 1_000_000, total: 50_000 },
    { first: 1e9, total: 20_000 },
    { first: 1e12, total: 5_000 },
    { first: 1e13, total: 500 },
    ...(whole ? LARGEST : []),
  ])('is at least what is said, and not far from what is likely: $total from $first', (range) => {
    const { expected } = buildWorkload('custom', { ...range, step: 1, perUnit: range.total })
    const { likely, least } = divisionsOfPrimes(range)
    expect(expected.divisions).toBeGreaterThanOrEqual(least)
    expect(likely).toBeGreaterThan(0.4 * expected.divisions)
    expect(likely).toBeLessThan(2 * expected.divisions)
  })

  it('of a million integers near 2^53 is over a trillion divisions: most of an hour', () => {
    // 27,000 primes of 47 million divisions each.
    const { likely, least } = divisionsOfPrimes({ first: 2 ** 53 - 1_000_000, total: 1_000_000 })
    expect(likely).toBeGreaterThan(1.2e12)
    expect(likely).toBeLessThan(1.35e12)
    expect(least).toBeGreaterThan(0.95 * likely)
  })

  it('says nothing of a few integers, among which there may be no prime', () => {
    expect(divisionsOfPrimes({ first: 2 ** 53 - 111, total: 111 }).least).toBe(0)
  })
})
