/** Predicting what a program will do: the run is hidden until it is revealed beside what was expected. */
import { sameValues } from '../core/program-controls'
import { answerOf } from '../core/program-question'
import type { ProgramFacts, ProgramsState } from './programs-store'

/** "Predict first": what a run shows is hidden until the option that was expected is laid beside it. */
export type Prediction =
  | { phase: 'none' }
  | { phase: 'asked'; expected: string | undefined }
  | { phase: 'revealed'; expected: string; seen: string | undefined }

export const NOT_PREDICTED: Prediction = { phase: 'none' }

/** In a link, after what is set: the page begins with the question. */
export const PREDICT = 'predict=1'

/** What is set, without the question. */
export const withoutPrediction = (query: string) =>
  query
    .split('&')
    .filter((part) => part !== PREDICT)
    .join('&')

/** As a link says it: one without the question ends it, but leaves what is revealed. */
export function predictionAt(shown: ProgramFacts | undefined, query: string, before: Prediction): Prediction {
  const asks = shown?.question !== undefined && query.split('&').includes(PREDICT)
  if (asks) return before.phase === 'asked' ? before : { phase: 'asked', expected: undefined }
  return before.phase === 'asked' ? NOT_PREDICTED : before
}

export type PredictionActions = {
  /** Asks what the next run will do; what an earlier one showed is put away. */
  predictFirst(): void
  expect(option: string): void
  /** Lays what was seen beside what was expected. Not before there is both. */
  reveal(): void
  putPredictionAway(): void
}

type Tools = { set: (change: Partial<ProgramsState>) => void; get: () => ProgramsState }

export function createPrediction({ set, get }: Tools): PredictionActions {
  return {
    predictFirst() {
      const { shown, run, prediction } = get()
      if (!shown?.question || prediction.phase === 'asked') return
      // One that goes on may go on: nothing of it is shown yet, or nothing more.
      set({
        prediction: { phase: 'asked', expected: undefined },
        run: run.phase === 'running' ? run : { phase: 'idle' },
      })
    },
    expect(option) {
      const { shown, prediction } = get()
      if (prediction.phase !== 'asked' || !shown?.question?.options.some(({ name }) => name === option))
        return
      set({ prediction: { phase: 'asked', expected: option } })
    },
    reveal() {
      const { prediction } = get()
      if (prediction.phase !== 'asked' || prediction.expected === undefined || !selectHasAnswer(get())) return
      set({ prediction: { phase: 'revealed', expected: prediction.expected, seen: seenIn(get()) } })
    },
    putPredictionAway: () => set({ prediction: NOT_PREDICTED }),
  }
}

/** The option that the run of the shown program speaks for. */
function seenIn({ shown, run, values }: ProgramsState): string | undefined {
  if (!shown?.question || run.phase === 'idle' || run.program !== shown.id) return undefined
  // The question is about what is set now.
  if (!sameValues(run.values, values)) return undefined
  const outcome = run.phase === 'done' ? run.outcome : undefined
  return answerOf(shown.question, { outcome, record: run.record })
}

/** A run has ended by itself, or has shown already what was asked for. */
export function selectHasAnswer(state: ProgramsState): boolean {
  const { run, shown, values } = state
  const isDone = run.phase === 'done' && run.program === shown?.id && sameValues(run.values, values)
  return isDone || seenIn(state) !== undefined
}

/** Nothing that tells what a run does may be shown. */
export const selectPredictingRun = ({ prediction }: ProgramsState) => prediction.phase === 'asked'
