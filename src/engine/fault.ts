import type { MeasurementProblem } from '../core/measurement'

/** Carries a typed problem through promises; it is caught in `measure` and never leaves the engine. */
export class EngineFault extends Error {
  readonly problem: MeasurementProblem

  constructor(problem: MeasurementProblem) {
    super(problem.kind)
    this.name = 'EngineFault'
    this.problem = problem
  }
}

export function problemOf(error: unknown): MeasurementProblem {
  if (error instanceof EngineFault) return error.problem
  return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) }
}
