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
  return locks.request(MEASUREMENT_LOCK, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}
