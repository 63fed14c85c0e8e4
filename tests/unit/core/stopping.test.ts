import { describe, expect, it } from 'vitest'
import { CARE_RULES, isSettled } from '../../../src/core/stopping'

/** So many speedups around 2, evenly over this share of it. */
function spread(count: number, share: number): number[] {
  return Array.from({ length: count }, (_, index) => 2 * (1 + share * (index / (count - 1) - 0.5)))
}

describe('a point is settled', () => {
  it.each([
    ['quick', 7, 0.05, 10],
    ['normal', 15, 0.02, 30],
    ['thorough', 30, 0.01, 120],
  ] as const)(
    '%s: after %i clean blocks, at a width of %d, or after %i s',
    (care, blocks, width, seconds) => {
      expect(CARE_RULES[care]).toEqual({ blocks, width, budget: 1_000 * seconds })
    },
  )

  it('when there are enough blocks, not before', () => {
    expect(isSettled(spread(14, 0), CARE_RULES.normal)).toBe(false)
    expect(isSettled(spread(15, 0), CARE_RULES.normal)).toBe(true)
  })

  it('when the interval is narrow enough, as a share of the speedup', () => {
    // [x4, x12] of 15 evenly spread values is 8/14 of their range.
    const limit = (0.02 * 14) / 8
    expect(isSettled(spread(15, 0.98 * limit), CARE_RULES.normal)).toBe(true)
    expect(isSettled(spread(15, 1.02 * limit), CARE_RULES.normal)).toBe(false)
  })

  it('never by a rule of fewer blocks than an interval needs', () => {
    expect(isSettled([2, 2, 2], { blocks: 3, width: 0.05, budget: 1_000 })).toBe(false)
  })
})
