import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlowFirst, modifiedZScores, outliersOf } from '../../../../src/core/stats/outliers'

describe('the modified z-score', () => {
  it('is 0.6745 times the distance from the median in units of the MAD', () => {
    // Median 3, deviations 2 1 0 1 97, MAD 1.
    const scores = modifiedZScores([1, 2, 3, 4, 100])
    const expected = [-1.349, -0.6745, 0, 0.6745, 65.4265]
    scores.forEach((score, index) => {
      expect(score).toBeCloseTo(expected[index] ?? Number.NaN, 10)
    })
  })

  it('goes by the mean deviation where more than half of the values are equal', () => {
    // Deviations 0 0 0 0 10, their mean 2: 10 / (1.2533 · 2) = 3.99.
    expect(modifiedZScores([5, 5, 5, 5, 15])[4]).toBeCloseTo(3.99, 2)
  })

  it('is 0 where all values are equal, and nothing is said of nothing', () => {
    expect(modifiedZScores([7, 7, 7])).toEqual([0, 0, 0])
    expect(modifiedZScores([])).toEqual([])
  })

  it('does not change with the unit or the zero of the values', () => {
    const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(values, (given) => {
        const moved = modifiedZScores(given.map((value) => 4 * value + 64))
        modifiedZScores(given).forEach((score, index) => {
          expect(moved[index]).toBeCloseTo(score, 9)
        })
      }),
    )
  })
})

describe('outliers', () => {
  it('lie beyond 3.5, on either side, and are named by their place', () => {
    // Median 10, MAD 1: 3.5 is reached at 10 ± 5.19.
    const values = [10, 9, 11, 9, 11, 15.1, 15.3, 4.7, 10]
    expect(outliersOf(values).map(({ index }) => index)).toEqual([6, 7])
    expect(outliersOf(values).map(({ score }) => Math.sign(score))).toEqual([1, -1])
  })

  it('are none among evenly spread values', () => {
    expect(outliersOf(Array.from({ length: 50 }, (_, index) => index))).toEqual([])
  })
})

describe('a slow first run', () => {
  it('is told by its place: first, and far above the rest', () => {
    expect(isSlowFirst([200, 100, 101, 99, 100, 102])).toBe(true)
    expect(isSlowFirst([100, 101, 200, 99, 100, 102])).toBe(false)
    expect(isSlowFirst([20, 100, 101, 99, 100, 102])).toBe(false)
    expect(isSlowFirst([101, 100, 101, 99, 100, 102])).toBe(false)
  })
})
