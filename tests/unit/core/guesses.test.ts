import { describe, expect, it } from 'vitest'
import { guessDomain, LEAST_GUESS, mostGuess, withGuess } from '../../../src/core/guesses'

describe('a guess', () => {
  it('takes the place of the one before at that j, and the order is that of j', () => {
    const first = withGuess([{ processors: 8, speedup: 5 }], { processors: 2, speedup: 1.8 })
    expect(first).toEqual([
      { processors: 2, speedup: 1.8 },
      { processors: 8, speedup: 5 },
    ])
    expect(withGuess(first, { processors: 8, speedup: 4 })).toEqual([
      { processors: 2, speedup: 1.8 },
      { processors: 8, speedup: 4 },
    ])
  })

  it.each([
    [8, 0, 0.1],
    [8, -3, 0.1],
    [8, 0.1, 0.1],
    [8, 16, 16],
    [8, 16.1, 16],
    [2, Number.POSITIVE_INFINITY, 4],
  ])('on %i processors of %f is taken as %f: from a tenth to twice j', (processors, given, taken) => {
    expect(withGuess([], { processors, speedup: given })).toEqual([{ processors, speedup: taken }])
    expect(taken).toBeGreaterThanOrEqual(LEAST_GUESS)
    expect(taken).toBeLessThanOrEqual(mostGuess(processors))
  })

  it('at a j that is not asked for, or that is no number, is not taken', () => {
    const guesses = [{ processors: 4, speedup: 3 }]
    expect(withGuess(guesses, { processors: 3, speedup: 2 })).toBe(guesses)
    expect(withGuess(guesses, { processors: 4, speedup: Number.NaN })).toBe(guesses)
  })
})

describe('the axes while one guesses', () => {
  it('reach to S = j on 16 processors', () => {
    expect(guessDomain([])).toEqual({ processors: 16, speedup: 20 })
  })

  it('reach further for a guess above it', () => {
    expect(guessDomain([{ processors: 16, speedup: 32 }])).toEqual({ processors: 16, speedup: 40 })
  })
})
