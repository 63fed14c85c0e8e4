/** Whether waiting for a lock can ever end: followed from who waits to who holds. */
import type { Milliseconds } from './units'

/** One waits for a lock that another holds. */
export type Wait = { waiter: number; lock: string; holder: number; holderEnded: boolean }

export type Verdict = {
  /** A holder that has ended can release no more; in a cycle each waits for the next. */
  kind: 'abandoned-lock' | 'deadlock'
  /** How long it had been waited for when this was decided. */
  waited: Milliseconds
  waits: readonly Wait[]
}

/**
 * Follows the waits from each waiter. A worker waits for one lock at most.
 *
 * @returns the waits that can never end and why, or undefined while each may still end
 */
export function judgeWaits(waits: readonly Wait[]): Pick<Verdict, 'kind' | 'waits'> | undefined {
  for (const first of waits) {
    const chain: Wait[] = []
    for (let next: Wait | undefined = first; next && !chain.includes(next); ) {
      const { holder, holderEnded }: Wait = next
      chain.push(next)
      if (holderEnded) return { kind: 'abandoned-lock', waits: chain }
      if (holder === first.waiter) return { kind: 'deadlock', waits: chain }
      next = waits.find(({ waiter }) => waiter === holder)
    }
  }
  return undefined
}
