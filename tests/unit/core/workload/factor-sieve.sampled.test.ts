import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expectedDivisions,
  leastFactors,
  leastFactorsInSteps,
  primesUpTo,
} from '../../../../src/core/workload/factor-sieve'
import { testPrime } from '../../../../src/core/workload/trial-division'
import { whole } from '../../../fakes/amount'

describe('the sieve', () => {
  it.each([
    [10, 4],
    [1_000, 168],
    [1_000_000, 78_498],
  ])('finds π(%i) = %i primes', (limit, count) => {
    expect(primesUpTo(limit)).toHaveLength(count)
  })

  it('includes a limit that is prime, and nothing below 2', () => {
    expect(primesUpTo(13)).toEqual([2, 3, 5, 7, 11, 13])
    expect(primesUpTo(1)).toEqual([])
  })

  it('names the least factors, and 0 for primes', () => {
    expect([...leastFactors(2, 14)]).toEqual([0, 0, 2, 0, 2, 0, 2, 3, 2, 0, 2, 0, 2, 3])
  })

  it('knows squares and products of two large primes in a segment', () => {
    expect(leastFactors(7_919 ** 2 - 1, 3)[1]).toBe(7_919)
    expect(leastFactors(1_000_003 * 1_000_033, 1)[0]).toBe(1_000_003)
  })

  it('foretells the divisions that the kernel makes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), (first) => {
        leastFactors(first, 20).forEach((factor, index) => {
          const tally = { primes: 0, divisions: 0 }
          testPrime(first + index, tally)
          expect(expectedDivisions(first + index, factor)).toBe(tally.divisions)
        })
      }),
      { numRuns: 60 },
    )
  })
})

/**
 * Primes are so far below the end, whose last integer has this least factor. Near 2^53, where the integers end, the sieve goes
 * through the primes up to 95 million; near 2^44 up to 4 million.
 */
const LARGE = whole
  ? { end: '2^53', last: Number.MAX_SAFE_INTEGER, primes: [111], factor: 6_361 }
  : { end: '2^44', last: 2 ** 44 - 1, primes: [119, 117, 17], factor: 3 }

describe(`the sieve near ${LARGE.end}`, () => {
  it('agrees with the kernel on the last integers before it', () => {
    const first = LARGE.last - 119
    const factors = leastFactors(first, 120)
    factors.forEach((factor, index) => {
      if (factor === 0) return
      expect((first + index) % factor).toBe(0)
    })
    const primes = [...factors.keys()].filter((index) => factors[index] === 0)
    expect(primes.map((index) => LARGE.last - (first + index) + 1)).toEqual(LARGE.primes)
    expect(factors[119]).toBe(LARGE.factor)
  })

  it('tells how far it is, and never falls back', () => {
    const shares = [...leastFactorsInSteps(1e14, 10)]
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThan(0.99)
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })
})
