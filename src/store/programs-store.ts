/** The store of the second page: which program is shown, how it is set, and its run. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Control, type ControlValues, queryOf, readControl, valuesFrom } from '../core/program-controls'
import type { ProgramProblem } from '../core/program-problem'
import type { Question } from '../core/program-question'
import {
  afterProgramEvent,
  EMPTY_RECORD,
  type Outcome,
  type ProgramEvent,
  type RunRecord,
} from '../core/program-run'
import type { Listing } from '../programs/program'
import type { RunEnd } from '../programs/run-program'
import {
  createPrediction,
  NOT_PREDICTED,
  PREDICT,
  type Prediction,
  type PredictionActions,
  predictionAt,
  withoutPrediction,
} from './program-prediction'

export type ProgramFacts = {
  id: string
  controls: readonly Control[]
  /** What the rows of its timeline are. */
  rowsAre?: 'threads' | 'tasks'
  question?: Question
}

/** The programs, as `main.tsx` hands them in: real workers in the page, fakes in tests. */
export type ProgramsPort = {
  list(): readonly ProgramFacts[]
  run(
    id: string,
    values: ControlValues,
    signal: AbortSignal,
    onEvent: (event: ProgramEvent) => void,
  ): Promise<RunEnd>
  listing(id: string): Promise<Listing>
}

/** Of which program, with which values, and what it told. */
type RunFacts = { program: string; values: ControlValues; record: RunRecord }

export type RunPhase =
  | { phase: 'idle' }
  | ({ phase: 'running'; stopping: boolean } & RunFacts)
  | ({ phase: 'done'; outcome: Outcome } & RunFacts)
  | ({ phase: 'cancelled' } & RunFacts)
  | ({ phase: 'failed'; problem: ProgramProblem } & RunFacts)

type LinkProblem = { kind: 'unknown'; id: string } | { kind: 'damaged'; parts: readonly string[] }

export type ProgramsState = {
  programs: readonly ProgramFacts[]
  /** The one that is shown; undefined shows the list alone. */
  shown: ProgramFacts | undefined
  values: ControlValues
  /** What is wrong with the link that was opened; undefined where nothing is. */
  linkProblem: LinkProblem | undefined
  run: RunPhase
  listing: Listing | undefined
  prediction: Prediction
}

export type ProgramsActions = {
  /** Shows a program as a link says. A run of another one ends; none begins. */
  open(id: string | undefined, query: string): void
  /** Whether it was taken. */
  setValue(name: string, text: string): boolean
  start(): Promise<void>
  stop(): void
} & PredictionActions

export type Programs = ProgramsState & { actions: ProgramsActions }
export type ProgramsStore = StoreApi<Programs>

const IDLE: RunPhase = { phase: 'idle' }

function brokenOff(error: unknown): RunEnd {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', problem: { kind: 'unexpected', message } }
}

function afterEnd(end: RunEnd, { program, values, record }: RunFacts): RunPhase {
  const facts = { program, values, record }
  switch (end.kind) {
    case 'done':
      return { phase: 'done', outcome: end.outcome, ...facts }
    case 'cancelled':
      return { phase: 'cancelled', ...facts }
    case 'failed':
      return { phase: 'failed', problem: end.problem, ...facts }
  }
}

function problemOf(id: string | undefined, shown: ProgramFacts | undefined, damaged: readonly string[]) {
  if (id !== undefined && !shown) return { kind: 'unknown', id } as const
  return damaged.length > 0 ? ({ kind: 'damaged', parts: damaged } as const) : undefined
}

export function createProgramsStore(port: ProgramsPort): ProgramsStore {
  let stopping: AbortController | undefined
  return createStore<Programs>()((set, get) => {
    /** Only while the run of that controller goes on. */
    const change = (own: AbortController, next: (running: RunPhase & { phase: 'running' }) => RunPhase) => {
      const { run } = get()
      if (run.phase === 'running' && own === stopping) set({ run: next(run) })
    }
    const stop = () => {
      if (!stopping) return
      change(stopping, (running) => ({ ...running, stopping: true }))
      stopping.abort()
    }
    return {
      programs: port.list(),
      shown: undefined,
      values: {},
      linkProblem: undefined,
      run: IDLE,
      listing: undefined,
      prediction: NOT_PREDICTED,
      actions: {
        ...createPrediction({ set, get }),
        open(id, query) {
          const shown = get().programs.find((program) => program.id === id)
          const { values, damaged } = valuesFrom(shown?.controls ?? [], shown ? withoutPrediction(query) : '')
          const linkProblem = problemOf(id, shown, damaged)
          const { prediction: before } = get()
          const prediction = predictionAt(shown, query, shown === get().shown ? before : NOT_PREDICTED)
          if (shown !== get().shown) {
            stop()
            set({ shown, values, linkProblem, prediction, listing: undefined })
            if (shown) {
              port.listing(shown.id).then(
                (listing) => get().shown === shown && set({ listing }),
                () => undefined,
              )
            }
          } else {
            // What an earlier run showed would tell.
            const begins = prediction.phase === 'asked' && before.phase !== 'asked'
            const { run } = get()
            set({ values, linkProblem, prediction, run: begins && run.phase !== 'running' ? IDLE : run })
          }
        },
        setValue(name, text) {
          const { shown, values } = get()
          const control = shown?.controls.find((known) => known.name === name)
          const read = control && readControl(control, text)
          if (read === undefined) return false
          if (values[name] !== read) set({ values: { ...values, [name]: read }, linkProblem: undefined })
          return true
        },
        async start() {
          const { shown, values, run, prediction } = get()
          if (!shown || run.phase === 'running') return
          const own = new AbortController()
          stopping = own
          set({
            run: { phase: 'running', stopping: false, program: shown.id, values, record: EMPTY_RECORD },
            // What is revealed is of the run before.
            prediction: prediction.phase === 'revealed' ? NOT_PREDICTED : prediction,
          })
          const take = (event: ProgramEvent) =>
            change(own, (running) => ({ ...running, record: afterProgramEvent(running.record, event) }))
          const end = await port.run(shown.id, values, own.signal, take).catch(brokenOff)
          change(own, (running) => afterEnd(end, running))
        },
        stop,
      },
    }
  })
}

/** The run, if it is one of the program that is shown. */
export function selectShownRun({ run, shown }: Programs): RunPhase {
  return run.phase !== 'idle' && run.program !== shown?.id ? IDLE : run
}

/** How the shown program is set, as a link says it. */
export function selectQuery({ shown, values, prediction }: Programs): string {
  const set = shown ? queryOf(shown.controls, values) : ''
  if (prediction.phase !== 'asked') return set
  return set === '' ? PREDICT : `${set}&${PREDICT}`
}
