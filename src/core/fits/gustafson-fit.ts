/**
 * Scaled runs, in which the work grows with j: Gustafson's law.
 *
 *   S = j + (1 − j)·s′      s′: the serial share of the *parallel* run, not Amdahl's B
 *
 * J. L. Gustafson (1988), "Reevaluating Amdahl's law", CACM 31 (5), 532–533.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { type Estimate, estimateOf } from './estimate'
import { leastSquares } from './least-squares'
import type { SpeedupOnWorkers } from './times'

/** s′ = (j − S)/(j − 1); NaN on one processor, below 0 where S is above j. */
export function scaledSerialFraction(speedup: Speedup, processors: ProcessorCount): number {
  return processors > 1 ? (processors - speedup) / (processors - 1) : Number.NaN
}

/** S of a scaled run. */
export function gustafsonSpeedup(scaledSerial: Fraction, processors: ProcessorCount): Speedup {
  return processors + (1 - processors) * scaledSerial
}

/** The same run as Amdahl sees it: B = s′/(s′ + (1−s′)·j), which falls as j and the work grow. */
export function amdahlShareOf(scaledSerial: Fraction, processors: ProcessorCount): Fraction {
  return scaledSerial / (scaledSerial + (1 - scaledSerial) * processors)
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
