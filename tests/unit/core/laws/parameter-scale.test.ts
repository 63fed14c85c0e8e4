import { describe, expect, it } from 'vitest'
import { LAW_PARAMETERS, PARAMETER_NAMES } from '../../../../src/core/laws/law-parameters'
import { lastPositionOf, parameterAt, positionOfParameter } from '../../../../src/core/laws/parameter-scale'

describe.each(PARAMETER_NAMES)('the slider of %s', (name) => {
  const { least, most, begin } = LAW_PARAMETERS[name]

  it('runs from its least to its most, ever upwards', () => {
    const last = lastPositionOf(name)
    expect([parameterAt(name, 0), parameterAt(name, last)]).toEqual([least, most])
    expect([parameterAt(name, -1), parameterAt(name, last + 1)]).toEqual([least, most])
    for (let position = 1; position <= last; position++) {
      expect(parameterAt(name, position)).toBeGreaterThan(parameterAt(name, position - 1))
    }
  })

  it('finds each of its values again, to within its rounded digits', () => {
    for (let position = 0; position <= lastPositionOf(name); position++) {
      expect(positionOfParameter(name, parameterAt(name, position))).toBeCloseTo(position, 1)
    }
  })

  it('has the first value of the page near a position of its own', () => {
    const position = positionOfParameter(name, begin)
    expect(parameterAt(name, position) / begin).toBeCloseTo(1, 1)
  })
})

describe('the sliders', () => {
  it('hold the growths of Sun and Ni, and the sizes of cores by doublings', () => {
    expect([0, 1, 2, 3].map((at) => parameterAt('growthExponent', at))).toEqual([0, 0.5, 1, 1.5])
    expect([0, 1, 8, 16].map((at) => parameterAt('coreSize', at))).toEqual([1, 2, 256, 65_536])
  })

  it('have a value below their first decade between nothing and it', () => {
    expect(positionOfParameter('coherency', 5e-8)).toBeCloseTo(0.5, 12)
  })
})
