import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peakOf } from '../../../../src/core/fits/beyond'
import { timesFromThroughput } from '../../../../src/core/fits/times'
import {
  fitLinearOverhead,
  fitThroughput,
  uslParameters,
  uslThroughput,
} from '../../../../src/core/fits/usl-fit'
import { seededRandom } from '../../../../src/core/stats/random'
import { amount, leastShare, whole } from '../../../fakes/amount'
import { normal, RAY_TRACER, SPEC_SDM, USL_EXACT } from './published'

const fitted = (
  points: Parameters<typeof fitThroughput>[0],
  options?: Parameters<typeof fitThroughput>[1],
) => {
  const fit = fitThroughput(points, options)
  if (!fit) throw new Error('no fit')
  return fit
}

describe('the Universal Scalability Law through throughput, by plain least squares', () => {
  it('agrees with R on SPEC SDM91, standard errors included', () => {
    const { contention, coherency, rateOfOne, ...fit } = fitted(SPEC_SDM)
    expect(contention.value).toBeCloseTo(0.02773, 5)
    expect(contention.standardError).toBeCloseTo(0.009122, 6)
    expect(coherency.value).toBeCloseTo(1.044e-4, 7)
    expect(coherency.standardError).toBeCloseTo(1.988e-5, 8)
    expect(rateOfOne.value).toBeCloseTo(90.0, 2)
    expect(rateOfOne.standardError).toBeCloseTo(14.21, 2)
    expect(fit.residualStandardError).toBeCloseTo(82.85, 2)
    expect(fit.degreesOfFreedom).toBe(4)
    // t(0.975, 4) = 2.776445 standard errors to each side.
    expect(contention.interval?.high).toBeCloseTo(0.027728 + 2.776445 * 0.0091217, 5)
  })

  it('has its peak at 1884 and N = 96.52 there', () => {
    const { contention, coherency, rateOfOne, shape } = fitted(SPEC_SDM)
    const peak = peakOf(shape, 216)
    if (peak.kind !== 'peak') throw new Error(peak.kind)
    expect(peak.processors.value).toBeCloseTo(96.52, 2)
    expect(peak.measured).toBe(true)
    const parameters = {
      contention: contention.value,
      coherency: coherency.value,
      rateOfOne: rateOfOne.value,
    }
    expect(uslThroughput(parameters, peak.processors.value)).toBeCloseTo(1884, 0)
  })

  it('finds σ 0.02, κ 0.02 and γ 1 in exact values, whatever their unit', () => {
    for (const unit of [1e-6, 1, 1e9]) {
      const fit = fitted(USL_EXACT.map(({ load, throughput }) => ({ load, throughput: unit * throughput })))
      expect(fit.contention.value).toBeCloseTo(0.02, 4)
      expect(fit.coherency.value).toBeCloseTo(0.02, 5)
      expect(fit.rateOfOne.value / unit).toBeCloseTo(1, 4)
    }
  })

  // By scipy.optimize.curve_fit: an implementation of its own.
  it('gives a negative κ as it is, and names the bound where it is asked to stay within', () => {
    const free = fitted(RAY_TRACER)
    expect(free.contention.value).toBeCloseTo(0.0781478, 6)
    expect(free.contention.standardError).toBeCloseTo(0.013405, 6)
    expect(free.coherency.value).toBeCloseTo(-2.01121e-4, 8)
    expect(free.rateOfOne.value).toBeCloseTo(24.76617, 4)
    expect(free.residualStandardError).toBeCloseTo(7.778317, 5)
    expect(free.atBound).toEqual([])
    expect(peakOf(free.shape, 64)).toEqual({ kind: 'none' })

    const within = fitted(RAY_TRACER, { withinBounds: true })
    expect(within.atBound).toEqual(['coherency'])
    expect(within.coherency).toEqual({ value: 0, standardError: undefined, interval: undefined })
    expect(within.degreesOfFreedom).toBe(9)
    expect(within.residualSumOfSquares).toBeGreaterThan(free.residualSumOfSquares)
    expect(fitted(SPEC_SDM, { withinBounds: true }).atBound).toEqual([])
  })

  it('finds exact curves from N = 1 or not, whole or not, repeated or not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.uniqueArray(fc.double({ min: 0.5, max: 400, noNaN: true }), {
          minLength: 5,
          maxLength: 12,
          selector: Math.floor,
        }),
        (contention, coherency, rateOfOne, loads) => {
          const points = [...loads, ...loads.slice(0, 2)].map((load) => ({
            load,
            throughput: uslThroughput({ contention, coherency, rateOfOne }, load),
          }))
          const fit = fitted(points)
          for (const { load, throughput } of points) {
            const again = uslThroughput(
              {
                contention: fit.contention.value,
                coherency: fit.coherency.value,
                rateOfOne: fit.rateOfOne.value,
              },
              load,
            )
            expect(Math.abs(again / throughput - 1)).toBeLessThan(1e-5)
          }
        },
      ),
      { seed: 7, numRuns: amount(200) },
    )
  })

  it('has no standard errors with three points, and no fit with two', () => {
    const fit = fitted(USL_EXACT.slice(0, 3))
    expect(fit.degreesOfFreedom).toBe(0)
    expect(fit.contention.standardError).toBeUndefined()
    expect(fit.residualStandardError).toBeUndefined()
    expect(fitThroughput(USL_EXACT.slice(0, 2))).toBeUndefined()
    expect(fitThroughput([...USL_EXACT.slice(0, 2), ...USL_EXACT.slice(0, 2)])).toBeUndefined()
  })

  it('has intervals that cover the truth in 95 % of noisy sessions', () => {
    const random = seededRandom(5)
    const truth = { contention: 0.05, coherency: 0.002, rateOfOne: 100 }
    const sessions = amount(400)
    let covered = 0
    for (let session = 0; session < sessions; session++) {
      const fit = fitted(
        [1, 2, 4, 8, 12, 16, 24, 32].map((load) => ({
          load,
          throughput: uslThroughput(truth, load) + 10 * normal(random),
        })),
      )
      const { low = 0, high = 0 } = fit.coherency.interval ?? {}
      if (low <= truth.coherency && truth.coherency <= high) covered++
    }
    expect(covered / sessions).toBeGreaterThan(leastShare(0.92, sessions))
    // Twenty sessions may all cover by chance.
    if (whole) expect(covered / sessions).toBeLessThan(0.98)
  })
})

describe('the same curves through times, by relative errors', () => {
  it('are another fit: SPEC SDM91 has σ 0.01336 and κ 1.152e-4 then', () => {
    // Weighted linear least squares by numpy.linalg.lstsq.
    const fit = fitLinearOverhead(timesFromThroughput(SPEC_SDM))
    if (!fit) throw new Error('no fit')
    const { contention, coherency, rateOfOne } = uslParameters(fit)
    expect(contention.value).toBeCloseTo(0.01336125, 8)
    expect(coherency.value).toBeCloseTo(1.15202598e-4, 11)
    expect(rateOfOne.value).toBeCloseTo(68.160705, 5)
    expect(fit.degreesOfFreedom).toBe(4)
  })

  it('read as B and c, or as σ, κ and γ', () => {
    const fit = fitLinearOverhead(timesFromThroughput(USL_EXACT))
    expect(fit?.serialFraction?.value).toBeCloseTo(0.02, 4)
    expect(fit?.overhead?.value).toBeCloseTo(0.02, 5)
    expect(fit && uslParameters(fit).rateOfOne.value).toBeCloseTo(1, 4)
  })
})
