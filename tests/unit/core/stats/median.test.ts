import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending, median, medianInterval } from '../../../../src/core/stats/median'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 })

describe('the median', () => {
  it('is the middle value of an odd number, the mean of the two middle ones of an even number', () => {
    expect(median([10, 9, 1])).toBe(9)
    expect(median([4, 100, 1, 2])).toBe(3)
  })

  it('is not a number where there is nothing', () => {
    expect(median([])).toBeNaN()
  })

  it('leaves its values as they were', () => {
    const given = [3, 1, 2]
    expect([median(given), ascending(given), given]).toEqual([2, [1, 2, 3], [3, 1, 2]])
  })

  it('has as many values below as above', () => {
    fc.assert(
      fc.property(values, (given) => {
        const middle = median(given)
        expect(given.filter((value) => value < middle).length).toBeLessThanOrEqual(given.length / 2)
        expect(given.filter((value) => value > middle).length).toBeLessThanOrEqual(given.length / 2)
      }),
    )
  })
})

/** 1 − 2·P(X ≤ rank − 1) for X binomial (count, ½), in whole numbers of any length. */
function coverageOf(count: number, rank: number): number {
  let term = 1n
  let below = 0n
  for (let hits = 0; hits < rank; hits++) {
    below += term
    term = (term * BigInt(count - hits)) / BigInt(hits + 1)
  }
  return 1 - 2 * (Number((below * 10n ** 12n) >> BigInt(count)) / 1e12)
}

describe('the coverage of order statistics, by which the intervals are judged here', () => {
  it.each([
    [15, 4, 0.9648],
    [6, 1, 0.9688],
    [5, 1, 0.9375],
    [10, 2, 0.9785],
    [20, 6, 0.9586],
    [30, 10, 0.9572],
  ])('of %i values, from the %i. at either end, is that of the tables: %d', (count, rank, coverage) => {
    expect(coverageOf(count, rank)).toBeCloseTo(coverage, 4)
  })
})

describe('the interval of the median', () => {
  it('is [x4, x12] of 15 values', () => {
    expect(medianInterval(upTo(15).reverse())).toEqual({ low: 4, high: 12 })
  })

  it('is the whole range of 6 to 8 values', () => {
    expect([6, 7, 8].map((count) => medianInterval(upTo(count)))).toEqual([
      { low: 1, high: 6 },
      { low: 1, high: 7 },
      { low: 1, high: 8 },
    ])
  })

  it('does not exist for fewer than six values', () => {
    expect([0, 1, 2, 5].map((count) => medianInterval(upTo(count)))).toEqual(Array(4).fill(undefined))
  })

  it('is the narrowest pair that still covers 95 %', () => {
    // 2,000: more than a power of ½ that a number can hold.
    for (const count of [...upTo(200).slice(5), 1_100, 2_000]) {
      const low = medianInterval(upTo(count))?.low ?? 0
      expect(coverageOf(count, low)).toBeGreaterThanOrEqual(0.95)
      expect(coverageOf(count, low + 1)).toBeLessThan(0.95)
    }
  })

  it('is wider where more confidence is asked', () => {
    expect(medianInterval(upTo(15), 0.99)).toEqual({ low: 3, high: 13 })
  })

  it('holds the median', () => {
    fc.assert(
      fc.property(values, (given) => {
        const interval = medianInterval(given)
        if (!interval) return
        expect(median(given)).toBeGreaterThanOrEqual(interval.low)
        expect(median(given)).toBeLessThanOrEqual(interval.high)
      }),
    )
  })
})
