/** Numbers as a reader of each language writes them. */
import type { Language } from '../core/language'

const NARROW_SPACE = '\u202f'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, options)
  formatters.set(key, made)
  return made
}

const formatters = new Map<string, Intl.NumberFormat>()

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
  /** A share in per cent with as many decimals as it has, up to six: 0.02 %, 10 %. */
  perCentExact(value: number): string
  /** A duration: 96.4 ms, 1.22 s, 5 µs. */
  duration(milliseconds: number): string
  /** Whole seconds, at least 1. */
  seconds(milliseconds: number): string
  /** Digits below the line, for S₈. */
  subscript(value: number): string
}

export function numbersIn(language: Language): Numbers {
  const plain = (value: number, options: Intl.NumberFormatOptions) =>
    // What is rounded to nothing has no sign.
    formatter(language, { ...options, signDisplay: 'negative' }).format(value)
  const sign = language === 'en' ? `${NARROW_SPACE}%` : '%'
  const significant = (value: number, digits: number) =>
    plain(value, { minimumSignificantDigits: digits, maximumSignificantDigits: digits })
  const whole = (value: number) => plain(value, { maximumFractionDigits: 0 })
  return {
    whole,
    ratio: (value) => {
      if (!Number.isFinite(value)) return '∞'
      return Math.abs(value) >= 999.5 ? whole(value) : significant(value, 3)
    },
    exact: (value) => (Number.isFinite(value) ? plain(value, { maximumSignificantDigits: 6 }) : '∞'),
    share: (value) => plain(value, { minimumFractionDigits: 2, maximumFractionDigits: 6 }),
    perCent: (value) => plain(100 * value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) + sign,
    perCentExact: (value) => plain(100 * value, { maximumFractionDigits: 6 }) + sign,
    duration: (milliseconds) => {
      // What would be rounded to a thousand is one of the next unit.
      if (milliseconds >= 999.5) return `${significant(milliseconds / 1000, 3)} s`
      if (milliseconds >= 0.995) return `${significant(milliseconds, 3)} ms`
      return `${plain(1000 * milliseconds, { maximumSignificantDigits: 2 })} µs`
    },
    seconds: (milliseconds) => whole(Math.max(1, Math.ceil(milliseconds / 1000))),
    subscript: (value) => String(value).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)] as string),
  }
}
