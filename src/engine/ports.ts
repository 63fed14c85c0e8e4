/** What the engine needs from outside, so that tests can hand in fakes. */
import type { Conditions, Run } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import type { PlainReport, WarmUpReport, WireWorkload } from './wire'

export type Clock = {
  /** Milliseconds since some fixed moment. */
  now(): Milliseconds
  /** Lets the page do other things; long work of its own is done in steps with this between. */
  breathe(): Promise<void>
}

/** What happened on the page while a block was timed. */
type PageWatch = {
  /** The page was hidden at some time since the watch began. */
  hidden: boolean
  /** The visitor used the page since the watch began, so that it had to draw. */
  used: boolean
}

export type Page = {
  isHidden(): boolean
  /** Resolves when what was last changed is on the screen, so that drawing does not fall into a run. */
  drawn(): Promise<void>
  /** Resolves when the page is visible; rejects with the signal's reason when stopped. */
  visible(signal: AbortSignal): Promise<void>
  /** Starts watching; the returned call ends the watch and tells what was seen. */
  watch(): () => PageWatch
}

/** With the divisions of each unit, by which units can be dealt out. */
type KnownWorkload = WireWorkload & { unitDivisions: Float64Array }

/**
 * A pool of workers. Every call rejects with an `EngineFault` when a worker dies, fails or is overdue, and with the
 * signal's reason at once when stopped; the pool is usable again afterwards.
 */
export type Workforce = {
  /**
   * Brings the pool to at least `count` workers and reads the conditions under which they work. `setCores` stands in place of
   * the cores that the browser states.
   */
  enlist(count: WorkerCount, signal: AbortSignal, setCores?: number): Promise<Conditions>
  /** Hands every worker the workload of the next runs. */
  load(workload: KnownWorkload, signal: AbortSignal): Promise<void>
  /** The first `count` workers run the loaded workload until their speed is stable, `atOnce` at a time. */
  warmUp(count: WorkerCount, atOnce: WorkerCount, signal: AbortSignal): Promise<WarmUpReport[]>
  /** Ends all workers at once; the next `enlist` starts new ones. */
  dismiss(): void
  /** One timed pass over the loaded workload. */
  run(count: WorkerCount, signal: AbortSignal): Promise<Run>
  /** The plain loop over the loaded workload, in the worker of that number, from 1. */
  runPlain(worker: number, signal: AbortSignal): Promise<PlainReport>
}
