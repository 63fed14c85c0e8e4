import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitAmdahl, fitAmdahlCurve } from '../../../../src/core/fits/amdahl-fit'
import { amdahlTimeShare } from '../../../../src/core/laws/amdahl'
import { median } from '../../../../src/core/stats/median'
import { type Random, seededRandom } from '../../../../src/core/stats/random'
import { CARPENTRIES, normal } from './published'

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

describe('the same fit with its errors', () => {
  it('has the B of the closed form, n − 2 degrees of freedom and t intervals', () => {
    const fit = fitAmdahlCurve(CARPENTRIES)
    if (!fit) throw new Error('no fit')
    expect(fit.serialFraction.value).toBeCloseTo(fitAmdahl(CARPENTRIES).serialFraction, 12)
    // By scipy.optimize.curve_fit with sigma = T: an implementation of its own.
    expect(fit.serialFraction.value).toBeCloseTo(0.15004025, 8)
    expect(fit.serialFraction.standardError).toBeCloseTo(4.37207544e-6, 12)
    expect(fit.timeOfOne.value).toBeCloseTo(30.03310199, 7)
    expect(fit.timeOfOne.standardError).toBeCloseTo(3.02637918e-4, 9)
    expect(fit.degreesOfFreedom).toBe(1)
    expect(fit.serialFraction.interval?.high).toBeCloseTo(0.15004025 + 12.7062047 * 4.37207544e-6, 8)
  })

  it('has no errors with two points, and is none with one j', () => {
    expect(fitAmdahlCurve(CARPENTRIES.slice(0, 2))?.serialFraction.standardError).toBeUndefined()
    expect(
      fitAmdahlCurve([
        { workers: 2, time: 3 },
        { workers: 2, time: 4 },
      ]),
    ).toBeUndefined()
  })

  it('covers the true B in 95 % of sessions', () => {
    const random = seededRandom(9)
    let covered = 0
    for (let session = 0; session < 1_000; session++) {
      const times = [1, 2, 3, 4, 6, 8].map((workers) => ({
        workers,
        time: amdahlTimeShare(0.2, workers) * (1 + 0.02 * normal(random)),
      }))
      const { low = 1, high = 0 } = fitAmdahlCurve(times)?.serialFraction.interval ?? {}
      if (low <= 0.2 && 0.2 <= high) covered++
    }
    expect(covered / 1_000).toBeGreaterThan(0.93)
    expect(covered / 1_000).toBeLessThan(0.97)
  })
})

/** Relative errors of one timed run, 3 % in size. */
const NOISES: Record<string, (random: Random) => number> = {
  normal: (random) => 0.03 * normal(random),
  // Disturbance only ever costs time.
  'one-sided': (random) => 0.03 * Math.abs(normal(random)),
}

/** B from 15 brackets 1, j, j, 1 on each j = 2 … 8, by the medians of their S. */
function simulatedShare(serialFraction: number, noise: (random: Random) => number, random: Random): number {
  const twoRuns = () => 2 + noise(random) + noise(random)
  const times = [2, 3, 4, 5, 6, 7, 8].map((workers) => {
    const share = amdahlTimeShare(serialFraction, workers)
    return { workers, time: 1 / median(Array.from({ length: 15 }, () => twoRuns() / (share * twoRuns()))) }
  })
  return fitAmdahl([{ workers: 1, time: 1 }, ...times]).serialFraction
}

describe('the fitted B is not biased', { timeout: 60_000 }, () => {
  const shares = [0, 0.05, 0.1, 0.25, 0.5]
  const cases = Object.keys(NOISES).flatMap((name) => shares.map((share) => ({ name, share })))

  // Means of 1,000 sessions, known to 0.0002 at worst: docs/fits.md has them.
  it.each(cases)('by 0.002 or more: B = $share, $name noise of 3 %', ({ name, share }) => {
    const random = seededRandom(20_260_301)
    const noise = NOISES[name] ?? normal
    let sum = 0
    for (let session = 0; session < 1_000; session++) sum += simulatedShare(share, noise, random)
    expect(Math.abs(sum / 1_000 - share)).toBeLessThan(0.002)
  })
})
