/** What the laws beside Amdahl's say at the chosen j. Fetched apart, with the laws themselves. */
import type { Given, Law } from '../core/laws/law'
import { lawOf } from '../core/laws/registry'
import type { ProcessorCount } from '../core/units'
import type { LabState } from './lab-state'
import { memoise } from './memoise'

/** The laws that are shown, what they are given, and the chosen j. */
export const selectLaws = memoise(
  ({ laws, theory }: LabState) =>
    [laws.shown, laws.parameters, theory.serialFraction, theory.processors] as const,
  (shown, parameters, serialFraction, processors) => ({
    shown: shown.map(lawOf),
    given: { ...parameters, serialFraction },
    processors,
  }),
)

/** Undefined is what a law does not speak of. */
function readingOf(law: Law, given: Given, processors: ProcessorCount) {
  return {
    law,
    processors,
    speedup: law.speedup(given, processors),
    atLeast: law.atLeast?.(given, processors),
    limit: law.limit(given),
    peak: law.peak?.(given),
    core: law.bestCoreSize && {
      best: law.bestCoreSize(given, processors),
      size: given.coreSize,
      speedup: law.speedupWithCore?.(given, processors),
    },
    serialFractionSeen: law.serialFractionSeen?.(given, processors),
    formula: law.formula(given, processors),
  }
}

export type LawReading = ReturnType<typeof readingOf>

/** One value while B moves and Amdahl's curve is alone. */
const NONE: readonly LawReading[] = []

export const selectLawReadings = memoise(
  (state: LabState) => [selectLaws(state)] as const,
  ({ shown, given, processors }) =>
    shown.length === 0 ? NONE : shown.map((law) => readingOf(law, given, processors)),
)
