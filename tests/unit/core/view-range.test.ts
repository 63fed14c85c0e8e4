import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import {
  type ChartRange,
  chartDomain,
  linearTicks,
  logTicks,
  niceCeiling,
  withRoomAbove,
} from '../../../src/core/view-range'

const NOTHING_MEASURED = { workers: 1, speedup: 1 }

/** What the page shows at first, on 4 cores. */
function domainOf(range: ChartRange, shown: Partial<Parameters<typeof chartDomain>[1]> = {}) {
  const first = { serialFraction: 0.1, processors: 8, cores: 4, pinned: [], measured: NOTHING_MEASURED }
  return chartDomain(range, { ...first, ...shown })
}

describe('pinned curves', () => {
  it('are reached to while each limit is near to the one below, as in a textbook’s family', () => {
    const family = [0.5, 0.25, 0.1, 0.05, 0.01]
    const highest = (serialFraction: number, pinned: number[]) =>
      domainOf('to-limit', { serialFraction, pinned }).speedup
    expect(highest(0.1, family)).toBe(highest(0.05, []))
    expect(highest(0.8, family)).toBe(highest(0.05, []))
    expect(highest(0.01, family)).toBe(highest(0.01, []))
    expect(highest(0.1, [0.001, 0])).toBe(highest(0.1, []))
  })
})

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true })
const fraction = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const processors = fc.integer({ min: 1, max: 65_536 })
const range = fc.constantFrom<ChartRange>('to-j', 'to-cores', 'to-limit')
const measured = fc.record({
  workers: fc.integer({ min: 1, max: 64 }),
  speedup: fc.double({ min: 1, max: 80, noNaN: true }),
})
const shown = fc.record({
  serialFraction: fraction,
  processors,
  cores: fc.integer({ min: 1, max: 256 }),
  pinned: fc.array(fraction, { maxLength: 6 }),
  measured,
})

describe('a nice end of an axis', () => {
  it.each([
    [1, 1],
    [1.01, 1.2],
    [1.3, 1.5],
    [4.71, 5],
    [6.5, 8],
    [8.2, 10],
    [10, 10],
    [10.8, 12],
    [101, 120],
    [77_856, 80_000],
    [0.07, 0.08],
    [0.3, 0.3],
  ])('for %d is %d', (value, end) => {
    expect(niceCeiling(value)).toBeCloseTo(end, 9)
  })

  it('is never below the value, nor more than half as much again above it', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const end = niceCeiling(value)
        // Computed values that should be nice may lie a rounding error above.
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-9))
        expect(end).toBeLessThanOrEqual(value * 1.5)
      }),
    )
  })

  it('stays where it is when it is nice already', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const end = niceCeiling(value)
        expect(niceCeiling(end)).toBeCloseTo(end, 9)
      }),
    )
  })
})

describe('the ticks of a logarithmic axis', () => {
  it.each([
    [1, 8, [1]],
    [8, 8, [1, 2, 4, 8]],
    [12, 8, [1, 2, 4, 8]],
    [1_024, 6, [1, 4, 16, 64, 256, 1_024]],
    [65_536, 17, Array.from({ length: 17 }, (_, power) => 2 ** power)],
    [65_536, 9, [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536]],
    [65_536, 3, [1, 64, 4_096]],
  ])('up to %i, at most %i, are powers of two', (last, most, ticks) => {
    expect(logTicks(last, most)).toEqual(ticks)
  })

  it('begin at 1, are powers of two, even apart, in range and no more than asked for', () => {
    const last = fc.double({ min: 1, max: 100_000, noNaN: true })
    fc.assert(
      fc.property(last, fc.integer({ min: 1, max: 20 }), (end, most) => {
        const powers = logTicks(end, most).map(Math.log2)
        const step = (powers[1] ?? 1) - (powers[0] ?? 0)
        expect(powers).toEqual(powers.map((_, index) => index * step))
        expect(powers.every(Number.isInteger)).toBe(true)
        expect(powers.length).toBeLessThanOrEqual(most)
        expect(2 ** (powers.at(-1) ?? 0)).toBeLessThanOrEqual(end * (1 + 1e-9))
      }),
    )
  })
})

describe('the ticks of a linear axis', () => {
  it.each([
    [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 1.2, 5, [0, 0.5, 1]],
    [0, 12, 7, [0, 2, 4, 6, 8, 10, 12]],
    [1, 8, 8, [1, 2, 3, 4, 5, 6, 7, 8]],
    [1, 64, 8, [10, 20, 30, 40, 50, 60]],
    [0, 80_000, 5, [0, 20_000, 40_000, 60_000, 80_000]],
    [0, 0.3, 4, [0, 0.1, 0.2, 0.3]],
  ])('from %d to %d, at most %i, are round', (first, last, most, ticks) => {
    expect(linearTicks(first, last, most)).toEqual(ticks)
  })

  it('are multiples of 1, 2 or 5 times a power of ten, in range and no more than asked for', () => {
    const length = fc.double({ min: 0.5, max: 100_000, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(0, 1), length, fc.integer({ min: 4, max: 20 }), (first, more, most) => {
        const last = first + more
        const ticks = linearTicks(first, last, most)
        expect(ticks.length).toBeGreaterThan(0)
        expect(ticks.length).toBeLessThanOrEqual(most)
        expect(ticks[0]).toBeGreaterThanOrEqual(first)
        expect(ticks.at(-1)).toBeLessThanOrEqual(last * (1 + 1e-9))
        const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0))
        for (const step of steps) {
          expect(step).toBeCloseTo(steps[0] ?? step, 6)
          expect(['1', '2', '5']).toContain(step.toExponential(6).replace(/\.0*e.*$/, ''))
        }
      }),
    )
  })
})

describe('the chart up to j', () => {
  it('ends at the chosen j, with some room above the speedup there', () => {
    // S₈ = 4.71, and 8 % more is 5.08.
    expect(domainOf('to-j')).toEqual({ processors: 8, speedup: 6 })
    // S₁₀₂₄ = 9.91, and 8 % more is 10.7.
    expect(domainOf('to-j', { processors: 1_024 })).toEqual({ processors: 1_024, speedup: 12 })
  })

  it('has an axis on 1 processor too', () => {
    expect(domainOf('to-j', { processors: 1 }).processors).toBe(2)
  })

  it('shows the whole curve when nothing is serial, and when all is', () => {
    expect(domainOf('to-j', { serialFraction: 0 })).toEqual({ processors: 8, speedup: 10 })
    expect(domainOf('to-j', { serialFraction: 1 })).toEqual({ processors: 8, speedup: 1.5 })
  })
})

describe('the chart up to the cores', () => {
  it('ends at the cores', () => {
    // S₄ = 3.08, and 8 % more is 3.32.
    expect(domainOf('to-cores')).toEqual({ processors: 4, speedup: 4 })
    expect(domainOf('to-cores', { cores: 1 }).processors).toBe(2)
  })

  it('does not move with j', () => {
    expect(domainOf('to-cores', { processors: 4_096 })).toEqual(domainOf('to-cores'))
  })

  it('reaches as far as anything measured, in both directions', () => {
    expect(domainOf('to-cores', { measured: { workers: 16, speedup: 3.9 } }).processors).toBe(16)
    expect(domainOf('to-cores', { measured: { workers: 4, speedup: 3.9 } }).speedup).toBe(5)
  })
})

describe('the chart up to the limit', () => {
  it.each([
    // 99 % of the limit is reached by 99 (1 − B) / B processors: 1, 11, 99, 891, 1,881, 9,801.
    [1, 16],
    [0.9, 16],
    [0.5, 128],
    [0.1, 1_024],
    [0.05, 2_048],
    [0.01, 16_384],
    // 98,901 would be needed, and none.
    [0.001, 65_536],
  ])('with B = %d ends at %i, the next power of two after 0.99/B', (serialFraction, last) => {
    expect(domainOf('to-limit', { serialFraction }).processors).toBe(last)
  })

  it.each([
    [1, 16],
    [8, 32],
    [100, 512],
    [16_384, 65_536],
    [65_536, 65_536],
  ])('ends somewhat past j = %i, at %i, when there is no limit', (chosen, last) => {
    expect(domainOf('to-limit', { serialFraction: 0, processors: chosen }).processors).toBe(last)
  })

  it('has the limit in sight', () => {
    expect(domainOf('to-limit').speedup).toBe(12)
    expect(domainOf('to-limit', { serialFraction: 0.05 }).speedup).toBe(25)
  })

  it('does not leave a faster measured point out, and gives it room above', () => {
    expect(domainOf('to-limit', { serialFraction: 1, measured: { workers: 8, speedup: 7.2 } }).speedup).toBe(
      8,
    )
    expect(domainOf('to-limit', { serialFraction: 1, measured: { workers: 8, speedup: 7.9 } }).speedup).toBe(
      10,
    )
  })

  it('reaches the most workers that were measured, however early the limit is near', () => {
    expect(
      domainOf('to-limit', { serialFraction: 0.9, measured: { workers: 64, speedup: 1.1 } }).processors,
    ).toBe(64)
  })

  it('moves neither with j nor with one step of B', () => {
    expect(domainOf('to-limit', { processors: 3 })).toEqual(domainOf('to-limit'))
    expect(domainOf('to-limit', { serialFraction: 0.101 })).toEqual(domainOf('to-limit'))
  })
})

describe('the chart', () => {
  it('has finite axes that go somewhere, whatever is shown', () => {
    fc.assert(
      fc.property(range, shown, (way, things) => {
        const domain = chartDomain(way, things)
        expect(domain.processors).toSatisfy(Number.isInteger)
        expect(domain.processors).toBeGreaterThanOrEqual(2)
        expect(domain.processors).toBeLessThanOrEqual(65_536)
        expect(domain.speedup).toSatisfy(Number.isFinite)
        expect(domain.speedup).toBeGreaterThan(1)
      }),
    )
  })

  it('shows the curve up to its right edge', () => {
    fc.assert(
      fc.property(range, shown, (way, things) => {
        const domain = chartDomain(way, things)
        const end = amdahlSpeedup(things.serialFraction, domain.processors)
        expect(domain.speedup).toBeGreaterThanOrEqual(end * (1 - 1e-9))
      }),
    )
  })

  it('shows every measured point when it goes to the cores', () => {
    fc.assert(
      fc.property(shown, (things) => {
        const domain = chartDomain('to-cores', things)
        expect(domain.processors).toBeGreaterThanOrEqual(things.measured.workers)
        expect(domain.speedup).toBeGreaterThan(things.measured.speedup)
      }),
    )
  })
})

describe('room for laws above Amdahl’s', () => {
  it('is all of the ideal on a logarithmic axis', () => {
    expect(withRoomAbove({ processors: 1024, speedup: 12 }, 'log')).toEqual({
      processors: 1024,
      speedup: 1200,
    })
  })

  it('is 2.5 times as much on a linear one, and never more than the ideal needs', () => {
    expect(withRoomAbove({ processors: 1024, speedup: 12 }, 'linear')).toEqual({
      processors: 1024,
      speedup: 30,
    })
    expect(withRoomAbove({ processors: 8, speedup: 6 }, 'linear')).toEqual({ processors: 8, speedup: 8 })
    expect(withRoomAbove({ processors: 2, speedup: 2.5 }, 'log')).toEqual({ processors: 2, speedup: 2.5 })
  })
})
