/** The workers of one run, their events, and their end. */
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import { moving, type PooledWorker, startWorker } from '../engine/comlink-worker'
import type { Clock } from '../engine/ports'
import type { Greeter, Remote } from '../engine/wire'
import { createWorkerPool } from '../engine/worker-pool'
import type { Performed } from './program'
import workerAddress from './program.worker?worker&url'
import { ALL_TOLD, type ProgramWorker, type Told, type WireOrder } from './wire'

/** No order of a program takes longer; a dead worker is noticed at once, whatever this is. */
const PATIENCE: Milliseconds = 600_000

type Member = PooledWorker<Remote<ProgramWorker> & Remote<Greeter>>

export type Crew = {
  /** Brings the crew to at least `count` workers. */
  enlist(count: number): Promise<void>
  /** `epoch` of the order is given by the page's clock, and set to the worker's. */
  perform(worker: number, order: Omit<WireOrder, 'stop'>, moved?: Transferable[]): Promise<Performed<unknown>>
  /** Resolves when all events of all orders that have been answered are here. */
  allTold(): Promise<void>
  /** Ends all workers at once, whatever they are doing, and closes their ports. */
  dismiss(): void
}

type Surroundings = {
  clock: Clock
  isolated: boolean
  signal: AbortSignal
  onEvent: (event: ProgramEvent) => void
}

export function createCrew({ clock, isolated, signal, onEvent }: Surroundings): Crew {
  const pool = createWorkerPool(clock, (number) => startWorker<ProgramWorker>(workerAddress, number))
  const ports: MessagePort[] = []
  const stop = isolated ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) : undefined

  const tally = createTally<Member>()
  /** Those whose events come here. */
  const heard = new WeakSet<Member>()

  const listenTo = async (member: Member) => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1)
    port1.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data === ALL_TOLD) tally.told(member)
      else onEvent(data)
    }
    await member.calls.tellThrough(moving(port2, [port2]))
  }

  return {
    async enlist(count) {
      await pool.enlist(count, signal)
      // Where one has died since, the pool has started all of them anew.
      const hired = pool.first(count).filter((member) => !heard.has(member))
      for (const member of hired) heard.add(member)
      await pool.order(hired, () => Promise.all(hired.map(listenTo)), signal)
    },
    async perform(worker, order, moved = []) {
      const member = pool.first(worker + 1)[worker]
      if (!member) throw new Error(`worker ${worker} is not enlisted`)
      const own = { ...order, stop, epoch: order.epoch + member.clockOffset }
      const call = () => member.calls.perform(moving(own, moved))
      const performed = await pool.order([member], call, signal, PATIENCE)
      tally.answered(member)
      return performed
    },
    async allTold() {
      const due = tally.due()
      if (due.length > 0) await pool.order(due, tally.settled, signal, PATIENCE)
    },
    dismiss() {
      if (stop) {
        Atomics.store(stop, 0, 1)
        Atomics.notify(stop, 0)
      }
      for (const port of ports.splice(0)) port.close()
      pool.dismiss()
    },
  }
}

/** Of how many orders the events are still on their way, by worker. */
function createTally<Of>() {
  const open = new Map<Of, number>()
  let onSettled = () => {}
  const due = () => [...open].filter(([, orders]) => orders > 0).map(([member]) => member)
  const add = (member: Of, orders: number) => {
    open.set(member, (open.get(member) ?? 0) + orders)
    if (due().length === 0) onSettled()
  }
  return {
    answered: (member: Of) => add(member, 1),
    /** May come before the answer. */
    told: (member: Of) => add(member, -1),
    due,
    settled: () =>
      new Promise<void>((resolve) => {
        onSettled = resolve
      }),
  }
}
