/**
 * A lock made of one number in shared memory, which says who holds it. Nothing releases it but a call: it can be
 * abandoned, which a Web Lock cannot.
 *
 * The number is `generation · ROWS` when free, and that plus the row, from 1, when held. Each run has a generation of
 * its own: a terminated worker may go on for a while (seen in Chromium), and one that wakes in a later generation
 * can neither take the lock nor release it.
 */
import type { Hand } from './program'

export type SharedLock = { name: string; word: Int32Array<SharedArrayBuffer>; generation: number }

/** More than any program has. */
const ROWS = 256

const freeWord = ({ generation }: SharedLock) => generation * ROWS
const heldWord = (lock: SharedLock, row: number) => freeWord(lock) + row + 1

export function createSharedLock(name: string): SharedLock {
  const word = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  return { name, word, generation: 0 }
}

/** In a worker: sleeps until the lock is free, and takes it. */
export function acquire(hand: Hand, lock: SharedLock): void {
  const { word, name } = lock
  const free = freeWord(lock)
  const held = heldWord(lock, hand.row)
  let before = Atomics.compareExchange(word, 0, free, held)
  if (before !== free) hand.enter('waiting-for-lock', name)
  while (before !== free) {
    Atomics.wait(word, 0, before)
    before = Atomics.compareExchange(word, 0, free, held)
    if (Math.floor(before / ROWS) !== lock.generation) throw new Error('the run has ended')
  }
  hand.holds(name, hand.now())
}

/** In the worker that holds it. Stamped before it is free, so that nobody is seen to hold it at the same time. */
export function release(hand: Hand, lock: SharedLock): void {
  hand.releases(lock.name)
  Atomics.compareExchange(lock.word, 0, heldWord(lock, hand.row), freeWord(lock))
  Atomics.notify(lock.word, 0)
}

/** On the page, after a run: the lock is free for the next one, whoever held it. */
export function freed(lock: SharedLock): SharedLock {
  const next = { ...lock, generation: lock.generation + 1 }
  Atomics.store(lock.word, 0, freeWord(next))
  Atomics.notify(lock.word, 0)
  return next
}

/** The row that holds it, or undefined. */
export function holderOf(lock: SharedLock): number | undefined {
  const row = Atomics.load(lock.word, 0) - freeWord(lock)
  return row === 0 ? undefined : row - 1
}
