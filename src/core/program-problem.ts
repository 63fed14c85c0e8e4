import type { MeasurementProblem } from './measurement'

/** Why a program did not run, or not to its end. */
export type ProgramProblem =
  | MeasurementProblem
  /** The page lacks what the program cannot do without. */
  | { kind: 'needs'; need: string }
  /** A measurement or another run is at it, in this tab or another. */
  | { kind: 'busy' }
