/** The numbers that the laws beside Amdahl's own take, with their bounds. B and j are the lab's and belong to all. */
import type { LawId } from './law-ids'

/** How a slider goes through a parameter: in even steps, by doublings, or by decades above a 0 of its own. */
export type ParameterScale =
  | { kind: 'even'; step: number }
  | { kind: 'doublings' }
  | { kind: 'decades'; from: number; perDecade: number }

type ParameterBounds = { least: number; most: number; begin: number; scale: ParameterScale }

const OVERHEAD_SCALE: ParameterScale = { kind: 'decades', from: 1e-7, perDecade: 10 }

export const LAW_PARAMETERS = {
  /** s′, Gustafson's serial share of the parallel run; not B. 0 … 1 */
  scaledSerialFraction: { least: 0, most: 1, begin: 0.1, scale: { kind: 'even', step: 0.01 } },
  /** Sun and Ni's G(j) = j^this, in so far as the work grows with j: 0 is Amdahl, 1 Gustafson. */
  growthExponent: { least: 0, most: 2, begin: 0.5, scale: { kind: 'even', step: 0.5 } },
  /** c of an overhead c·(j−1), in units of T(1). */
  linearOverhead: { least: 0, most: 1, begin: 0.001, scale: OVERHEAD_SCALE },
  /** c of an overhead c·log₂ j, in units of T(1). */
  logarithmicOverhead: { least: 0, most: 1, begin: 0.01, scale: OVERHEAD_SCALE },
  /** σ of the Universal Scalability Law. */
  contention: { least: 0, most: 1, begin: 0.02, scale: { kind: 'even', step: 0.01 } },
  /** κ of the Universal Scalability Law. */
  coherency: { least: 0, most: 1, begin: 0.0002, scale: OVERHEAD_SCALE },
  /** r: the base cores that one larger core takes the place of. */
  coreSize: { least: 1, most: 65_536, begin: 4, scale: { kind: 'doublings' } },
  /** T∞ / T₁: the longest chain of steps that wait for each other, as a share of all work. */
  spanShare: { least: 0, most: 1, begin: 0.05, scale: { kind: 'even', step: 0.01 } },
} as const satisfies Record<string, ParameterBounds>

export type ParameterName = keyof typeof LAW_PARAMETERS
export type LawParameters = Readonly<Record<ParameterName, number>>

export const PARAMETER_NAMES = Object.keys(LAW_PARAMETERS) as readonly ParameterName[]

/** The values that each law begins with. */
export const FIRST_PARAMETERS = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, LAW_PARAMETERS[name].begin]),
) as LawParameters

export function clampParameter(name: ParameterName, value: number): number {
  const { least, most, begin } = LAW_PARAMETERS[name]
  return Number.isNaN(value) ? begin : Math.min(most, Math.max(least, value))
}

/** Which laws are laid beside Amdahl's, and how they are set. */
export type LawsBeside = { shown: readonly LawId[]; parameters: LawParameters }
