import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending } from '../../../../src/core/stats/median'
import { imposeSerialShare } from '../../../../src/core/workload/serial-share'
import { calibratedWorkload, fixedWorkload } from '../../../../src/core/workload/workload'

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 80 })
  .map((divisions) => Float64Array.from(divisions))
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)

describe('imposing a serial share', () => {
  it('does every unit once', () => {
    fc.assert(
      fc.property(anyUnits, anyShare, (units, share) => {
        const { order } = imposeSerialShare(units, share)
        expect(ascending(order)).toEqual([...units.keys()])
      }),
    )
  })

  it('falls short of the wanted share by less than one unit, and never passes it', () => {
    fc.assert(
      fc.property(anyUnits, anyShare, (units, share) => {
        const wanted = share * sumOf(units)
        const { order, serialUnits } = imposeSerialShare(units, share)
        const serial = sumOf(
          Float64Array.from(order.slice(0, serialUnits), (unit) => units[unit] ?? Number.NaN),
        )
        expect(serial).toBeLessThanOrEqual(wanted)
        expect(wanted - serial).toBeLessThanOrEqual(Math.max(...units))
      }),
    )
  })

  it('tells the share of the divisions that is really serial', () => {
    const { order, serialUnits, serialShare } = imposeSerialShare(Float64Array.of(10, 60, 20, 10), 0.45)
    expect([...order]).toEqual([0, 2, 3, 1])
    expect(serialUnits).toBe(3)
    expect(serialShare).toBeCloseTo(0.4, 15)
  })

  it('leaves everything to all for B = 0, in the order of the list', () => {
    const { order, serialUnits, serialShare } = imposeSerialShare(Float64Array.of(0, 5, 0, 7), 0)
    expect([...order]).toEqual([0, 1, 2, 3])
    expect([serialUnits, serialShare]).toEqual([0, 0])
  })

  it('leaves everything to one for B = 1', () => {
    const { serialUnits, serialShare } = imposeSerialShare(Float64Array.of(0.1, 0.2, 0.3), 1)
    expect([serialUnits, serialShare]).toEqual([3, 1])
  })

  it('has no share of no work', () => {
    expect(imposeSerialShare(new Float64Array(4), 0.5).serialShare).toBe(0)
  })

  it.each([0.05, 0.1, 0.25, 0.5, 0.75, 0.9])("comes within 0.1 % of B = %d on the notes' input", (wanted) => {
    const { serialShare } = imposeSerialShare(fixedWorkload('notes').unitDivisions, wanted)
    expect(Math.abs(serialShare - wanted)).toBeLessThan(0.001)
  })

  it.each([0.01, 0.1, 0.25, 0.5, 0.99])('comes within 0.1 % of B = %d on the calibrated range', (wanted) => {
    const { serialShare } = imposeSerialShare(calibratedWorkload(100_000, 150).unitDivisions, wanted)
    expect(Math.abs(serialShare - wanted)).toBeLessThan(0.001)
  })
})
