/** What somebody expects of S at a few j, before the law and the measured points are shown. */
import type { ProcessorCount, Speedup } from './units'
import { type ChartDomain, niceCeiling } from './view-range'

export type Guess = { processors: ProcessorCount; speedup: Speedup }

/** The j that are asked for, in their order. */
export const PREDICTED_PROCESSORS: readonly ProcessorCount[] = [2, 4, 8, 16]

/** Ten times slower than one processor may be expected, and more than j times as fast, too: neither is laughed at. */
export const LEAST_GUESS: Speedup = 0.1

export function mostGuess(processors: ProcessorCount): Speedup {
  return 2 * processors
}

/** The guesses in the order of j, with that one in place of the one before; one out of bounds goes to the nearest bound. */
export function withGuess(guesses: readonly Guess[], { processors, speedup }: Guess): readonly Guess[] {
  if (!PREDICTED_PROCESSORS.includes(processors) || Number.isNaN(speedup)) return guesses
  const bounded = Math.min(mostGuess(processors), Math.max(LEAST_GUESS, speedup))
  return [
    ...guesses.filter((other) => other.processors !== processors),
    { processors, speedup: bounded },
  ].sort((one, other) => one.processors - other.processors)
}

/** While one guesses the axes reach to all that is asked for and to S = j, whatever B is: they must not tell the limit. */
export function guessDomain(guesses: readonly Guess[]): ChartDomain {
  const processors = Math.max(...PREDICTED_PROCESSORS)
  const highest = Math.max(processors, ...guesses.map(({ speedup }) => speedup))
  return { processors, speedup: niceCeiling(1.08 * highest) }
}
