import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amdahlLimit,
  amdahlShareOfLimit,
  amdahlSpeedup,
  amdahlTimeShare,
  processorsForShareOfLimit,
} from '../../../../src/core/laws/amdahl'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const processors = fc.integer({ min: 1, max: 65_536 })

/** Rounding may cost a few units in the last place. */
const SLACK = 1 + 1e-12

describe("Amdahl's law", () => {
  it.each([
    { serialFraction: 0.01, published: [2.0, 3.9, 7.5, 13.9, 24.4, 39.3, 56.4] },
    { serialFraction: 0.05, published: [1.9, 3.5, 5.9, 9.1, 12.5, 15.4, 17.4] },
  ])(
    'gives the published speedups on 2, 4 … 128 for B = $serialFraction',
    ({ serialFraction, published }) => {
      published.forEach((speedup, index) => {
        expect(amdahlSpeedup(serialFraction, 2 ** (index + 1)).toFixed(1)).toBe(speedup.toFixed(1))
      })
    },
  )

  it('gives the published speedups on 1, 2 … 1024 for B = 0.10', () => {
    const published = '1.00 1.82 3.08 4.71 6.40 7.80 8.77 9.34 9.66 9.83 9.91'.split(' ')
    expect(published.map((_, index) => amdahlSpeedup(0.1, 2 ** index).toFixed(2))).toEqual(published)
  })

  it('allows a serial fraction of 0.0025253 at most for 80 on 100', () => {
    expect(amdahlSpeedup(0.0025252, 100)).toBeGreaterThan(80)
    expect(amdahlSpeedup(0.0025254, 100)).toBeLessThan(80)
  })

  it('is 1 on one processor, whatever B', () => {
    fc.assert(
      fc.property(fraction, (share) => {
        expect(amdahlSpeedup(share, 1)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('is j when nothing is serial, and 1 when all is', () => {
    fc.assert(
      fc.property(processors, (count) => {
        expect(amdahlSpeedup(0, count)).toBeCloseTo(count, 6)
        expect(amdahlSpeedup(1, count)).toBe(1)
      }),
    )
  })

  it('never passes j nor 1/B', () => {
    fc.assert(
      fc.property(fraction, processors, (share, count) => {
        expect(amdahlSpeedup(share, count)).toBeLessThanOrEqual(Math.min(count, 1 / share) * SLACK)
      }),
    )
  })

  it('never falls with more processors, nor rises with more serial work', () => {
    fc.assert(
      fc.property(fraction, fraction, processors, processors, (a, b, few, many) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(amdahlSpeedup(a, few + many) * SLACK).toBeGreaterThanOrEqual(amdahlSpeedup(a, few))
        expect(amdahlSpeedup(more, few)).toBeLessThanOrEqual(amdahlSpeedup(less, few) * SLACK)
      }),
    )
  })

  it('leaves B and an even part of the rest as the time', () => {
    expect(amdahlTimeShare(0.2, 4)).toBeCloseTo(0.4, 15)
  })
})

describe('the limit of the speedup', () => {
  it('is 1/B, which a great many processors approach', () => {
    expect(amdahlLimit(0.05)).toBe(20)
    expect(amdahlSpeedup(0.05, 1e9)).toBeCloseTo(20, 5)
  })

  it('is not there when nothing is serial', () => {
    expect(amdahlLimit(0)).toBe(Number.POSITIVE_INFINITY)
    expect(amdahlShareOfLimit(0, 64)).toBe(0)
  })

  it('is reached to 91 % by 1024 processors times a hundredth of B = 0.01', () => {
    expect(amdahlShareOfLimit(0.01, 1024)).toBeCloseTo(0.9118, 4)
  })
})

describe('the processors that reach a share of the limit', () => {
  it('are 9 times (1 − B) / B for 90 %', () => {
    expect(processorsForShareOfLimit(0.1, 0.9)).toBeCloseTo(81, 10)
    expect(processorsForShareOfLimit(0.01, 0.9)).toBeCloseTo(891, 9)
  })

  it('reach just that share by the law itself', () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true })
    const wanted = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(share, wanted, (serialFraction, part) => {
        const count = processorsForShareOfLimit(serialFraction, part)
        // One processor reaches the share B of the limit already.
        expect(amdahlShareOfLimit(serialFraction, count)).toBeCloseTo(Math.max(part, serialFraction), 9)
      }),
    )
  })

  it('do not exist when there is no limit', () => {
    expect(processorsForShareOfLimit(0, 0.9)).toBe(Number.POSITIVE_INFINITY)
  })
})
