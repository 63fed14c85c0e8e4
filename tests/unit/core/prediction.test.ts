/** With B = 10 % the law gives 1/(0.1 + 0.9/j): 1.818 on 2, 3.077 on 4, 4.706 on 8, 6.4 on 16, and 10 at most. */
import { describe, expect, it } from 'vitest'
import type { Guess } from '../../../src/core/guesses'
import { distanceOf, shapeOf } from '../../../src/core/prediction'

const guessed = (...speedups: number[]): Guess[] =>
  speedups.map((speedup, index) => ({ processors: 2 ** (index + 1), speedup }))

describe('the distance', () => {
  it.each([
    [5, 5, 'near', 1],
    [5.5, 5, 'near', 1.1],
    [4.5, 5, 'near', 0.9],
    [1.1, 1, 'near', 1.1],
    [5.51, 5, 'more', 1.102],
    [4.49, 5, 'less', 0.898],
    [8, 4, 'more', 2],
    [1, 4, 'less', 0.25],
  ])('of %f from %f is “%s”, %f times', (expected, law, kind, factor) => {
    const distance = distanceOf(expected, law)
    expect(distance.kind).toBe(kind)
    expect(distance.factor).toBeCloseTo(factor, 12)
  })
})

describe('with B = 10 % a prediction', () => {
  it.each([
    ['near', guessed(1.8, 3, 5, 6)],
    ['as-ideal', guessed(2, 4, 8, 16)],
    ['as-ideal', guessed(1.9, 3.7, 7.5, 15)],
    ['no-gain', guessed(1, 1, 1.05, 1)],
    // 5 on 2 processors would be 2.5 times a processor's share.
    ['above-ideal', guessed(5, 4, 5, 6)],
    ['falls', guessed(1.8, 3, 2, 1)],
    // 0.5 more for each processor: 1.5, 2.5, 4.5, 8.5.
    ['same-gain', guessed(1.5, 2.5, 4.5, 8.5)],
    ['past-limit', guessed(1.8, 3, 5, 12)],
    ['more', guessed(1.8, 3.4, 6, 9)],
    ['less', guessed(1.5, 2, 3, 4)],
    ['mixed', guessed(1.2, 2, 5, 9)],
  ] as const)('is told to be “%s”', (shape, guesses) => {
    expect(shapeOf(guesses, 0.1)).toBe(shape)
  })

  it('on one j alone is no row of equal gains', () => {
    expect(shapeOf([{ processors: 8, speedup: 6 }], 0.1)).toBe('more')
    expect(shapeOf([{ processors: 8, speedup: 8 }], 0.1)).toBe('as-ideal')
    expect(shapeOf([{ processors: 16, speedup: 13 }], 0.1)).toBe('past-limit')
  })
})

describe('the same prediction', () => {
  it('of S = j is near where there is no serial part', () => {
    expect(shapeOf(guessed(2, 4, 8, 16), 0)).toBe('near')
  })

  it('of S = 1 is near where all is serial, and S = 2 past the limit', () => {
    expect(shapeOf(guessed(1, 1, 1, 1), 1)).toBe('near')
    expect(shapeOf(guessed(1.5, 1.6, 1.7, 1.7), 1)).toBe('past-limit')
  })
})
