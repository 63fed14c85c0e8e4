import type { Milliseconds } from '../../core/units'
import { type AnyLock, withLock } from '../any-lock'
import { count, type Thread } from '../countdown/count'
import type { Hand } from '../program'
import { computeFor, divisionsPerMillisecond } from './computing'

/** `underLock` and `free` are how long a task lasts, or how many divisions it takes. */
type TaskOrder = { tasks: number; underLock: number; free: number; how: 'sleeps' | 'computes' }

export type Order =
  | { kind: 'countdown'; lock: AnyLock | undefined; threads: readonly Thread[] }
  | ({ kind: 'tasks'; lock: AnyLock } & TaskOrder)
  | { kind: 'calibrate'; time: Milliseconds }

/** In a worker: start, then the count under the lock, then the end, as `MyThread.run` of the notes does. */
async function countUnderLock(hand: Hand, { threads, lock }: Extract<Order, { kind: 'countdown' }>) {
  hand.enter('running')
  for (const thread of threads) {
    hand.print(`Start thread:${thread.name}`)
    if (lock) await withLock(hand, lock, () => count(hand, thread))
    else await count(hand, thread)
    hand.print(`End thread:${thread.name}`)
  }
}

/** Tasks of which the first part is done under the lock and the rest is not. */
async function doTasks(hand: Hand, { lock, tasks, underLock, free, how }: Extract<Order, { kind: 'tasks' }>) {
  const spend = async (amount: number, about: string) => {
    if (amount === 0) return
    if (how === 'sleeps') await hand.sleep(amount, about)
    else computeFor(hand, amount)
  }
  for (let task = 1; task <= tasks; task++) {
    if (underLock > 0) await withLock(hand, lock, () => spend(underLock, 'lock'))
    hand.enter('running', `task ${task}`)
    await spend(free, `task ${task}`)
  }
}

export async function work(hand: Hand, order: Order): Promise<number> {
  switch (order.kind) {
    case 'countdown':
      await countUnderLock(hand, order)
      return 0
    case 'tasks':
      await doTasks(hand, order)
      return 0
    case 'calibrate':
      hand.enter('running')
      return divisionsPerMillisecond(order.time)
  }
}
