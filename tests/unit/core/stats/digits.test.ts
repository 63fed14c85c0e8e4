import { describe, expect, it } from 'vitest'
import { supportedDigits } from '../../../../src/core/stats/digits'

describe('the digits that an error supports', () => {
  it.each([
    [0.052_34, 0.0031, 0.052],
    [0.052_34, 0.0124, 0.052],
    [0.052_34, 0.000_97, 0.0523],
    [90.037, 14.21, 90],
    [1.043_65e-4, 1.988e-5, 1.04e-4],
    [-0.000_04, 0.003, 0],
  ])('of %f ± %f leave %f', (value, error, left) => {
    expect(supportedDigits(value, error)).toBeCloseTo(left, 12)
  })

  it('are all where the error is none', () => {
    expect(supportedDigits(0.123_456, 0)).toBe(0.123_456)
  })
})
