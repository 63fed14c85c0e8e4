import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { karpFlatt } from '../../../../src/core/fits/karp-flatt'
import { amdahlSpeedup } from '../../../../src/core/laws/amdahl'

describe("Karp and Flatt's serial fraction", () => {
  it.each([
    { speedup: 6.496, workers: 8, published: 0.033 },
    { speedup: 1.178, workers: 4, published: 0.798 },
    { speedup: 2.6, workers: 8, published: 0.297 },
  ])('is the published $published for $speedup on $workers', ({ speedup, workers, published }) => {
    // The second one is published cut off, not rounded.
    expect(Math.abs(karpFlatt(speedup, workers) - published)).toBeLessThan(0.001)
  })

  it("is flat and equal to B along Amdahl's curve", () => {
    const serialFraction = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(serialFraction, fc.integer({ min: 2, max: 1024 }), (share, workers) => {
        expect(karpFlatt(amdahlSpeedup(share, workers), workers)).toBeCloseTo(share, 10)
      }),
    )
  })

  it('is negative, unclipped, when the speedup is superlinear', () => {
    expect(karpFlatt(2.2, 2)).toBeCloseTo(-1 / 11, 12)
  })

  it('is above 1 when more workers are slower', () => {
    expect(karpFlatt(0.5, 2)).toBeCloseTo(3, 12)
  })

  it('is not defined on one worker', () => {
    expect(karpFlatt(1, 1)).toBeNaN()
  })
})
