/** The one place where the page meets Comlink: a worker of the pool, its calls, its end. */
import { transfer, wrap } from 'comlink'
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
  worker.addEventListener('error', ({ message }) =>
    end({ kind: 'worker-failed', worker: number, message: message ?? '' }),
  )
  worker.addEventListener('messageerror', () =>
    end({ kind: 'worker-failed', worker: number, message: 'messageerror' }),
  )
  const die = () => end({ kind: 'worker-lost', worker: number })
  return {
    calls: wrap(worker) as unknown as Remote<Face> & Remote<Greeter>,
    ended: ending.signal,
    watch: () => watchLife(name, ending.signal, die),
    terminate: () => {
      die()
      worker.terminate()
    },
    clockOffset: 0,
  }
}

/** Marks what a message moves to the other side instead of copying it. */
export function moving<Order extends object>(order: Order, moved: Transferable[]): Order {
  return transfer(order, moved)
}
