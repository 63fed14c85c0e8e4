/** A lock of either kind: in shared memory where the page has it, else a Web Lock, known by its name. */
import type { Hand } from './program'
import { acquire, release, type SharedLock } from './shared-lock'

export type AnyLock = SharedLock | string

async function withWebLock<Result>(hand: Hand, name: string, act: () => Promise<Result>): Promise<Result> {
  hand.enter('waiting-for-lock', name)
  return navigator.locks.request(name, async () => {
    hand.holds(name, hand.now())
    try {
      return await act()
    } finally {
      hand.releases(name)
    }
  })
}

/** In a worker: `with lock:` of the notes. However `act` ends, the lock is free afterwards. */
export async function withLock<Result>(
  hand: Hand,
  lock: AnyLock,
  act: () => Promise<Result>,
): Promise<Result> {
  if (typeof lock === 'string') return withWebLock(hand, lock, act)
  acquire(hand, lock)
  try {
    return await act()
  } finally {
    release(hand, lock)
  }
}
