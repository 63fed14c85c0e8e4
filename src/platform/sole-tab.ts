import { MEASUREMENT_LOCK } from '../core/service-order'

let atWork = false
const waiting: (() => void)[] = []

/** Whether this tab measures or runs a program. */
export function isAtWork(): boolean {
  return atWork
}

/** Called each time such work has ended. */
export function afterWork(act: () => void): void {
  waiting.push(act)
}

/**
 * Two that measure at once spoil each other's figures: two tabs, or a measurement and a program of this one. Other tabs
 * are seen where Web Locks exist (secure contexts).
 *
 * @returns what `work` returns, or undefined when another is at it
 */
export async function asSoleTab<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  if (atWork) return undefined
  atWork = true
  try {
    return await asSoleHolder(work)
  } finally {
    atWork = false
    for (const act of waiting) act()
  }
}

async function asSoleHolder<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  const locks = window.isSecureContext ? navigator.locks : undefined
  if (!locks) return work()
  let begun = false
  const begin = () => {
    begun = true
    return work()
  }
  try {
    return await locks.request(MEASUREMENT_LOCK, { ifAvailable: true }, (lock) =>
      lock ? begin() : undefined,
    )
  } catch (error) {
    if (begun) throw error
    // A frame without storage of its own is refused locks, and has no other tab to be told from.
    return work()
  }
}
