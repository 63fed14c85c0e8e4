import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitAmdahl } from '../../../../src/core/fits/amdahl-fit'
import { amdahlTimeShare } from '../../../../src/core/laws/amdahl'

describe("Amdahl's law through measured times", () => {
  it('finds the B of exact times', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { minLength: 2, maxLength: 8 }),
        (serialFraction, timeOfOne, counts) => {
          const times = counts.map((workers) => ({
            workers,
            time: timeOfOne * amdahlTimeShare(serialFraction, workers),
          }))
          const fit = fitAmdahl(times)
          expect(fit.serialFraction).toBeCloseTo(serialFraction, 6)
          expect(fit.timeOfOne / timeOfOne).toBeCloseTo(1, 6)
        },
      ),
    )
  })

  // HPC Carpentry, "Scalability profiling": a job with a serial fraction of 0.15.
  it('finds 0.15 within 0.01 in the times of the HPC Carpentry lesson', () => {
    const fit = fitAmdahl([
      { workers: 1, time: 30.033 },
      { workers: 4, time: 10.888 },
      { workers: 8, time: 7.697 },
    ])
    expect(fit.serialFraction).toBeGreaterThan(0.14)
    expect(fit.serialFraction).toBeLessThan(0.16)
    expect(fit.timeOfOne).toBeCloseTo(30, 0)
  })

  it('says NaN where the times are on one j only', () => {
    expect(fitAmdahl([{ workers: 2, time: 3 }]).serialFraction).toBeNaN()
    expect(fitAmdahl([]).serialFraction).toBeNaN()
  })
})
