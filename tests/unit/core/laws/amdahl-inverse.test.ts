import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlLimit, amdahlSpeedup } from '../../../../src/core/laws/amdahl'
import {
  gainOfOneMore,
  largestSerialFraction,
  processorsForSpeedup,
  wholeProcessorsForShare,
} from '../../../../src/core/laws/amdahl-inverse'

const serialFractions = fc.double({ min: 0, max: 1, noNaN: true })
const processorCounts = fc.integer({ min: 1, max: 65_536 })

describe('processors for a wanted speedup', () => {
  it('come out as the closed form says', () => {
    // j = (1 − B)/(1/S − B): 0.9/(0.2 − 0.1) = 9; 0.95/(0.1 − 0.05) = 19; 0.5/(1/1.5 − 0.5) = 3.
    expect(processorsForSpeedup(0.1, 5)).toBe(9)
    expect(processorsForSpeedup(0.05, 10)).toBe(19)
    expect(processorsForSpeedup(0.5, 1.5)).toBe(3)
    expect(processorsForSpeedup(0, 7)).toBe(7)
    expect(processorsForSpeedup(0, 7.2)).toBe(8)
  })

  it('are none at the limit and past it', () => {
    expect(processorsForSpeedup(0.1, 10)).toBeUndefined()
    expect(processorsForSpeedup(0.1, 11)).toBeUndefined()
    expect(processorsForSpeedup(1, 1.01)).toBeUndefined()
    expect(processorsForSpeedup(1, 1)).toBe(1)
  })

  it('are the least that the law itself accepts', () => {
    fc.assert(
      fc.property(
        serialFractions,
        fc.double({ min: 1, max: 10_000, noNaN: true }),
        (serialFraction, wanted) => {
          const needed = processorsForSpeedup(serialFraction, wanted)
          if (needed === undefined) {
            // Only where the limit is not above the wanted speedup, or so near that no safe whole number reaches it.
            expect(amdahlLimit(serialFraction)).toBeLessThan(wanted * (1 + 1e-9))
            return
          }
          expect(amdahlSpeedup(serialFraction, needed)).toBeGreaterThanOrEqual(wanted * (1 - 1e-14))
          if (needed > 1) expect(amdahlSpeedup(serialFraction, needed - 1)).toBeLessThan(wanted)
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it('lead back from the speedup of j processors to j', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 2_000 }),
        (B, j) => {
          expect(processorsForSpeedup(B, amdahlSpeedup(B, j))).toBe(j)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('the largest B for a speedup', () => {
  it('matches the published figure: 80 on 100 needs B ≤ 0.0025253', () => {
    expect(largestSerialFraction(80, 100)).toBeCloseTo(0.0025253, 7)
  })

  it('gives exactly that speedup', () => {
    fc.assert(
      fc.property(serialFractions, processorCounts, (share, processors) => {
        const speedup = 1 + share * (processors - 1)
        const largest = largestSerialFraction(speedup, processors)
        expect(largest).toBeDefined()
        expect(amdahlSpeedup(largest ?? Number.NaN, processors) / speedup).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is none above the ideal, and anything for no speedup at all', () => {
    expect(largestSerialFraction(8.01, 8)).toBeUndefined()
    expect(largestSerialFraction(8, 8)).toBe(0)
    expect(largestSerialFraction(1, 8)).toBe(1)
    expect(largestSerialFraction(1, 1)).toBe(1)
  })
})

describe('shares of the limit, and one more processor', () => {
  it('come out as the closed form says', () => {
    // φ(1 − B)/(B(1 − φ)): 0.5 · 0.9/(0.1 · 0.5) = 9; 0.9 → 81; 0.99 → 891.
    expect([0.5, 0.9, 0.99].map((share) => wholeProcessorsForShare(0.1, share))).toEqual([9, 81, 891])
    expect(wholeProcessorsForShare(0, 0.5)).toBeUndefined()
    expect(gainOfOneMore(0, 8)).toBe(1)
    expect(gainOfOneMore(1, 8)).toBe(0)
    expect(gainOfOneMore(0.1, 8)).toBeCloseTo(5 - 4.705_882_35, 7)
  })

  it('reach the share, and one processor fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 0.999, noNaN: true }),
        fc.constantFrom(0.5, 0.9, 0.95, 0.99),
        (B, share) => {
          const needed = wholeProcessorsForShare(B, share) ?? Number.NaN
          expect(B * amdahlSpeedup(B, needed)).toBeGreaterThanOrEqual(share * (1 - 1e-12))
          if (needed > 1) expect(B * amdahlSpeedup(B, needed - 1)).toBeLessThan(share)
        },
      ),
    )
  })
})
