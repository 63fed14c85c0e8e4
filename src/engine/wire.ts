/** What goes between the page and a worker. */
import type { Milliseconds, WorkerCount } from '../core/units'
import type { Splitting, Stretch } from '../core/workload/splitting'
import type { Tally } from '../core/workload/trial-division'
import type { Candidates } from '../core/workload/workload'

/** Everything a worker needs to know of the workload. */
export type WireWorkload = {
  candidates: Candidates
  order: Uint32Array
  serialUnits: number
  splitting: Splitting
  /** Trial divisions in all: how long to be patient. */
  expected: { divisions: number }
}

/** Counters in shared memory, one cache line each so that they do not disturb each other. */
export const CONTROL = { arrived: 0, together: 16, placed: 32, start: 48, shared: 64, next: 80 } as const
export const CONTROL_LENGTH = 96

/** Shared memory of one pass. Only isolated pages have it. */
export type SharedRun = {
  control: Int32Array<SharedArrayBuffer>
  unitWorker: Uint16Array<SharedArrayBuffer>
  /** When each position was done, in milliseconds after `epoch`. */
  unitEnd: Float64Array<SharedArrayBuffer>
}

export type GatedOrder = {
  worker: number
  workers: WorkerCount
  shared: SharedRun
  /** Stamps are milliseconds after this moment of the worker's own clock (its `timeOrigin` + now). */
  epoch: Milliseconds
  /**
   * Work done, untimed, between the first gate and the start, so that every worker has its own core by then; after it
   * gates are waited for awake. 0 where workers must share cores: there a waiting worker sleeps.
   */
  leadIn: Milliseconds
  /** No gate is waited for longer than this. */
  patience: Milliseconds
}

/** Units that a worker does without shared memory: a stretch of positions, or these. */
export type MessagedOrder = { part: Stretch | Uint32Array; epoch: Milliseconds }

/** The plain loop: how long it took, and what it found. */
export type PlainReport = Tally & { time: Milliseconds }

/** Moments are milliseconds after the epoch. */
export type ShareReport = {
  startedAt: Milliseconds
  sharedFrom: Milliseconds
  endedAt: Milliseconds
  primes: number
  divisions: number
  /** A gate stayed closed for longer than the order's patience. */
  gaveUp: boolean
}

/** Without shared memory the stamps come with the report. */
export type MessagedReport = ShareReport & { positions: Uint32Array; ends: Float64Array }

export type WarmUpOrder = {
  atLeast: Milliseconds
  atMost: Milliseconds
  slice: Milliseconds
  /** The last slices must agree within this share. */
  tolerance: number
}

export type WarmUpReport = { divisionsPerMillisecond: number; stable: boolean }

/** What every worker of a pool answers. */
export type Greeter = {
  /** Answers as soon as the worker runs; tells the step of its clock. */
  ready(): Promise<{ timerTick: Milliseconds }>
  now(): Milliseconds
}

/** The face of a worker, as Comlink exposes it. */
export type SpeedupWorker = Greeter & {
  load(workload: WireWorkload): void
  warmUp(order: WarmUpOrder): WarmUpReport
  runGated(order: GatedOrder): ShareReport
  runMessaged(order: MessagedOrder): MessagedReport
  /** All candidates of the workload in one loop, with nothing between them. */
  runPlain(): PlainReport
}

/** The face of a worker as the page sees it. */
export type Remote<Face> = {
  [Name in keyof Face]: Face[Name] extends (...order: infer Order) => infer Answer
    ? (...order: Order) => Promise<Awaited<Answer>>
    : never
}
