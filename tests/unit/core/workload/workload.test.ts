import { describe, expect, it } from 'vitest'
import { testPrime } from '../../../../src/core/workload/trial-division'
import { buildWorkload, calibratedWorkload, fixedWorkload } from '../../../../src/core/workload/workload'

describe("the notes' input", () => {
  const notes = fixedWorkload('notes')

  it('holds 34 primes among the 1,000 integers of the book’s chapter', () => {
    const book = fixedWorkload('book')
    expect(book.expected.primes).toBe(34)
    expect(book.unitDivisions).toHaveLength(1_000)
  })

  it('holds 16 primes among 500 integers from 10^13', () => {
    expect(notes.candidates).toEqual({ first: 1e13, step: 1, perUnit: 1, total: 500 })
    expect(notes.expected.primes).toBe(16)
  })

  it('costs 28,667,788 divisions less the 250 tests for evenness, 1,581,138 at most for one number', () => {
    expect(notes.expected.divisions).toBe(28_667_788 - 250)
    expect(Math.max(...notes.unitDivisions)).toBe(1_581_138)
  })

  it('holds 34 primes when it is twice as long', () => {
    const candidates = { first: 1e13, step: 1, perUnit: 1, total: 1_000 } as const
    expect(buildWorkload('notes', candidates).expected.primes).toBe(34)
  })
})

describe('a workload', () => {
  it('is cut into units, the last of which may be shorter', () => {
    const candidates = { first: 3, step: 2, perUnit: 20, total: 49 } as const
    const { unitDivisions, expected } = buildWorkload('calibrated', candidates)
    const lastUnit = { primes: 0, divisions: 0 }
    for (let odd = 83; odd < 101; odd += 2) testPrime(odd, lastUnit)
    expect(expected.primes).toBe(24)
    expect(unitDivisions).toHaveLength(3)
    expect(unitDivisions[2]).toBe(lastUnit.divisions)
  })

  it('costs as much in its units as in all', () => {
    const { unitDivisions, expected } = calibratedWorkload(50_000, 20)
    expect(unitDivisions.reduce((sum, divisions) => sum + divisions, 0)).toBe(expected.divisions)
  })
})

describe('the calibrated range', () => {
  it.each([
    [50_000, 150],
    [400_000, 150],
    [400_000, 20],
  ])('lasts as long as asked, at %i divisions a millisecond for %i ms', (speed, asked) => {
    const { expected } = calibratedWorkload(speed, asked)
    expect(Math.abs(expected.divisions / speed / asked - 1)).toBeLessThan(0.05)
  })

  it('has units of 50 to 100 µs of nearly equal cost: no single number is a large task', () => {
    const { unitDivisions } = calibratedWorkload(400_000, 150)
    const mean = unitDivisions.reduce((sum, divisions) => sum + divisions, 0) / unitDivisions.length
    expect(mean / 400_000).toBeGreaterThan(0.05)
    expect(mean / 400_000).toBeLessThan(0.1)
    expect(Math.max(...unitDivisions)).toBeLessThan(3 * mean)
  })

  it('has 16 units at least, however slow the machine', () => {
    expect(calibratedWorkload(1, 1).unitDivisions).toHaveLength(16)
  })
})
