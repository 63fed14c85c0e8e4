/** A fitted number and how well it is known. */
import type { Interval } from '../stats/median'
import { studentTQuantile } from '../stats/student-t'

export type Estimate = {
  value: number
  /** Undefined with as many points as parameters: then nothing is left over to judge by. */
  standardError: number | undefined
  /** 95 %, two-sided, by Student's t with the fit's own degrees of freedom; undefined with the standard error. */
  interval: Interval | undefined
}

/** Times repeat to about twelve digits at best: exact curves would have no error, and a likelihood without bounds. */
export const LEAST_RELATIVE_ERROR = 1e-12

/** t(0.975): a two-sided 95 % interval reaches so many standard errors to each side. */
export const reachOf = (degreesOfFreedom: number) => studentTQuantile(0.975, degreesOfFreedom)

/** @param variance of the value; whatever it is, nothing is known of it without degrees of freedom */
export function estimateOf(value: number, variance: number, degreesOfFreedom: number): Estimate {
  if (degreesOfFreedom < 1) return { value, standardError: undefined, interval: undefined }
  const standardError = Math.sqrt(Math.max(0, variance))
  const reach = reachOf(degreesOfFreedom) * standardError
  return { value, standardError, interval: { low: value - reach, high: value + reach } }
}

/** Does the interval tell the value from 0, on the positive side? */
export const isPositive = ({ interval }: Estimate) => interval !== undefined && interval.low > 0

/** gᵀ C g: the variance of a function of estimates, from its slopes g (delta method). */
export function deltaVariance(slopes: readonly number[], covariance: readonly (readonly number[])[]): number {
  let sum = 0
  for (const [row, slope] of slopes.entries())
    for (const [column, other] of slopes.entries())
      sum += slope * other * (covariance[row]?.[column] as number)
  return sum
}
