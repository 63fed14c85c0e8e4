import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import {
  firstToEnd,
  STEP_PRESETS,
  type Step,
  stepsLimit,
  stepsSerialFraction,
  stepsSpeedup,
  stepsTime,
} from '../../../src/core/program-steps'

const serial = (time: number): Step => ({ time, ways: 1 })
const parallel = (time: number, ways?: number): Step => ({ time, ways })

const time = fc.double({ min: 0.001, max: 1_000, noNaN: true })
const processors = fc.integer({ min: 1, max: 65_536 })
const stepsWith = (ways: fc.Arbitrary<number | undefined>) =>
  fc.array(fc.record({ time, ways }), { minLength: 1, maxLength: 12 })
const anyWays = fc.oneof(fc.constant(1), fc.constant(undefined), fc.integer({ min: 2, max: 1_000 }))

describe('a program of steps', () => {
  it('takes on j the time of each step over the processors that it can use', () => {
    const steps = [serial(10), parallel(60, 3), parallel(30)]
    expect(stepsTime(steps, 1)).toBe(100)
    expect(stepsTime(steps, 2)).toBe(10 + 30 + 15)
    // The second step is split in 3 at most.
    expect(stepsTime(steps, 6)).toBe(10 + 20 + 5)
    expect(stepsSpeedup(steps, 6)).toBeCloseTo(100 / 35, 12)
    expect(stepsSerialFraction(steps)).toBeCloseTo(0.1, 12)
    expect(stepsLimit(steps)).toBeCloseTo(100 / 30, 12)
  })

  it('has no B where it takes no time', () => {
    expect(stepsSerialFraction([])).toBeUndefined()
    expect(stepsSerialFraction([serial(0), parallel(0)])).toBeUndefined()
  })

  it('is Amdahl’s law with its B where no parallel step has a limit', () => {
    fc.assert(
      fc.property(stepsWith(fc.constantFrom(1, undefined)), processors, (steps, count) => {
        const law = amdahlSpeedup(stepsSerialFraction(steps) ?? 0, count)
        expect(Math.abs(stepsSpeedup(steps, count) / law - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  it('follows the law up to the least of its limits, and is below it from there on', () => {
    fc.assert(
      fc.property(stepsWith(anyWays), processors, (steps, count) => {
        const law = amdahlSpeedup(stepsSerialFraction(steps) ?? 0, count)
        const ratio = stepsSpeedup(steps, count) / law
        const ways = firstToEnd(steps)?.ways ?? Number.POSITIVE_INFINITY
        if (count <= ways) expect(Math.abs(ratio - 1)).toBeLessThan(1e-9)
        else expect(ratio).toBeLessThan(1 + 1e-12)
        // Just past it the difference may be lost in rounding.
        if (count >= 2 * ways) expect(ratio).toBeLessThan(1)
      }),
    )
  })

  it('never passes its limit, which more processors than any step can use reach', () => {
    fc.assert(
      fc.property(stepsWith(fc.integer({ min: 1, max: 1_000 })), processors, (steps, count) => {
        expect(stepsSpeedup(steps, count)).toBeLessThanOrEqual(stepsLimit(steps) * (1 + 1e-12))
        expect(stepsSpeedup(steps, 1_000)).toBeCloseTo(stepsLimit(steps), 9)
      }),
    )
    expect(stepsLimit([parallel(1)])).toBe(Number.POSITIVE_INFINITY)
  })

  it('tells which step is the first to be split no further', () => {
    expect(firstToEnd([serial(1), parallel(1), parallel(2, 8), parallel(3, 4)])).toEqual({ time: 3, ways: 4 })
    expect(firstToEnd([serial(1), parallel(0, 2), parallel(1)])).toBeUndefined()
  })

  it.each([
    ['photograph', 3 / 15, 5],
    ['simulation', 70 / 1000, 1000 / (70 + 900 / 64 + 30 / 8)],
    ['build', 16 / 256, 256 / (16 + 180 / 200 + 60 / 10)],
  ] as const)('%s has the B and the limit of its times', (preset, serialFraction, limit) => {
    expect(stepsSerialFraction(STEP_PRESETS[preset])).toBeCloseTo(serialFraction, 12)
    expect(stepsLimit(STEP_PRESETS[preset])).toBeCloseTo(limit, 12)
  })
})
