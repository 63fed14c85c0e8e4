import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/i18n/language'
import { numbersIn } from '../../../src/i18n/numbers'
import { amount } from '../../fakes/amount'

describe('every number', () => {
  const figures = fc.oneof(
    fc.double({ min: -1e7, max: 1e7, noNaN: true }).filter((value) => Math.abs(value) > 1e-90),
    fc.double({ min: 1e-90, max: 1, noNaN: true }),
    // Ties, as they are written in decimals.
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((count) => count / 2_000),
    fc.constantFrom(0, -0, 9.996, 0.999_999_5, 1.005, 999.5, 1e-7, 1e-15),
  )
  /** As the browser writes it, or a number that differs from it in the last bit: it may be a tie. */
  const written = (language: string, options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, { ...options, signDisplay: 'negative' })
    return (value: number) =>
      // With the minus sign of typography in place of the hyphen.
      [0, -Number.EPSILON, Number.EPSILON].map((bit) => format.format(value * (1 + bit)).replace('-', '−'))
  }

  it.each(LANGUAGES)('is written as the browser writes it in %s', (language) => {
    const { whole, share, exact, perCentExact, perCent, ratio } = numbersIn(language)
    const sign = language === 'en' ? '\u00a0%' : '%'
    const three = written(language, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 })
    const six = written(language, { maximumSignificantDigits: 6 })
    const none = written(language, { maximumFractionDigits: 0 })
    const two = written(language, { minimumFractionDigits: 2, maximumFractionDigits: 6 })
    const one = written(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    const some = written(language, { maximumFractionDigits: 6 })
    fc.assert(
      fc.property(figures, (value) => {
        expect(none(value)).toContain(whole(value))
        expect(six(value)).toContain(exact(value))
        expect(two(value)).toContain(share(value))
        expect(one(100 * value).map((figure) => figure + sign)).toContain(perCent(value))
        expect(some(100 * value).map((figure) => figure + sign)).toContain(perCentExact(value))
        if (Math.abs(value) < 999) expect(three(value)).toContain(ratio(value))
      }),
      { numRuns: amount(5_000) },
    )
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(none(value)).toContain(whole(value))
      }),
    )
  })
})
