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

/** Decimals or significant digits: as many as are written in any case, and the most. */
type Rounding = { of: 'decimals' | 'significant'; least: number; most: number }

/** A hundredth of a microsecond, in ms. */
const SHORTEST = 1e-5

const WHOLE: Rounding = { of: 'decimals', least: 0, most: 0 }
const SHARE: Rounding = { of: 'decimals', least: 2, most: 6 }
const PER_CENT: Rounding = { of: 'decimals', least: 1, most: 1 }
const PER_CENT_EXACT: Rounding = { of: 'decimals', least: 0, most: 6 }
const THREE_DIGITS: Rounding = { of: 'significant', least: 3, most: 3 }
const SIX_DIGITS: Rounding = { of: 'significant', least: 1, most: 6 }
const TWO_DIGITS: Rounding = { of: 'significant', least: 1, most: 2 }
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const

/** What a number can be asked for. */
const MOST_DECIMALS = 100

/** value × 10^by, as written in decimals: 1.005 and 2 give 100.5. */
function shifted(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + by}`)
}

const rounded = (size: number, decimals: number) => shifted(Math.round(shifted(size, decimals)), -decimals)

/** Where the first digit stands: 0 for 1 … 9.99, 1 for 10. */
const magnitude = (size: number) => Number(size.toExponential().split('e')[1])

function decimalsOf(size: number, { of, most }: Rounding): number {
  if (of === 'decimals') return most
  // 9.996 is one of the next size when it is rounded.
  const decimals = most - 1 - magnitude(rounded(size, most - 1 - magnitude(size)))
  return Math.min(MOST_DECIMALS, decimals)
}

/**
 * Grouped, ties away from zero, as `Intl.NumberFormat` writes it in each language of the page, where all write numbers
 * alike. Not by it, because its first use keeps a page that has just begun for 20 to 70 ms. What is rounded to nothing has no sign.
 */
function formatting(rounding: Rounding): (value: number) => string {
  const { of, least, most } = rounding
  return (value) => {
    if (Number.isNaN(value)) return 'NaN'
    if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
    const size = Math.abs(value)
    const decimals = decimalsOf(size, rounding)
    const figure = rounded(size, decimals)
    const [whole = '', fraction = ''] = figure.toFixed(Math.max(0, decimals)).split('.')
    const kept = of === 'decimals' ? least : least === most ? fraction.length : 0
    const shown = fraction.slice(0, kept) + fraction.slice(kept).replace(/0+$/, '')
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
    return `${value < 0 && figure > 0 ? '−' : ''}${grouped}${shown && `.${shown}`}`
  }
}

export function numbersIn(language: Language): Numbers {
  const whole = formatting(WHOLE)
  const share = formatting(SHARE)
  const perCent = formatting(PER_CENT)
  const perCentExact = formatting(PER_CENT_EXACT)
  const threeDigits = formatting(THREE_DIGITS)
  const sixDigits = formatting(SIX_DIGITS)
  const twoDigits = formatting(TWO_DIGITS)
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
      // Less than any clock tells is what arithmetic leaves.
      return `${twoDigits(Math.abs(milliseconds) < SHORTEST ? 0 : 1000 * milliseconds)} µs`
    },
    seconds: (milliseconds) => whole(Math.max(1, Math.ceil(milliseconds / 1000))),
    moment: (milliseconds) => new Intl.DateTimeFormat(language, MOMENT).format(milliseconds),
    subscript: (value) => String(value).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)] as string),
  }
}
