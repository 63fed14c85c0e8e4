import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateProgress } from '../../../src/core/remaining'
import { CARE_RULES } from '../../../src/core/stopping'
import { blockOf } from '../../fakes/made-blocks'

const QUICK = CARE_RULES.quick

describe('the guess of what remains', () => {
  it('is not made before the first block', () => {
    expect(estimateProgress([], [2], QUICK, 0, 10_000)).toEqual({ share: 0, remaining: undefined })
  })

  it('is one block less after each clean block, at an even pace', () => {
    const guesses = [1, 2, 3, 4, 5, 6].map((taken) => {
      const blocks = new Array(taken).fill(blockOf(2, 1.9))
      return estimateProgress(blocks, [2], QUICK, 400 * taken, 10_000).remaining
    })
    guesses.forEach((remaining, index) => {
      expect(remaining).toBeCloseTo(400 * (6 - index), 6)
    })
  })

  it('counts the blocks of every worker count that is pending', () => {
    const blocks = [blockOf(2, 1.9), blockOf(4, 3.5)]
    expect(estimateProgress(blocks, [2, 4], QUICK, 800, 20_000).remaining).toBeCloseTo(400 * 12, 6)
    expect(estimateProgress(blocks, [4], QUICK, 800, 20_000).remaining).toBeCloseTo(400 * 6, 6)
  })

  it('is longer where blocks are set aside', () => {
    const clean = [blockOf(2, 1.9), blockOf(2, 1.9), blockOf(2, 1.9), blockOf(2, 1.9)]
    const halfSetAside = [...clean.slice(2), blockOf(2, 1.9, ['interrupted']), blockOf(2, 1.9, ['hidden'])]
    const quiet = estimateProgress(clean, [2], QUICK, 1_600, 60_000).remaining ?? Number.NaN
    const noisy = estimateProgress(halfSetAside, [2], QUICK, 1_600, 60_000).remaining
    expect(noisy).toBeGreaterThan(quiet)
  })

  it('goes with the square of the width still wanted: half of it takes four times as many, and a fifth more to confirm it', () => {
    // Ten values whose interval [x2, x9] is 10 % of their median.
    const speedups = [1.9, 1.9, 2, 2, 2, 2, 2, 2, 2.1, 2.1]
    const blocks = speedups.map((speedup) => blockOf(2, speedup))
    expect(estimateProgress(blocks, [2], QUICK, 4_000, 1e9).remaining).toBeCloseTo(400 * (1.2 * 40 - 10), 3)
  })

  it('ends when nothing is pending', () => {
    expect(estimateProgress([blockOf(2, 1.9)], [], QUICK, 400, 10_000)).toEqual({ share: 1, remaining: 0 })
  })

  it('never passes the budget, nor falls below nothing', () => {
    const speedups = fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 1, maxLength: 30 })
    const elapsed = fc.integer({ min: 1, max: 15_000 })
    fc.assert(
      fc.property(speedups, elapsed, (values, spent) => {
        const blocks = values.map((speedup) => blockOf(2, speedup))
        const { share, remaining = Number.NaN } = estimateProgress(blocks, [2], QUICK, spent, 10_000)
        expect(remaining).toBeGreaterThanOrEqual(0)
        expect(remaining).toBeLessThanOrEqual(Math.max(0, 10_000 - spent))
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})
