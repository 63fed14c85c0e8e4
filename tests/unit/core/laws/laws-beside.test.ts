import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { karpFlatt } from '../../../../src/core/fits/karp-flatt'
import { uslThroughput } from '../../../../src/core/fits/usl-fit'
import { amdahlSpeedup } from '../../../../src/core/laws/amdahl'
import { amdahlShareOf, gustafsonShareOf, gustafsonSpeedup } from '../../../../src/core/laws/gustafson'
import type { Given } from '../../../../src/core/laws/law'
import { LAW_IDS } from '../../../../src/core/laws/law-ids'
import {
  clampParameter,
  FIRST_PARAMETERS,
  LAW_PARAMETERS,
  PARAMETER_NAMES,
} from '../../../../src/core/laws/law-parameters'
import {
  linearOverheadPeak,
  linearOverheadSpeedup,
  logarithmicOverheadPeak,
  logarithmicOverheadSpeedup,
} from '../../../../src/core/laws/overhead'
import { lawOf } from '../../../../src/core/laws/registry'
import { powerGrowth, sortingGrowth, sunNiSpeedup } from '../../../../src/core/laws/sun-ni'
import { uslLimit, uslPeak, uslSpeedup } from '../../../../src/core/laws/usl'
import { workSpanCeiling, workSpanFloor } from '../../../../src/core/laws/work-and-span'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
/** Above this the limit is within reach of a double's digits. */
const share = fc.double({ min: 0.001, max: 1, noNaN: true })
/** Even in its logarithm: even in itself nearly all would be large, even in its digits nearly all would be nothing. */
const overhead = fc.double({ min: -6, max: 0, noNaN: true }).map((power) => 10 ** power)
const processors = fc.integer({ min: 1, max: 65_536 })

const givens: fc.Arbitrary<Given> = fc.record({
  serialFraction: fraction,
  ...(Object.fromEntries(
    PARAMETER_NAMES.map((name) => {
      const { least, most, scale } = LAW_PARAMETERS[name]
      if (scale.kind === 'decades')
        return [name, fc.oneof({ weight: 9, arbitrary: overhead }, fc.constant(0))]
      return [name, fc.double({ min: least, max: most, noNaN: true })]
    }),
  ) as Record<(typeof PARAMETER_NAMES)[number], fc.Arbitrary<number>>),
})

const near = (value: number, expected: number, share = 1e-9) => {
  if (!Number.isFinite(expected)) return expect(value).toBe(expected)
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(share * Math.max(1, Math.abs(expected)))
}

/** The whole number in 1 … `last` at which `value` is largest, by trying all. */
function bestOfAll(last: number, value: (at: number) => number): number {
  let best = 1
  for (let at = 2; at <= last; at++) if (value(at) > value(best)) best = at
  return best
}

describe('each law beside Amdahl’s', () => {
  it.each(LAW_IDS)('%s gives 1 on one processor, whatever is set', (id) => {
    expect(lawOf(id).id).toBe(id)
    fc.assert(fc.property(givens, (given) => near(lawOf(id).speedup(given, 1), 1)))
  })

  it.each(LAW_IDS)('%s never gives more than j, nor 0, nor less', (id) => {
    fc.assert(
      fc.property(givens, processors, (given, count) => {
        const speedup = lawOf(id).speedup(given, count)
        expect(speedup).toBeGreaterThan(0)
        expect(speedup).toBeLessThanOrEqual(count * (1 + 1e-9))
      }),
    )
  })

  it.each(LAW_IDS.filter((id) => !lawOf(id).peak))('%s never falls with more processors', (id) => {
    fc.assert(
      fc.property(givens, processors, processors, (given, few, more) => {
        const { speedup } = lawOf(id)
        expect(speedup(given, few + more) * (1 + 1e-9)).toBeGreaterThanOrEqual(speedup(given, few))
      }),
    )
  })

  it.each(LAW_IDS)('%s comes to what it calls its limit, or goes on past any bound', (id) => {
    const law = lawOf(id)
    const settled = { ...FIRST_PARAMETERS, serialFraction: 0.2 }
    const flat = { ...settled, linearOverhead: 0, logarithmicOverhead: 0, coherency: 0, growthExponent: 0 }
    for (const given of [settled, flat]) {
      const limit = law.limit(given)
      const far = law.speedup(given, 1e300)
      if (limit === Number.POSITIVE_INFINITY) expect(far).toBeGreaterThan(1e6)
      // A logarithm takes its time.
      else near(far, limit, id === 'logarithmic-overhead' && limit === 0 ? 0.15 : 1e-6)
    }
  })

  it.each(LAW_IDS.filter((id) => lawOf(id).peak))('%s is highest where it says', (id) => {
    const law = lawOf(id)
    fc.assert(
      fc.property(givens, (given) => {
        const peak = law.peak?.(given)
        if (!peak || peak.whole > 5_000) return
        const best = bestOfAll(Math.ceil(peak.exact) + 50, (at) => law.speedup(given, at))
        near(law.speedup(given, peak.whole), law.speedup(given, best), 1e-12)
        const atPeak = law.speedup(given, peak.exact)
        for (const beside of [0.99, 1.01]) {
          const speedup = law.speedup(given, Math.max(1, beside * peak.exact))
          expect(speedup).toBeLessThanOrEqual(atPeak * (1 + 1e-12))
        }
      }),
    )
  })

  it('begins within its bounds, and takes nothing beyond them', () => {
    for (const name of PARAMETER_NAMES) {
      const { least, most, begin } = LAW_PARAMETERS[name]
      expect(clampParameter(name, begin)).toBe(begin)
      expect(clampParameter(name, least - 1)).toBe(least)
      expect(clampParameter(name, most + 1)).toBe(most)
      expect(clampParameter(name, Number.NaN)).toBe(begin)
    }
  })
})

describe('Gustafson’s law', () => {
  it('gives his published 1019.908 for s′ = 0.004 on 1024', () => {
    const given = { ...FIRST_PARAMETERS, serialFraction: 0.5, scaledSerialFraction: 0.004 }
    expect(lawOf('gustafson').speedup(given, 1024)).toBeCloseTo(1019.908, 9)
  })

  it('is the same run as Amdahl’s with the B it is seen with, and back', () => {
    fc.assert(
      fc.property(fraction, processors, (scaled, count) => {
        const seen = amdahlShareOf(scaled, count)
        near(amdahlSpeedup(seen, count), gustafsonSpeedup(scaled, count), 1e-7)
        near(gustafsonShareOf(seen, count), scaled, 1e-7)
        near(gustafsonSpeedup(gustafsonShareOf(scaled, count), count), amdahlSpeedup(scaled, count), 1e-7)
      }),
    )
  })

  it('shows a B that Karp and Flatt would find', () => {
    expect(amdahlShareOf(0.1, 8)).toBeCloseTo(karpFlatt(gustafsonSpeedup(0.1, 8), 8), 12)
    // 0.1 / (0.1 + 0.9 · 8)
    expect(amdahlShareOf(0.1, 8)).toBeCloseTo(1 / 73, 12)
  })
})

describe('Sun and Ni’s law', () => {
  it('is Amdahl’s where the work does not grow, and Gustafson’s where it grows as j', () => {
    fc.assert(
      fc.property(fraction, processors, (serial, count) => {
        near(sunNiSpeedup(serial, 1, count), amdahlSpeedup(serial, count))
        near(sunNiSpeedup(serial, count, count), gustafsonSpeedup(serial, count))
      }),
    )
  })

  it('lies between for √j, and above Gustafson’s for j^1.5 and for j(1 + log₂ j)', () => {
    expect([0, 0.5, 1, 1.5].map((exponent) => powerGrowth(exponent, 16))).toEqual([1, 4, 16, 64])
    // (0.2 + 0.8·4) / (0.2 + 0.8·4/16), (0.2 + 0.8·64) / (0.2 + 0.8·64/16), (0.2 + 0.8·80) / (0.2 + 0.8·80/16)
    expect(sunNiSpeedup(0.2, 16 ** 0.5, 16)).toBeCloseTo(8.5, 12)
    expect(sunNiSpeedup(0.2, 16 ** 1.5, 16)).toBeCloseTo(51.4 / 3.4, 12)
    expect(sunNiSpeedup(0.2, sortingGrowth(16), 16)).toBeCloseTo(64.2 / 4.2, 12)
    expect([amdahlSpeedup(0.2, 16), gustafsonSpeedup(0.2, 16)].map((value) => value.toFixed(1))).toEqual([
      '4.0',
      '13.0',
    ])
  })

  it('has G(1) = 1 for each growth', () => {
    expect(sortingGrowth(1)).toBe(1)
    fc.assert(fc.property(givens, ({ growthExponent }) => near(powerGrowth(growthExponent, 1), 1)))
  })
})

describe('Amdahl’s law with an overhead', () => {
  it('gives 11.150, not the 10.204 of a page elsewhere, for B = 0.05 on 32 and O = 0.01', () => {
    expect(linearOverheadSpeedup(0.05, 0.01 / 31, 32)).toBeCloseTo(11.15, 3)
    expect(logarithmicOverheadSpeedup(0.05, 0.01 / 5, 32)).toBeCloseTo(11.15, 3)
  })

  it('is Amdahl’s without one, and below it with one', () => {
    fc.assert(
      fc.property(fraction, overhead, processors, (serial, cost, count) => {
        for (const speedup of [linearOverheadSpeedup, logarithmicOverheadSpeedup]) {
          expect(speedup(serial, 0, count)).toBe(amdahlSpeedup(serial, count))
          expect(speedup(serial, cost, count)).toBeLessThanOrEqual(amdahlSpeedup(serial, count))
        }
      }),
    )
  })

  it('is best at √((1−B)/c), or at (1−B)·ln 2 / c', () => {
    expect(linearOverheadPeak(0.19, 0.0001)).toEqual({ exact: expect.closeTo(90, 9), whole: 90 })
    // 0.9 · 0.693147 / 0.01 = 62.38
    expect(logarithmicOverheadPeak(0.1, 0.01)).toEqual({ exact: expect.closeTo(62.3832, 4), whole: 62 })
    // √(0.9/0.04) = 4.743, where 5 is the better neighbour
    expect(linearOverheadPeak(0.1, 0.04)).toEqual({ exact: expect.closeTo(4.7434, 4), whole: 5 })
  })

  it('has its best on one processor where the overhead is too large, and none without overhead', () => {
    expect(linearOverheadPeak(0.5, 1)).toEqual({ exact: 1, whole: 1 })
    expect(linearOverheadPeak(0.1, 0)).toBeUndefined()
    expect(logarithmicOverheadPeak(0.1, 0)).toBeUndefined()
  })

  it('linear in j spans the curves of the Universal Scalability Law', () => {
    fc.assert(
      fc.property(fraction, overhead, processors, (serial, cost, count) => {
        near(linearOverheadSpeedup(serial, cost, count), uslSpeedup(serial, cost, count), 1e-9)
      }),
    )
  })
})

describe('the Universal Scalability Law', () => {
  it('gives the exact published throughputs for σ = κ = 0.02', () => {
    const published = { 1: 1, 2: 1.8868, 4: 3.0769, 6: 3.5294, 8: 3.5398, 10: 3.3557 }
    for (const [load, throughput] of Object.entries(published)) {
      expect(uslSpeedup(0.02, 0.02, Number(load))).toBeCloseTo(throughput, 4)
    }
    expect(uslPeak(0.02, 0.02)).toEqual({ exact: 7, whole: 7 })
  })

  it('has the published peak of SPEC SDM91, 1884 at N = 96.52', () => {
    const [contention, coherency, rateOfOne] = [0.02773, 1.044e-4, 90]
    const peak = uslPeak(contention, coherency)
    // The published parameters are rounded to four digits.
    expect(Math.abs((peak?.exact ?? 0) - 96.52)).toBeLessThan(0.05)
    expect(peak?.whole).toBe(97)
    const highest = rateOfOne * uslSpeedup(contention, coherency, peak?.exact ?? 1)
    expect(Math.abs(highest - 1884)).toBeLessThan(2)
  })

  it('is the throughput that is fitted, over that of one', () => {
    fc.assert(
      fc.property(fraction, overhead, processors, (contention, coherency, load) => {
        const throughput = uslThroughput({ contention, coherency, rateOfOne: 5 }, load)
        near(uslSpeedup(contention, coherency, load), throughput / 5)
      }),
    )
  })

  it('is Amdahl’s with B = σ where κ = 0, limit and all, and has no peak then', () => {
    fc.assert(
      fc.property(share, processors, (contention, count) => {
        near(uslSpeedup(contention, 0, count), amdahlSpeedup(contention, count))
        expect(uslLimit(contention, 0)).toBe(1 / contention)
        expect(uslPeak(contention, 0)).toBeUndefined()
      }),
    )
    expect(uslLimit(0, 0)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('work and span', () => {
  it('hold each greedy schedule between Amdahl’s curve and min(p, 1/t)', () => {
    fc.assert(
      fc.property(share, processors, (spanShare, count) => {
        const [floor, ceiling] = [workSpanFloor(spanShare, count), workSpanCeiling(spanShare, count)]
        expect(floor).toBeLessThanOrEqual(ceiling * (1 + 1e-12))
        // The bound as it is often told, T₁/p + T∞, is looser.
        expect(floor * (1 + 1e-12)).toBeGreaterThanOrEqual(1 / (1 / count + spanShare))
        // Never further than a factor of 2 from what is possible.
        expect(2 * floor).toBeGreaterThan(ceiling)
      }),
    )
  })

  it('say 8 at most and 4.7 at least on 8 for a span of a tenth', () => {
    expect(workSpanCeiling(0.1, 8)).toBe(8)
    expect(workSpanFloor(0.1, 8)).toBeCloseTo(1 / 0.2125, 12)
    expect(workSpanCeiling(0.1, 64)).toBe(10)
  })
})
