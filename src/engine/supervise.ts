import type { MeasurementProblem } from '../core/measurement'
import type { Milliseconds } from '../core/units'
import { EngineFault } from './fault'

/** The ways in which a call may end without an answer. */
export type Supervision = {
  /** The visitor's Stop, and the end of any worker concerned; each aborts with the reason to reject with. */
  signals: readonly AbortSignal[]
  patience: Milliseconds
  /** The problem to report when patience ends. */
  overdue: MeasurementProblem
}

/** `call`, or the first of: a signal, the end of patience. A pending call of Comlink never settles itself. */
export function supervise<Answer>(
  call: () => Promise<Answer>,
  { signals, patience, overdue }: Supervision,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController()
    const timer = setTimeout(() => settle(() => reject(new EngineFault(overdue))), patience)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      listening.abort()
      act()
    }
    for (const signal of signals) {
      const end = () => settle(() => reject(signal.reason))
      if (signal.aborted) return end()
      signal.addEventListener('abort', end, { signal: listening.signal })
    }
    call().then(
      (answer) => settle(() => resolve(answer)),
      (error) => settle(() => reject(error)),
    )
  })
}
