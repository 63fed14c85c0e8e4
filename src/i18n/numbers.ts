/** Numbers as a reader of each language writes them. */
import type { Language } from '../core/language'

const NO_BREAK_SPACE = '\u00a0'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

export type Numbers = {
  /** Grouped, without decimals: 65,536. */
  whole(value: number): string
  /** A ratio such as S: three significant digits, and whole from 1,000 on; ∞ where it is. */
  ratio(value: number): string
  /** The same with six significant digits, for reading a curve exactly. */
  exact(value: number): string
  /** A share between 0 and 1 as a plain number, two decimals at least: 0.10. */
  share(value: number): string
  /** A share in per cent with one decimal: 58.8 %. */
  perCent(value: number): string
  /** The same for a share that never reaches 0 or 1: < 0.1 %, > 99.9 %. */
  perCentOpen(value: number): string
  /** A share in per cent with as many decimals as it has, up to six: 0.02 %, 10 %. */
  perCentExact(value: number): string
  /** A duration: 96.4 ms, 1.22 s, 5 µs. */
  duration(milliseconds: number): string
  /** Whole seconds, at least 1. */
  seconds(milliseconds: number): string
  /** A moment in this time zone, to the minute. */
  moment(milliseconds: number): string
  /** Digits below the line, for S₈. */
  subscript(value: number): string
}

const WHOLE = { maximumFractionDigits: 0 }
const SHARE = { minimumFractionDigits: 2, maximumFractionDigits: 6 }
const PER_CENT = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
const PER_CENT_EXACT = { maximumFractionDigits: 6 }
const THREE_DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }
const SIX_DIGITS = { maximumSignificantDigits: 6 }
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const
const TWO_DIGITS = { maximumSignificantDigits: 2 }

/** A formatter made when it is first needed; what is rounded to nothing has no sign. */
function formatting(language: Language, options: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | undefined
  return (value) => {
    made ??= new Intl.NumberFormat(language, { ...options, signDisplay: 'negative' })
    return made.format(value)
  }
}

export function numbersIn(language: Language): Numbers {
  const whole = formatting(language, WHOLE)
  const share = formatting(language, SHARE)
  const perCent = formatting(language, PER_CENT)
  const perCentExact = formatting(language, PER_CENT_EXACT)
  const threeDigits = formatting(language, THREE_DIGITS)
  const sixDigits = formatting(language, SIX_DIGITS)
  const twoDigits = formatting(language, TWO_DIGITS)
  const sign = language === 'en' ? `${NO_BREAK_SPACE}%` : '%'
  return {
    whole,
    share,
    ratio: (value) => {
      if (!Number.isFinite(value)) return '∞'
      return Math.abs(value) >= 999.5 ? whole(value) : threeDigits(value)
    },
    exact: (value) => (Number.isFinite(value) ? sixDigits(value) : '∞'),
    perCent: (value) => perCent(100 * value) + sign,
    perCentOpen: (value) => {
      if (value > 0 && value < 0.0005) return `< ${perCent(0.1)}${sign}`
      return value < 1 && value >= 0.9995 ? `> ${perCent(99.9)}${sign}` : perCent(100 * value) + sign
    },
    perCentExact: (value) => perCentExact(100 * value) + sign,
    duration: (milliseconds) => {
      // What would be rounded to a thousand is one of the next unit.
      if (milliseconds >= 999.5) return `${threeDigits(milliseconds / 1000)} s`
      if (milliseconds >= 0.995) return `${threeDigits(milliseconds)} ms`
      return `${twoDigits(1000 * milliseconds)} µs`
    },
    seconds: (milliseconds) => whole(Math.max(1, Math.ceil(milliseconds / 1000))),
    moment: (milliseconds) => new Intl.DateTimeFormat(language, MOMENT).format(milliseconds),
    subscript: (value) => String(value).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)] as string),
  }
}
