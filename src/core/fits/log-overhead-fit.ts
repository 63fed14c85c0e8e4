import { type FitOptions, fitTimes, type TimeFit } from './time-fit'
import type { TimeOnWorkers } from './times'

/**
 * Amdahl's law with an overhead that grows as a tree does, as in a reduction: least squares of the relative errors.
 *
 *   T(j) = T(1) · (B + (1−B)/j + c·log₂ j),  linear in {1/j, 1 − 1/j, log₂ j}
 *
 * Needs times on three different j (with `shares` two above 1); its least time is at j* = (1−B)·ln 2 / c.
 */
export function fitLogOverhead(times: readonly TimeOnWorkers[], options?: FitOptions): TimeFit | undefined {
  return fitTimes('log-overhead', times, options)
}
