/** The one place where the page meets Comlink: a worker of the pool, its calls, its end. */
import { releaseProxy, transfer, wrap } from 'comlink'
import type { MeasurementProblem } from '../core/measurement'
import type { Milliseconds } from '../core/units'
import { EngineFault } from './fault'
import { watchLife } from './life-lock'
import type { Greeter, Remote } from './wire'

export type PooledWorker<Calls extends Remote<Greeter>> = {
  calls: Calls
  /** Aborts, with an `EngineFault`, when the worker has died, failed or been terminated. */
  ended: AbortSignal
  /** Begins to watch for a silent death; call it after the first answer. */
  watch(): void
  /** Ends the worker at once, whatever it is doing. */
  terminate(): void
  /** The worker's clock minus the page's. */
  clockOffset: Milliseconds
}

let started = 0

/** Starts the worker of that script that the reader knows as number `number`, from 1. */
export function startWorker<Face extends Greeter>(
  address: string,
  number: number,
): PooledWorker<Remote<Face> & Remote<Greeter>> {
  const name = `amdahl-lab-worker-${++started}-${Math.random().toString(36).slice(2)}`
  const worker = new Worker(address, { type: 'module', name })
  const ending = new AbortController()
  const end = (problem: MeasurementProblem) => ending.abort(new EngineFault(problem))
  // Listeners go with the worker. Comlink's finaliser keeps a Worker until its proxy is collected; a listener holds the
  // fault, and the fault's stack the proxy: without this every worker that was ever terminated stayed in memory.
  const { signal } = ending
  worker.addEventListener(
    'error',
    ({ message }) => end({ kind: 'worker-failed', worker: number, message: message ?? '' }),
    { signal },
  )
  worker.addEventListener(
    'messageerror',
    () => end({ kind: 'worker-failed', worker: number, message: 'messageerror' }),
    { signal },
  )
  const die = () => end({ kind: 'worker-lost', worker: number })
  const proxy = wrap(worker)
  return {
    calls: proxy as unknown as Remote<Face> & Remote<Greeter>,
    ended: signal,
    watch: () => watchLife(name, signal, die),
    terminate: () => {
      die()
      // Forgets the calls that will never be answered; nobody waits for its own answer.
      proxy[releaseProxy]()
      worker.terminate()
    },
    clockOffset: 0,
  }
}

/** Marks what a message moves to the other side instead of copying it. */
export function moving<Order extends object>(order: Order, moved: Transferable[]): Order {
  return transfer(order, moved)
}
