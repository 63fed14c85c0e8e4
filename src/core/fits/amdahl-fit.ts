import type { Fraction } from '../units'
import { type FitOptions, fitTimes, type TimeFit } from './time-fit'
import type { TimeOnWorkers } from './times'

/**
 * Amdahl's law through measured times: least squares of the relative errors, T(1) and B free.
 *
 *   T(j) = a + b/j,  weights 1/T²,  B = a / (a + b)
 *
 * Needs times on two different j at least; NaN with fewer. B is not clipped: below 0 the speedup is superlinear.
 * In simulation with one-sided noise and outliers it had the least error of six estimators (`docs/measuring.md`).
 * This is the closed form without errors, cheap enough for thousands of resamples; `fitAmdahlCurve` has them.
 */
export function fitAmdahl(times: readonly TimeOnWorkers[]): { timeOfOne: number; serialFraction: Fraction } {
  let [uu, uv, vv, u, v] = [0, 0, 0, 0, 0]
  for (const { workers, time } of times) {
    const constant = 1 / time
    const shared = constant / workers
    uu += constant * constant
    uv += constant * shared
    vv += shared * shared
    u += constant
    v += shared
  }
  const determinant = uu * vv - uv * uv
  // Times on a single j leave one equation: what is left of the difference is rounding.
  if (!(determinant > 1e-12 * uu * vv)) return { timeOfOne: Number.NaN, serialFraction: Number.NaN }
  const serial = (u * vv - v * uv) / determinant
  const parallel = (v * uu - u * uv) / determinant
  return { timeOfOne: serial + parallel, serialFraction: serial / (serial + parallel) }
}

/**
 * The same fit with what is known of it: standard errors by the delta method, t intervals on n − 2 degrees of freedom
 * (n − 1 with `shares`, as T(1) is measured), residuals. Only j up to the cores belong in it. Undefined with times on
 * fewer than two different j; with `shares` one above 1 is enough.
 */
export function fitAmdahlCurve(
  times: readonly TimeOnWorkers[],
  options?: FitOptions,
): (TimeFit & { serialFraction: NonNullable<TimeFit['serialFraction']> }) | undefined {
  const fit = fitTimes('amdahl', times, options)
  return fit?.serialFraction && { ...fit, serialFraction: fit.serialFraction }
}
