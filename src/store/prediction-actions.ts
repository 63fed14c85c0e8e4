/** Predict first: what tells S is hidden, S is guessed at a few j, and then revealed. */
import { withGuess } from '../core/guesses'
import type { ProcessorCount, Speedup } from '../core/units'
import type { LabState } from './lab-state'

export type PredictionActions = {
  /** Hides what tells S, and asks; a prediction that was revealed begins anew. */
  predictFirst(): void
  guess(processors: ProcessorCount, speedup: Speedup): void
  /** Shows what was hidden beside what was guessed. Not before something was. */
  revealPrediction(): void
  putPredictionAway(): void
}

type Tools = { set: (change: Partial<LabState>) => void; get: () => LabState }

export function createPredictionActions({ set, get }: Tools): PredictionActions {
  return {
    predictFirst: () => {
      if (get().prediction.phase !== 'asked') set({ prediction: { phase: 'asked', guesses: [] } })
    },
    guess: (processors, speedup) => {
      const { prediction } = get()
      if (prediction.phase !== 'asked') return
      set({ prediction: { ...prediction, guesses: withGuess(prediction.guesses, { processors, speedup }) } })
    },
    revealPrediction: () => {
      const { prediction } = get()
      if (prediction.phase !== 'asked' || prediction.guesses.length === 0) return
      set({ prediction: { ...prediction, phase: 'revealed' } })
    },
    putPredictionAway: () => set({ prediction: { phase: 'none' } }),
  }
}
