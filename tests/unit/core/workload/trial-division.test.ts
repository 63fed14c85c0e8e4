import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastFactors } from '../../../../src/core/workload/factor-sieve'
import { divisionsIfPrime, type Tally, testPrime } from '../../../../src/core/workload/trial-division'

function tested(...candidates: number[]): Tally {
  const tally = { primes: 0, divisions: 0 }
  for (const candidate of candidates) testPrime(candidate, tally)
  return tally
}

const isPrime = (candidate: number) => tested(candidate).primes === 1

describe('trial division', () => {
  it('finds the primes below 50', () => {
    const found = Array.from({ length: 50 }, (_, candidate) => candidate).filter(isPrime)
    expect(found).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47])
  })

  it('counts 78,498 primes up to a million', () => {
    const tally = { primes: 0, divisions: 0 }
    for (let candidate = 0; candidate <= 1_000_000; candidate++) testPrime(candidate, tally)
    expect(tally.primes).toBe(78_498)
  })

  it('takes 2 for a prime without dividing', () => {
    expect(tested(2)).toEqual({ primes: 1, divisions: 0 })
  })

  it.each([9, 25, 49, 121, 7_919 ** 2, 94_906_249 ** 2])('sees that the square %i is composite', (square) => {
    expect(isPrime(square)).toBe(false)
  })

  it('tells the largest prime below 2^53 from its neighbours', () => {
    expect(isPrime(2 ** 53 - 111)).toBe(true)
    expect([2 ** 53 - 113, 2 ** 53 - 109, 2 ** 53 - 1].some(isPrime)).toBe(false)
  })

  it('stops at the least factor: 2^53 − 1 = 6361 · 69431 · 20394401 takes 3,180 divisions', () => {
    expect(tested(2 ** 53 - 1)).toEqual({ primes: 0, divisions: 3_180 })
  })

  it('makes 1,581,138 divisions for a prime just above 10^13', () => {
    expect(tested(1e13 + 37)).toEqual({ primes: 1, divisions: 1_581_138 })
    expect(divisionsIfPrime(1e13 + 37)).toBe(1_581_138)
  })

  it('adds to what was found before', () => {
    expect(tested(3, 4, 5, 9, 25, 29)).toEqual({ primes: 3, divisions: 1 + 2 + 2 })
  })

  it('agrees with the sieve wherever it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), (first) => {
        const bySieve = [...leastFactors(first, 50)].map((factor) => factor === 0)
        expect(bySieve.map((_, index) => isPrime(first + index))).toEqual(bySieve)
      }),
      { numRuns: 60 },
    )
  })
})
