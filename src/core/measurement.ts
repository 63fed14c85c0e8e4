/** The data of a measurement: what was planned, under which conditions, and every raw run as it was stamped. */
import type { Fraction, Milliseconds, WorkerCount } from './units'
import type { Splitting } from './workload/splitting'
import type { Candidates, CustomRange, WorkloadKind } from './workload/workload'

/** How much care: how many clean blocks, how narrow an interval, how long at most. */
export type Care = (typeof CARES)[number]

export const CARES = ['quick', 'normal', 'thorough'] as const

/** What the measurement does in detail. */
export type Method = {
  splitting: Splitting
  /** Clean blocks at least, for each worker count above 1; undefined: as the care says. */
  rounds: number | undefined
  /** For each worker count above 1, at most; undefined: as the care says. */
  budget: Milliseconds | undefined
  /** Beside one worker of the pool, a plain loop in a worker of its own is timed: the baseline of absolute speedup. */
  plainLoop: boolean
  /** What the workload "custom" tests. */
  custom: CustomRange
  /** From how many workers on cores are shared; undefined: past those that the browser states. */
  cores?: number | undefined
}

export const USUAL_METHOD: Method = {
  splitting: 'claimed',
  rounds: undefined,
  budget: undefined,
  plainLoop: false,
  custom: { first: 1_000_000_000_000, total: 2_000 },
  cores: undefined,
}

export type MeasurementPlan = Method & {
  workload: WorkloadKind
  /** Imposed on the workload: this share is done by one worker before the rest is shared. */
  serialFraction: Fraction
  /** Ascending, 1 included. */
  workerCounts: readonly WorkerCount[]
  care: Care
  /** Shuffles the order of the blocks; the same seed gives the same order. */
  seed: number
}

export type Conditions = {
  /** Cross-origin isolated: shared memory and the fine clock are there. */
  isolated: boolean
  /** The step of the workers' clock, measured. */
  timerTick: Milliseconds
  /** What the browser says; undefined where it does not tell. */
  statedCores: number | undefined
  /** What the visitor set in its place; undefined, or missing in older files: as the browser says. */
  setCores?: number | undefined
  /** From the order to start a worker to its first answer, the median over workers. */
  spawnTime: Milliseconds
  /** An empty call to a waiting worker, there and back, the median; undefined in files of version 1 and 2. */
  dispatchTime?: Milliseconds | undefined
  /** Of the page that measured; undefined in files of version 1 and 2. */
  pageVersion?: string | undefined
}

/** The workload as it was run. */
export type WorkloadFacts = {
  kind: WorkloadKind
  candidates: Candidates
  expected: { primes: number; divisions: number }
  /** The primes among the candidates, in their order; undefined in files of version 1. */
  primes: Float64Array | undefined
  unitDivisions: Float64Array
  order: Uint32Array
  serialUnits: number
  /** The share that was really imposed; it differs from the plan by less than one unit. */
  serialShare: Fraction
}

/** What one worker did in one run. Moments are milliseconds after the run began. */
export type WorkerShare = {
  startedAt: Milliseconds
  /** When it could begin on the shared part: after the serial part, wherever that was done. */
  sharedFrom: Milliseconds
  endedAt: Milliseconds
  primes: number
  divisions: number
}

/** One timed pass over the whole workload by `workers` workers. */
export type Run = {
  workers: WorkerCount
  /** T(j): from the first worker's start to the last worker's end. */
  time: Milliseconds
  /** As the page saw it: orders and answers included. */
  endToEnd: Milliseconds
  shares: readonly WorkerShare[]
  /** For each position in the execution order: which worker did it, and when it was done. */
  unitWorker: Uint16Array
  unitEnd: Float64Array
  /** When each was begun, where a worker waits for a message before it; undefined where it goes from one to the next. */
  unitStart: Float64Array | undefined
}

/** What disturbed a block. None of these looks at the speedup. */
export const BLOCK_FLAGS = ['reference-drift', 'interrupted', 'hidden', 'visitor', 'plain-drift'] as const
export type BlockFlag = (typeof BLOCK_FLAGS)[number]

/** One bracket 1, j, j, 1. */
export type Block = {
  workers: WorkerCount
  /** Two runs on one worker, before and after. */
  references: readonly [Run, Run]
  /** Two runs on `workers` workers. */
  shared: readonly [Run, Run]
  /** The plain loop before and after all of these, where it was asked for. */
  plain: readonly [Milliseconds, Milliseconds] | undefined
  flags: readonly BlockFlag[]
}

/** What a reader must know to judge the result. */
export type Notice =
  | { kind: 'not-isolated' }
  | { kind: 'coarse-timer'; tick: Milliseconds }
  | { kind: 'one-core' }
  | { kind: 'cores-unknown' }
  | { kind: 'unsteady-start' }
  | { kind: 'was-hidden' }
  /** Why measuring ended, with the j of which it holds: see `endings.ts`. */
  | { kind: 'narrow-enough'; workers: WorkerCount[]; width: Fraction }
  /** There were enough clean blocks; in files of version 1 and 2 perhaps too few. */
  | { kind: 'budget-spent'; workers: WorkerCount[] }
  | { kind: 'too-few-clean'; workers: WorkerCount[]; wanted: number }
  | { kind: 'was-stopped'; workers: WorkerCount[] }
  | { kind: 'broke-off'; workers: WorkerCount[] }
  | { kind: 'share-differs'; wanted: Fraction; imposed: Fraction }
  /** T(j) on so many workers, expected, is few steps of the clock. */
  | { kind: 'short-runs'; workers: WorkerCount; time: Milliseconds; tick: Milliseconds }

/** Why a measurement ended without finishing. */
export type MeasurementProblem =
  | { kind: 'worker-not-ready'; waited: Milliseconds }
  | { kind: 'worker-lost'; worker: number }
  | { kind: 'worker-failed'; worker: number; message: string }
  | { kind: 'run-overdue'; waited: Milliseconds }
  | { kind: 'too-little-work'; workers: WorkerCount; time: Milliseconds; needed: Milliseconds }
  /** T(j) on so many workers of an input that cannot be made longer. */
  | { kind: 'input-too-short'; workers: WorkerCount; time: Milliseconds; tick: Milliseconds }
  | { kind: 'too-much-work'; time: Milliseconds; most: Milliseconds }
  | { kind: 'wrong-count'; expected: number; found: number }
  | { kind: 'hidden-too-long'; waited: Milliseconds }
  | { kind: 'another-tab' }
  | { kind: 'engine-not-loaded' }
  | { kind: 'unexpected'; message: string }

export type MeasurementStage = 'starting' | 'calibrating' | 'warming-up' | 'settling' | 'measuring' | 'hidden'

export type Progress = {
  /** 0 … 1 of the expected work. */
  share: Fraction
  /** Expected; undefined until there is a block to judge by. */
  remaining: Milliseconds | undefined
}

/** Everything kept of one measurement, finished or not. */
export type MeasurementRecord = {
  plan: MeasurementPlan
  conditions: Conditions | undefined
  workload: WorkloadFacts | undefined
  blocks: readonly Block[]
  notices: readonly Notice[]
}

/** An imposed share that is off by more than this is named beside the wanted one. */
export const SHARE_TOLERANCE: Fraction = 0.001

/** How many cores to assume for defaults and for what counts as "past the cores". */
export function coresOrGuess(statedCores: number | undefined): number {
  return statedCores ?? 2
}

/** Workers past these must share cores: as the visitor set them, or as the browser says. */
export function coresOf(conditions: Pick<Conditions, 'statedCores' | 'setCores'> | undefined): number {
  return conditions?.setCores ?? coresOrGuess(conditions?.statedCores)
}

/** Fit for S. An unsteady plain loop is no part of the bracket 1, j, j, 1. */
export function isClean({ flags }: Block): boolean {
  return flags.every((flag) => flag === 'plain-drift')
}

/** The plain loop was timed, and did not change its pace. */
export function hasSteadyPlain({ plain, flags }: Block): boolean {
  return plain !== undefined && !flags.includes('plain-drift')
}
