import { type AnyLock, withLock } from '../any-lock'
import type { Hand } from '../program'
import { acquire, release, type SharedLock } from '../shared-lock'

/** `pause` before the file is opened: time for another to ask for the lock. */
type Reading = { file: string | undefined; pause: number }

export type Order =
  | ({ kind: 'acquire'; lock: SharedLock } & Reading)
  | ({ kind: 'with'; lock: AnyLock } & Reading)
  | { kind: 'two-locks'; first: SharedLock; second: SharedLock; pause: number }

/** Opens a file of this page's own store; one that is not there is an error. */
async function open(hand: Hand, { file, pause }: Reading): Promise<void> {
  if (file === undefined) return
  await hand.sleep(pause, file)
  const store = await navigator.storage.getDirectory()
  await store.getFileHandle(file)
}

/** Version 1 of the notes: an error on the way leaves the lock taken. */
async function readWithoutCleanUp(hand: Hand, lock: SharedLock, reading: Reading): Promise<void> {
  acquire(hand, lock)
  hand.print(`${lock.name} acquired`)
  await open(hand, reading)
  release(hand, lock)
  hand.print(`${lock.name} released`)
}

/** Version 2: however it ends, the lock is released. */
async function readWith(hand: Hand, lock: AnyLock, reading: Reading): Promise<void> {
  await withLock(hand, lock, async () => {
    hand.print('with my_lock')
    await open(hand, reading)
  })
  hand.print('my_lock released')
}

/** Takes one lock, and some time later the other. */
async function takeTwo(hand: Hand, first: SharedLock, second: SharedLock, pause: number): Promise<void> {
  acquire(hand, first)
  hand.print(`${first.name} acquired`)
  await hand.sleep(pause)
  acquire(hand, second)
  hand.print(`${second.name} acquired`)
  release(hand, second)
  release(hand, first)
  hand.print('both released')
}

export function hold(hand: Hand, order: Order): Promise<void> {
  switch (order.kind) {
    case 'acquire':
      return readWithoutCleanUp(hand, order.lock, order)
    case 'with':
      return readWith(hand, order.lock, order)
    case 'two-locks':
      return takeTwo(hand, order.first, order.second, order.pause)
  }
}
