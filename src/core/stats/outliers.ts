/** Values far from the rest: shown to the reader, never taken out. */
import { median } from './median'

export type Outlier = {
  /** Its place among the values, from 0. */
  index: number
  /** Its modified z-score: positive above the median. */
  score: number
}

/** Beyond this a value is called an outlier (Iglewicz and Hoaglin). */
const FARTHEST_SCORE = 3.5

/** σ of a normal distribution is MAD / 0.6745, and 1.2533 times its mean absolute deviation. */
const MAD_OF_NORMAL = 0.6745
const MEAN_DEVIATION_OF_NORMAL = 0.7979

/**
 * M = 0.6745 (x − median) / MAD, where MAD is the median absolute deviation. Where more than half of the values are
 * equal MAD is 0; then the mean absolute deviation stands in for it, and where all are equal every score is 0.
 *
 * B. Iglewicz and D. C. Hoaglin (1993), How to Detect and Handle Outliers, ASQC Quality Press.
 */
export function modifiedZScores(values: readonly number[]): number[] {
  const middle = median(values)
  const deviations = values.map((value) => Math.abs(value - middle))
  const usual = median(deviations)
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / values.length
  const unit = usual > 0 ? usual / MAD_OF_NORMAL : mean / MEAN_DEVIATION_OF_NORMAL
  return values.map((value) => (unit > 0 ? (value - middle) / unit : 0))
}

/** The values with a score beyond ±3.5, in their order. */
export function outliersOf(values: readonly number[]): Outlier[] {
  return modifiedZScores(values)
    .map((score, index) => ({ index, score }))
    .filter(({ score }) => Math.abs(score) > FARTHEST_SCORE)
}

/** The first of these times is far above the rest: something was not warm yet. */
export function isSlowFirst(times: readonly number[]): boolean {
  return outliersOf(times).some(({ index, score }) => index === 0 && score > 0)
}
