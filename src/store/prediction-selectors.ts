/** A prediction beside what the law says and what was measured. Fetched with its panel. */
import type { Guess } from '../core/guesses'
import { amdahlLimit, amdahlSpeedup } from '../core/laws/amdahl'
import { distanceOf, shapeOf } from '../core/prediction'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectPoints } from './selectors'

const NO_GUESSES: readonly Guess[] = []

export const selectGuesses = ({ prediction }: LabState) =>
  prediction.phase === 'none' ? NO_GUESSES : prediction.guesses

/** Undefined until it is revealed. */
export const selectComparison = memoise(
  (state: LabState) => [state.prediction, state.theory.serialFraction, selectPoints(state)] as const,
  (prediction, serialFraction, points) =>
    prediction.phase !== 'revealed'
      ? undefined
      : {
          serialFraction,
          limit: amdahlLimit(serialFraction),
          shape: shapeOf(prediction.guesses, serialFraction),
          rows: prediction.guesses.map(({ processors, speedup }) => {
            const law = amdahlSpeedup(serialFraction, processors)
            return {
              processors,
              expected: speedup,
              law,
              distance: distanceOf(speedup, law),
              measured: points.find(({ workers }) => workers === processors),
            }
          }),
        },
)
