/** Fitted numbers in words, without digits that their errors do not support. */
import type { Estimate } from '../../core/fits/estimate'
import type { SerialPoint } from '../../core/fits/karp-flatt-trend'
import { supportedDigits } from '../../core/stats/digits'
import type { Numbers } from '../../i18n/numbers'

/** Without an error, or with none to see, a share is told to a tenth of a per cent. */
const PLAIN_ERROR = 0.005

/** 5.2 % ± 0.3 % [4.6 %, 5.8 %]; the value alone where nothing is known of its error. */
export function estimateText(
  { value, standardError, interval }: Estimate,
  { perCentExact }: Numbers,
): string {
  const rounded = (share: number) => perCentExact(supportedDigits(share, standardError || PLAIN_ERROR))
  if (standardError === undefined || !interval) return rounded(value)
  return `${rounded(value)} ± ${rounded(standardError)} [${rounded(interval.low)}, ${rounded(interval.high)}]`
}

/** e₂ = 5.1 % [4.8 %, 5.4 %], e₄ = 5.3 % … */
export function seriesText(series: readonly SerialPoint[], { perCent, subscript }: Numbers): string {
  return series
    .map(({ workers, serialFraction, interval }) => {
      const range = interval ? ` [${perCent(interval.low)}, ${perCent(interval.high)}]` : ''
      return `e${subscript(workers)} = ${perCent(serialFraction)}${range}`
    })
    .join(', ')
}
