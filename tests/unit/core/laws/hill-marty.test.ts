import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../../src/core/laws/amdahl'
import {
  asymmetricSpeedup,
  bestAsymmetricCore,
  bestSymmetricCore,
  dynamicSpeedup,
  symmetricSpeedup,
} from '../../../../src/core/laws/hill-marty'
import { FIRST_PARAMETERS } from '../../../../src/core/laws/law-parameters'
import { lawOf } from '../../../../src/core/laws/registry'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const chip = fc.integer({ min: 1, max: 300 })

const given = (serialFraction: number, coreSize = 1) => ({ ...FIRST_PARAMETERS, serialFraction, coreSize })

/** What the registry says of a chip, with its best core. */
const best = (id: 'symmetric' | 'asymmetric' | 'dynamic', parallel: number, baseCores: number) =>
  lawOf(id).speedup(given(1 - parallel), baseCores)

describe('the multicore chip of Hill and Marty', () => {
  it.each([
    ['symmetric', 16, 14],
    ['symmetric', 64, 39],
    ['asymmetric', 16, 14],
    ['asymmetric', 64, 49],
  ] as const)(
    '%s with %i base cores has the published best of %i for f = 0.99',
    (id, baseCores, published) => {
      expect(Math.round(best(id, 0.99, baseCores))).toBe(published)
    },
  )

  it('of 256 symmetric base cores and f = 0.99 gives 80.40 with the best real r, 80.18 with the best whole one', () => {
    const found = lawOf('symmetric').bestCoreSize?.(given(0.01), 256)
    expect(best('symmetric', 0.99, 256).toFixed(2)).toBe('80.40')
    expect(found?.exact).toBeCloseTo(2.56 / 0.99, 9)
    expect(found?.whole).toBe(3)
    expect(symmetricSpeedup(0.01, 3, 256).toFixed(2)).toBe('80.18')
  })

  it('is Amdahl’s law with cores of size 1, each of the three', () => {
    fc.assert(
      fc.property(fraction, chip, (serial, baseCores) => {
        for (const speedup of [symmetricSpeedup, asymmetricSpeedup, dynamicSpeedup]) {
          expect(speedup(serial, 1, baseCores)).toBeCloseTo(amdahlSpeedup(serial, baseCores), 9)
        }
      }),
    )
  })

  it('is one core √n as fast when the whole chip is one core', () => {
    expect(symmetricSpeedup(0.3, 64, 64)).toBeCloseTo(8, 12)
    expect(asymmetricSpeedup(0.3, 64, 64)).toBeCloseTo(8, 12)
    expect(dynamicSpeedup(1, 64, 64)).toBe(8)
  })

  it('has no better core than the one it calls best, of all whole ones and of many between', () => {
    fc.assert(
      fc.property(fraction, chip, (serial, baseCores) => {
        for (const [speedup, bestCore] of [
          [symmetricSpeedup, bestSymmetricCore],
          [asymmetricSpeedup, bestAsymmetricCore],
        ] as const) {
          const found = bestCore(serial, baseCores)
          expect(found).toBeGreaterThanOrEqual(1)
          expect(found).toBeLessThanOrEqual(baseCores)
          const highest = speedup(serial, found, baseCores) * (1 + 1e-12)
          let fastest = 0
          for (let step = 0; step <= 4 * (baseCores - 1); step++) {
            fastest = Math.max(fastest, speedup(serial, 1 + step / 4, baseCores))
          }
          expect(fastest).toBeLessThanOrEqual(highest)
        }
      }),
    )
  })

  it.each(['symmetric', 'asymmetric', 'dynamic'] as const)(
    '%s: the best whole r is the best of all',
    (id) => {
      const law = lawOf(id)
      fc.assert(
        fc.property(fraction, chip, (serial, baseCores) => {
          const whole = law.bestCoreSize?.(given(serial), baseCores).whole ?? 0
          const speedups = Array.from({ length: baseCores }, (_, index) =>
            Number(law.speedupWithCore?.(given(serial, index + 1), baseCores)),
          )
          expect(speedups[whole - 1]).toBeCloseTo(Math.max(...speedups), 9)
        }),
      )
    },
  )

  it('is the faster the more freely its cores may be joined', () => {
    fc.assert(
      fc.property(fraction, chip, (serial, baseCores) => {
        const [one, two, three] = (['symmetric', 'asymmetric', 'dynamic'] as const).map((id) =>
          lawOf(id).speedup(given(serial), baseCores),
        ) as [number, number, number]
        expect(two * (1 + 1e-9)).toBeGreaterThanOrEqual(one)
        expect(three * (1 + 1e-9)).toBeGreaterThanOrEqual(two)
      }),
    )
  })

  it('has no room for a core larger than itself', () => {
    expect(lawOf('symmetric').speedupWithCore?.(given(0.1, 17), 16)).toBeUndefined()
    expect(lawOf('symmetric').speedupWithCore?.(given(0.1, 16), 16)).toBeCloseTo(4, 12)
  })
})
