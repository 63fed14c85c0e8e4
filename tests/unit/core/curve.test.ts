import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlCurve, curveAbscissae } from '../../../src/core/curve'

const SCALES = ['log2', 'linear'] as const

const differences = (values: readonly number[]) =>
  values.slice(1).map((value, index) => value - (values[index] ?? 0))

describe('where a curve is drawn', () => {
  it.each(SCALES)('goes from 1 to the last processor, rising, on a %s axis', (scale) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 65_536 }), (last) => {
        const abscissae = curveAbscissae(last, scale)
        expect(abscissae).toHaveLength(200)
        expect(abscissae[0]).toBe(1)
        expect(abscissae.at(-1)).toBeCloseTo(last, 6)
        expect(Math.min(...differences(abscissae))).toBeGreaterThan(0)
      }),
    )
  })

  it('is even in j on a linear axis', () => {
    for (const step of differences(curveAbscissae(200, 'linear'))) expect(step).toBeCloseTo(1, 9)
  })

  it('is even in log j on a logarithmic axis', () => {
    // 199 steps of 1/199 of 10 doublings.
    for (const step of differences(curveAbscissae(1_024, 'log2').map(Math.log2))) {
      expect(step).toBeCloseTo(10 / 199, 9)
    }
  })
})

describe('a curve', () => {
  it("is Amdahl's speedup at each place", () => {
    // S = 1 / (0.1 + 0.9 / j): 1, 20/11, 40/13, 80/17.
    const points = amdahlCurve(0.1, [1, 2, 4, 8])
    expect(points.map(({ processors }) => processors)).toEqual([1, 2, 4, 8])
    expect(points.map(({ speedup }) => speedup.toFixed(9))).toEqual(
      [1, 20 / 11, 40 / 13, 80 / 17].map((speedup) => speedup.toFixed(9)),
    )
  })

  it('is the ideal when nothing is serial, and flat when all is', () => {
    const abscissae = curveAbscissae(64, 'log2')
    for (const { processors, speedup } of amdahlCurve(0, abscissae))
      expect(speedup).toBeCloseTo(processors, 9)
    for (const { speedup } of amdahlCurve(1, abscissae)) expect(speedup).toBe(1)
  })
})
