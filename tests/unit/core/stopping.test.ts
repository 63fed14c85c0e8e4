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

  it('when the interval was narrow once and is so again a fifth later, not before', () => {
    const { width } = CARE_RULES.normal
    // Fifteen values too far apart, then ever more of the middle one: [x4, x12] of 15, [x5, x12] of 16, …
    const wide = spread(15, 2.5 * width)
    const settledAt = Array.from({ length: 20 }, (_, more) => more).find((more) =>
      isSettled([...wide, ...new Array(more).fill(2)], CARE_RULES.normal),
    )
    // Narrow for the first time with 19, so that it takes 1.2 times as many: 23.
    const narrowAt = Array.from({ length: 20 }, (_, more) => 15 + more).find((count) =>
      isSettled([...wide, ...new Array(count - 15).fill(2)], { ...CARE_RULES.normal, blocks: count }),
    )
    expect(15 + (settledAt ?? 0)).toBe(Math.ceil(1.2 * (narrowAt ?? 0)))
    expect(narrowAt).toBeGreaterThan(15)
  })

  it('never while the interval is wide, however narrow it was', () => {
    const narrow = spread(15, 0.01)
    const wide = [...narrow, ...new Array(20).fill(1.5), ...new Array(20).fill(2.5)]
    expect(isSettled(narrow, CARE_RULES.normal)).toBe(true)
    expect(isSettled(wide, CARE_RULES.normal)).toBe(false)
  })

  it('never by a rule of fewer blocks than an interval needs', () => {
    expect(isSettled([2, 2, 2], { blocks: 3, width: 0.05, budget: 1_000 })).toBe(false)
  })
})
