/** What goes between the page and a worker that runs programs. */
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import type { Greeter } from '../engine/wire'
import type { Performed } from './program'

export type WireOrder = {
  program: string
  row: number
  /** When the pass began, by the worker's clock. */
  epoch: Milliseconds
  order: unknown
  /** The row ends with this order, as a thread does; any other worker then waits for its next one. */
  thread: boolean
  /**
   * Becomes 1 when the run ends: whoever sleeps wakes. A terminated worker was seen to go on for a while, and to take
   * the lock of the next run. Only isolated pages have it; elsewhere a worker sleeps by a timer, and ends at once.
   */
  stop: Int32Array<SharedArrayBuffer> | undefined
}

/** The last that goes through a worker's port of one order. Nothing says that what was told is here before the answer. */
export const ALL_TOLD = 'all-told'

export type Told = ProgramEvent | typeof ALL_TOLD

export type ProgramWorker = Greeter & {
  /** Events go through that port from now on. */
  tellThrough(port: MessagePort): void
  perform(order: WireOrder): Promise<Performed<unknown>>
}
