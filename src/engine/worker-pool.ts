/** The pool of real workers. It is kept between measurements, and dismissed whole after any fault or stop. */
import type { MeasurementProblem } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { clockOffset, type Ping } from './clock-offset'
import type { PooledWorker } from './comlink-worker'
import type { Clock } from './ports'
import { supervise } from './supervise'
import type { Greeter, Remote } from './wire'

const READY_PATIENCE: Milliseconds = 5_000
const PINGS = 20

export type WorkerPool<Calls extends Remote<Greeter>> = {
  /** The first `count` workers, or fewer where fewer were enlisted. */
  first(count: WorkerCount): readonly PooledWorker<Calls>[]
  /** Starts workers until there are `count`, and sets the clocks of those by ours. */
  enlist(count: WorkerCount, signal: AbortSignal): Promise<void>
  /** Ends all workers. */
  dismiss(): void
  /** From the order to start each worker to its first answer. */
  spawnTimes(): readonly Milliseconds[]
  /** Empty calls to waiting workers, there and back, of the last `enlist`. */
  dispatchTimes(): readonly Milliseconds[]
  /** The coarsest step of the workers' clocks. */
  timerTick(): Milliseconds
  /** Every call goes through here: whatever ends it badly also ends the pool, so that nothing is left running. */
  order<Answer>(
    members: readonly PooledWorker<Calls>[],
    call: () => Promise<Answer>,
    signal: AbortSignal,
    patience?: Milliseconds,
    overdue?: MeasurementProblem,
  ): Promise<Answer>
}

/** Sets a worker's clock by ours; the pings that tell how. */
async function synchronise(member: PooledWorker<Remote<Greeter>>, clock: Clock): Promise<Ping[]> {
  const pings: Ping[] = []
  for (let count = 0; count < PINGS; count++) {
    const sent = clock.now()
    const stamped = await member.calls.now()
    pings.push({ sent, stamped, received: clock.now() })
  }
  member.clockOffset = clockOffset(pings)
  return pings
}

/** @param start starts the worker of that number, from 1 */
export function createWorkerPool<Calls extends Remote<Greeter>>(
  clock: Clock,
  start: (number: number) => PooledWorker<Calls>,
): WorkerPool<Calls> {
  let members: PooledWorker<Calls>[] = []
  let spawnTimes: Milliseconds[] = []
  let dispatchTimes: Milliseconds[] = []
  let timerTick: Milliseconds = 0

  const dismiss = () => {
    for (const member of members) member.terminate()
    members = []
    spawnTimes = []
    timerTick = 0
  }

  const order: WorkerPool<Calls>['order'] = async (
    concerned,
    call,
    signal,
    patience = READY_PATIENCE,
    overdue,
  ) => {
    try {
      const signals = [signal, ...concerned.map((member) => member.ended)]
      const problem = overdue ?? { kind: 'run-overdue', waited: patience }
      return await supervise(call, { signals, patience, overdue: problem })
    } catch (error) {
      dismiss()
      throw error
    }
  }

  const hire = async (member: PooledWorker<Calls>): Promise<void> => {
    const from = clock.now()
    const ready = await member.calls.ready()
    spawnTimes.push(clock.now() - from)
    timerTick = Math.max(timerTick, ready.timerTick)
    member.watch()
  }

  return {
    first: (count) => members.slice(0, count),
    spawnTimes: () => spawnTimes,
    dispatchTimes: () => dispatchTimes,
    timerTick: () => timerTick,
    order,
    dismiss,
    async enlist(count, signal) {
      // A worker may have died since the last measurement.
      if (members.some((member) => member.ended.aborted)) dismiss()
      const known = members.length
      while (members.length < count) members.push(start(members.length + 1))
      const hired = members.slice(known)
      const overdue: MeasurementProblem = { kind: 'worker-not-ready', waited: READY_PATIENCE }
      await order(hired, () => Promise.all(hired.map(hire)), signal, READY_PATIENCE, overdue)
      dispatchTimes = []
      for (const member of members.slice(0, count)) {
        const pings = await order([member], () => synchronise(member, clock), signal)
        for (const { sent, received } of pings) dispatchTimes.push(received - sent)
      }
    },
  }
}
