import { describe, expect, it } from 'vitest'
import { fitGustafson, scaledSerialFraction } from '../../../../src/core/fits/gustafson-fit'
import { amdahlShareOf, gustafsonSpeedup } from '../../../../src/core/laws/gustafson'

describe("Gustafson's law", () => {
  it('gives his published 1019.908 for s′ = 0.004 on 1024, and back', () => {
    expect(gustafsonSpeedup(0.004, 1024)).toBeCloseTo(1019.908, 9)
    expect(scaledSerialFraction(1019.908, 1024)).toBeCloseTo(0.004, 12)
    expect(scaledSerialFraction(1, 1)).toBeNaN()
  })

  it('is another share than Amdahl’s: the same run has S by both', () => {
    const share = amdahlShareOf(0.004, 1024)
    expect(1 / (share + (1 - share) / 1024)).toBeCloseTo(1019.908, 6)
    expect(share).toBeLessThan(0.004)
  })

  it('is fitted with n − 1 degrees of freedom', () => {
    const fit = fitGustafson(
      [2, 4, 8, 16].map((workers, index) => ({
        workers,
        speedup: gustafsonSpeedup(0.1, workers) * (1 + (index % 2 === 0 ? 0.01 : -0.01)),
      })),
    )
    const { value = 0, interval } = fit?.scaledSerialFraction ?? {}
    expect(fit?.degreesOfFreedom).toBe(3)
    expect(Math.abs(value - 0.1)).toBeLessThan(0.02)
    expect(interval?.low).toBeLessThan(0.1)
    expect(interval?.high).toBeGreaterThan(0.1)
    expect(fit?.residualStandardError).toBeLessThan(0.02)
  })

  it('has no interval from one point, and no fit from none', () => {
    const one = fitGustafson([{ workers: 8, speedup: 7.3 }])
    expect(one?.scaledSerialFraction.value).toBeCloseTo(0.1, 12)
    expect(one?.scaledSerialFraction.interval).toBeUndefined()
    expect(fitGustafson([{ workers: 1, speedup: 1 }])).toBeUndefined()
  })
})
