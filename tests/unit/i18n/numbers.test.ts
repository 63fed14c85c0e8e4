import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Numbers, numbersIn } from '../../../src/i18n/numbers'

const numbers = numbersIn('en')
const chinese = numbersIn('zh-Hans')

/** A narrow no-break space, as it stands before the sign. */
const perCent = (figure: string) => `${figure}\u00a0%`

describe('a ratio', () => {
  it.each([
    [4.705_882, '4.71'],
    [10, '10.0'],
    [1, '1.00'],
    [0.512_4, '0.512'],
    [99.96, '100'],
    [999, '999'],
    [999.5, '1,000'],
    [1_234.4, '1,234'],
    [65_536, '65,536'],
    [0, '0.00'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('of %d is written %s', (value, written) => {
    expect(numbers.ratio(value)).toBe(written)
    expect(chinese.ratio(value)).toBe(written)
  })
})

describe('an exact value', () => {
  it.each([
    [4.705_882_35, '4.70588'],
    [10, '10'],
    [0.5, '0.5'],
    [1_234.567_8, '1,234.57'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('of %d has six significant digits at most: %s', (value, written) => {
    expect(numbers.exact(value)).toBe(written)
  })
})

describe('a share', () => {
  it.each([
    [0.1, '0.10'],
    [0, '0.00'],
    [1, '1.00'],
    [1 - 0.1, '0.90'],
    [1 - 0.0002, '0.9998'],
    [1 / 3, '0.333333'],
  ])('of %d is the plain number %s', (value, written) => {
    expect(numbers.share(value)).toBe(written)
  })

  it.each([
    [0.588_235, '58.8'],
    [0.1, '10.0'],
    [1, '100.0'],
    [0, '0.0'],
    [-0.021, '−2.1'],
  ])('of %d in per cent is %s', (value, written) => {
    expect(numbers.perCent(value)).toBe(perCent(written))
  })

  it.each([
    [0.1, '10'],
    [0.0002, '0.02'],
    [0.07, '7'],
    [0.29, '29'],
    [0.333, '33.3'],
    [1 / 3, '33.333333'],
    [0, '0'],
  ])('of %d in per cent, exactly, is %s', (value, written) => {
    expect(numbers.perCentExact(value)).toBe(perCent(written))
  })

  it('stands close to its sign in Chinese', () => {
    expect([chinese.perCent(0.588_235), numbersIn('zh-Hant').perCentExact(0.1)]).toEqual(['58.8%', '10%'])
  })
})

describe('a duration', () => {
  it.each([
    [0.005, '5 µs'],
    [0.1, '100 µs'],
    [0.0164, '16 µs'],
    [1, '1.00 ms'],
    [96.42, '96.4 ms'],
    [150, '150 ms'],
    [1_221, '1.22 s'],
    [5_000, '5.00 s'],
    [30_000, '30.0 s'],
  ])('of %d ms is %s', (milliseconds, written) => {
    expect(numbers.duration(milliseconds)).toBe(written)
  })

  it('changes its unit rather than reach a thousand', () => {
    // What two readings of a clock of 1 ms differ by.
    expect(numbers.duration(0.999_999_999)).toBe('1.00 ms')
    expect(numbers.duration(999.7)).toBe('1.00 s')
    expect(numbers.duration(1.2e-7)).toBe(numbers.duration(0))
  })

  it.each([
    [0, '1'],
    [400, '1'],
    [9_001, '10'],
    [61_000, '61'],
  ])('of %d ms, still to wait, is %s whole seconds', (milliseconds, written) => {
    expect(numbers.seconds(milliseconds)).toBe(written)
  })
})

describe('a whole number', () => {
  it('is grouped by thousands', () => {
    expect(numbers.whole(65_536)).toBe('65,536')
    expect(numbers.whole(8)).toBe('8')
  })

  it('stands below the line in S₈', () => {
    expect(numbers.subscript(8)).toBe('₈')
    expect(numbers.subscript(65_536)).toBe('₆₅₅₃₆')
    expect(numbers.subscript(1_234_567_890)).toBe('₁₂₃₄₅₆₇₈₉₀')
  })
})

describe('nothing', () => {
  const WAYS = [
    'whole',
    'ratio',
    'exact',
    'share',
    'perCent',
    'perCentExact',
  ] as const satisfies (keyof Numbers)[]

  it('has no sign', () => {
    for (const way of WAYS) expect(numbers[way](-0)).toBe(numbers[way](0))
  })

  it('has none either where a value below zero is rounded to it', () => {
    // A speedup a hair above j has a Karp–Flatt fraction a hair below 0.
    expect(numbers.perCent(-0.000_2)).toBe(perCent('0.0'))
    fc.assert(
      fc.property(fc.constantFrom(...WAYS), fc.double({ min: -1, max: 0, noNaN: true }), (way, value) => {
        expect(numbers[way](value)).not.toMatch(/^-[0.,]*(?:\D%)?$/)
      }),
    )
  })
})

describe('every number', () => {
  it('is rounded away from zero where it lies in the middle, as it is written in decimals', () => {
    expect([0.5, 1.5, 2.5, -2.5].map(numbers.whole)).toEqual(['1', '2', '3', '−3'])
    expect([1.005, 1.015, 0.1245].map(numbers.ratio)).toEqual(['1.01', '1.02', '0.125'])
    expect([0.0045, -0.0045].map(numbers.perCent)).toEqual(['0.5', '−0.5'].map(perCent))
  })
})
