import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LAST_POSITION,
  positionOfSerialFraction,
  serialFractionAt,
} from '../../../src/core/serial-fraction-scale'

const POSITIONS = Array.from({ length: 231 }, (_, position) => position)

describe('the slider of B', () => {
  it('has 231 positions from 0 to 1', () => {
    expect(LAST_POSITION).toBe(230)
    expect([serialFractionAt(0), serialFractionAt(230)]).toEqual([0, 1])
  })

  it.each([
    [1, 0.0002],
    [25, 0.005],
    [50, 0.01],
    [51, 0.011],
    [90, 0.05],
    [140, 0.1],
    [141, 0.11],
    [180, 0.5],
    [229, 0.99],
  ])('stands at position %i for B = %d', (position, serialFraction) => {
    expect(serialFractionAt(position)).toBe(serialFraction)
    expect(positionOfSerialFraction(serialFraction)).toBe(position)
  })

  it('steps by 0.02 % up to 1 %, by 0.1 % up to 10 %, then by 1 %', () => {
    const steps = POSITIONS.slice(1).map((position) =>
      Number((serialFractionAt(position) - serialFractionAt(position - 1)).toFixed(9)),
    )
    expect(steps).toEqual([
      ...new Array<number>(50).fill(0.0002),
      ...new Array<number>(90).fill(0.001),
      ...new Array<number>(90).fill(0.01),
    ])
  })

  it('finds each of its own values again', () => {
    expect(POSITIONS.map((position) => positionOfSerialFraction(serialFractionAt(position)))).toEqual(
      POSITIONS,
    )
  })

  it('gives values without the dust of binary fractions', () => {
    for (const position of POSITIONS) expect(String(serialFractionAt(position)).length).toBeLessThanOrEqual(6)
  })

  it('stands between positions for a value between', () => {
    expect(positionOfSerialFraction(0.0001)).toBe(0.5)
    expect(positionOfSerialFraction(0.0125)).toBe(52.5)
    expect(positionOfSerialFraction(0.333)).toBeCloseTo(163.3, 6)
  })

  it('rises with B', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(positionOfSerialFraction(less)).toBeLessThanOrEqual(positionOfSerialFraction(more))
        expect(positionOfSerialFraction(more)).toBeLessThanOrEqual(230)
        expect(positionOfSerialFraction(less)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is never further from a value than half a step', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (serialFraction) => {
        const nearest = serialFractionAt(positionOfSerialFraction(serialFraction))
        const step = serialFraction < 0.01 ? 0.0002 : serialFraction < 0.1 ? 0.001 : 0.01
        expect(Math.abs(nearest - serialFraction)).toBeLessThanOrEqual(step / 2 + 1e-6)
      }),
    )
  })

  it('rounds to whole positions and stays within its ends', () => {
    expect(serialFractionAt(140.4)).toBe(0.1)
    expect(serialFractionAt(140.6)).toBe(0.11)
    expect([serialFractionAt(-5), serialFractionAt(900)]).toEqual([0, 1])
    expect([positionOfSerialFraction(-1), positionOfSerialFraction(7)]).toEqual([0, 230])
  })
})
