/** Sees on the page that somebody waits for what can never come: from the events, and from who holds the locks. */
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import { judgeWaits } from '../core/who-waits'
import { holderOf, type SharedLock } from './shared-lock'

const LOOK_EVERY: Milliseconds = 20

type Watch = {
  listeners: Set<(event: ProgramEvent) => void>
  tell: (event: ProgramEvent) => void
  now: () => Milliseconds
  /** The pass ends, or the run is stopped. */
  ending: AbortSignal
}

/** Says once what it finds, after somebody has waited for `patience`. */
export function watchLocks(
  locks: readonly SharedLock[],
  patience: Milliseconds,
  { listeners, tell, now, ending }: Watch,
): void {
  const waiting = new Map<number, { lock: string; since: Milliseconds }>()
  const ended = new Set<number>()
  const listen = (event: ProgramEvent) => {
    if (event.type === 'rowEnded') ended.add(event.row)
    if (event.type !== 'stateEntered') return
    if (event.state === 'waiting-for-lock' && event.about !== undefined) {
      waiting.set(event.row, { lock: event.about, since: event.at })
    } else waiting.delete(event.row)
  }
  const look = () => {
    const long = [...waiting].filter(([, { since }]) => now() - since >= patience)
    const waits = long.flatMap(([waiter, { lock }]) => {
      const held = locks.find(({ name }) => name === lock)
      const holder = held && holderOf(held)
      return holder === undefined ? [] : [{ waiter, lock, holder, holderEnded: ended.has(holder) }]
    })
    const found = judgeWaits(waits)
    if (!found) return
    stop()
    const waited = Math.min(...long.map(([, { since }]) => now() - since))
    tell({ type: 'stuckFound', verdict: { ...found, waited }, at: now() })
  }
  const timer = setInterval(look, LOOK_EVERY)
  const stop = () => {
    clearInterval(timer)
    listeners.delete(listen)
  }
  listeners.add(listen)
  ending.addEventListener('abort', stop, { once: true })
}
