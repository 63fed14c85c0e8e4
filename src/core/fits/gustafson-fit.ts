/**
 * Scaled runs, in which the work grows with j: Gustafson's law (`laws/gustafson.ts`) fitted to them.
 */
import type { ProcessorCount, Speedup } from '../units'
import { type Estimate, estimateOf } from './estimate'
import { leastSquares } from './least-squares'
import type { SpeedupOnWorkers } from './times'

/** s′ = (j − S)/(j − 1); NaN on one processor, below 0 where S is above j. */
export function scaledSerialFraction(speedup: Speedup, processors: ProcessorCount): number {
  return processors > 1 ? (processors - speedup) / (processors - 1) : Number.NaN
}

export type GustafsonFit = {
  scaledSerialFraction: Estimate
  observations: number
  degreesOfFreedom: number
  /** Of the relative errors of S. */
  residualStandardError: number | undefined
}

/**
 * One s′ through scaled speedups: least squares of the relative errors (weights 1/S²), n − 1 degrees of freedom.
 * j − S = s′·(j − 1), a line through the origin. Undefined with no point on more than one processor.
 */
export function fitGustafson(speedups: readonly SpeedupOnWorkers[]): GustafsonFit | undefined {
  const scaled = speedups.filter(({ workers, speedup }) => workers > 1 && speedup > 0)
  const found = leastSquares(
    scaled.map(({ workers, speedup }) => [(workers - 1) / speedup]),
    scaled.map(({ workers, speedup }) => (workers - speedup) / speedup),
  )
  if (!found) return undefined
  const { degreesOfFreedom } = found
  const spread = found.residualSumOfSquares / degreesOfFreedom
  return {
    scaledSerialFraction: estimateOf(
      found.coefficients[0] as number,
      spread * (found.unscaledCovariance[0]?.[0] as number),
      degreesOfFreedom,
    ),
    observations: scaled.length,
    degreesOfFreedom,
    residualStandardError: degreesOfFreedom > 0 ? Math.sqrt(spread) : undefined,
  }
}
