/** Laws of the time on j processors, fitted to measured times. */
import { median } from '../stats/median'
import type { ProcessorCount } from '../units'
import { deltaVariance, type Estimate, estimateOf } from './estimate'
import { leastSquares } from './least-squares'
import type { TimeOnWorkers } from './times'

/**
 * The candidates, by what stands beside (1−B)/j:
 *
 *   ideal            T(j) = T(1) / j
 *   amdahl           T(j) = T(1) · (B + (1−B)/j)
 *   linear-overhead  T(j) = T(1) · (B + (1−B)/j + c·(j−1))      the curves of the Universal Scalability Law
 *   log-overhead     T(j) = T(1) · (B + (1−B)/j + c·log₂ j)
 */
export type TimeLaw = 'ideal' | 'amdahl' | 'linear-overhead' | 'log-overhead'

/** How a curve falls from T(1), which is all that speedup, peak and extrapolation need. */
export type CurveShape = {
  law: TimeLaw
  serialFraction: number
  overhead: number
  /** Of B and c, in this order. */
  covariance: readonly (readonly number[])[]
  degreesOfFreedom: number
}

export type TimeFit = {
  law: TimeLaw
  timeOfOne: Estimate
  /** B; undefined for the ideal law, which has none. */
  serialFraction: Estimate | undefined
  /** c, in units of T(1); undefined where the law has none. */
  overhead: Estimate | undefined
  /** How many numbers were fitted. */
  parameters: number
  observations: number
  degreesOfFreedom: number
  /** √(RSS/df) of the relative errors: 0.03 is 3 % of T(j). Undefined without degrees of freedom. */
  residualStandardError: number | undefined
  /** Of the relative errors. */
  residualSumOfSquares: number
  /** (T − model) / T, in the order of the times. */
  residuals: readonly number[]
  shape: CurveShape
}

/** What the overhead c is multiplied by; 0 on one processor, so that S₁ = 1. */
export function overheadAt(law: TimeLaw, processors: ProcessorCount): number {
  if (law === 'linear-overhead') return processors - 1
  return law === 'log-overhead' ? Math.log2(processors) : 0
}

/** T(j)/T(1) = 1/j + B·(1 − 1/j) + c·O(j): its terms, as many as the law has. */
function termsAt(law: TimeLaw, processors: ProcessorCount): number[] {
  const terms = [1 / processors]
  if (law !== 'ideal') terms.push(1 - 1 / processors)
  if (law === 'linear-overhead' || law === 'log-overhead') terms.push(overheadAt(law, processors))
  return terms
}

export type FitOptions = {
  /** The times are shares of a T(1) measured with each of them, as in a bracket: T(1) = 1 is not fitted. */
  shares?: boolean
}

/** The time that the relative error of each observation refers to. */
function weightTimes(times: readonly TimeOnWorkers[], shares: boolean): number[] {
  if (!shares) return times.map(({ time }) => time)
  // Many single brackets on each j: by its own time a bracket that came out short would weigh more.
  const usual = new Map<number, number>()
  for (const count of new Set(times.map(({ workers }) => workers)))
    usual.set(count, median(times.filter(({ workers }) => workers === count).map(({ time }) => time)))
  return times.map(({ workers }) => usual.get(workers) as number)
}

/**
 * Least squares of the relative errors (weights 1/T²) over T(1), B and c as the law has them. Standard errors of B and
 * c come from those of the linear coefficients by the delta method; degrees of freedom are points less parameters.
 * Nothing is clipped: a negative B or c is what the times say, and `fit-refusal.ts` what to make of it.
 *
 * Undefined with fewer points, or fewer different j, than parameters.
 */
export function fitTimes(
  law: TimeLaw,
  times: readonly TimeOnWorkers[],
  { shares = false }: FitOptions = {},
): TimeFit | undefined {
  const weights = weightTimes(times, shares)
  const rows = times.map(({ workers }, index) =>
    termsAt(law, workers).map((term) => term / (weights[index] as number)),
  )
  const response = times.map(({ time }, index) => time / (weights[index] as number))
  if (!shares) return describe(law, leastSquares(rows, response))
  const known = response.map((value, index) => value - (rows[index]?.[0] as number))
  const open = rows.map((row) => row.slice(1))
  return describe(law, law === 'ideal' ? nothingOpen(known) : leastSquares(open, known), true)
}

function nothingOpen(residuals: readonly number[]): NonNullable<ReturnType<typeof leastSquares>> {
  return {
    coefficients: [],
    unscaledCovariance: [],
    residuals,
    residualSumOfSquares: residuals.reduce((sum, value) => sum + value * value, 0),
    degreesOfFreedom: residuals.length,
  }
}

function describe(law: TimeLaw, found: ReturnType<typeof leastSquares>, shares = false): TimeFit | undefined {
  if (!found) return undefined
  const { degreesOfFreedom, residualSumOfSquares, residuals } = found
  const spread = degreesOfFreedom > 0 ? residualSumOfSquares / degreesOfFreedom : Number.NaN
  const covariance = found.unscaledCovariance.map((row) => row.map((value) => spread * value))
  const timeOfOne = shares ? 1 : (found.coefficients[0] as number)
  const ratios = found.coefficients.slice(shares ? 0 : 1).map((value) => value / timeOfOne)
  // The slopes of θ_k/T(1) in (T(1), θ₁, θ₂): −ratio/T(1) first, then 1/T(1) at its own place.
  const slopes = ratios.map((ratio, own) => [
    ...(shares ? [] : [-ratio / timeOfOne]),
    ...ratios.map((_, other) => (other === own ? 1 / timeOfOne : 0)),
  ])
  const [serialFraction, overhead] = ratios.map((ratio, own) =>
    estimateOf(ratio, deltaVariance(slopes[own] as number[], covariance), degreesOfFreedom),
  )
  return {
    law,
    timeOfOne: shares
      ? { value: 1, standardError: 0, interval: { low: 1, high: 1 } }
      : estimateOf(timeOfOne, covariance[0]?.[0] as number, degreesOfFreedom),
    serialFraction,
    overhead,
    parameters: found.coefficients.length,
    observations: residuals.length,
    degreesOfFreedom,
    residualStandardError: degreesOfFreedom > 0 ? Math.sqrt(spread) : undefined,
    residualSumOfSquares,
    residuals,
    shape: {
      law,
      serialFraction: ratios[0] ?? 0,
      overhead: ratios[1] ?? 0,
      covariance: shapeCovariance(slopes, covariance),
      degreesOfFreedom,
    },
  }
}

/** Of B and c, with zeros for what the law does not have. */
function shapeCovariance(slopes: readonly number[][], covariance: readonly (readonly number[])[]) {
  const both = (one: number[] | undefined, other: number[] | undefined) => {
    if (!one || !other) return 0
    return one.reduce(
      (sum, slope, row) =>
        sum +
        other.reduce((inner, by, column) => inner + slope * by * (covariance[row]?.[column] as number), 0),
      0,
    )
  }
  return [0, 1].map((row) => [0, 1].map((column) => both(slopes[row], slopes[column])))
}
