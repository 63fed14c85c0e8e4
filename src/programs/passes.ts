/** Passes of a program over the crew, and what a program can do within one. */
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import type { Clock } from '../engine/ports'
import type { Crew } from './crew'
import { watchLocks } from './lock-watch'
import type { PassTools, Performed, Stage } from './program'

type Tools = {
  program: string
  crew: Crew
  clock: Clock
  signal: AbortSignal
  tell: (event: ProgramEvent) => void
  /** Who hears the events. */
  listeners: Set<(event: ProgramEvent) => void>
}

/** Resolves when the row has begun. */
function beginningOf(row: number, listeners: Tools['listeners']): Promise<void> {
  return new Promise((resolve) => {
    const listen = (event: ProgramEvent) => {
      if (event.type !== 'stateEntered' || event.row !== row) return
      listeners.delete(listen)
      resolve()
    }
    listeners.add(listen)
  })
}

function createPassTools<Order, Report>(
  tools: Tools,
  epoch: Milliseconds,
  ending: AbortSignal,
): PassTools<Order, Report> {
  const { program, crew, clock, listeners, tell } = tools
  const now = () => clock.now() - epoch
  const order = (row: number, given: Order, thread: boolean, moved?: Transferable[]) =>
    crew.perform(row, { program, row, epoch, order: given, thread }, moved) as Promise<Performed<Report>>
  return {
    async perform(row, given, moved) {
      const performed = await order(row, given, false, moved)
      if (!performed.ok) throw new Error(performed.error)
      return performed.report
    },
    async start(row, given) {
      const begun = beginningOf(row, listeners)
      const performing = order(row, given, true)
      // Told by `join`; until then a stop must not go unheard.
      performing.catch(() => undefined)
      await Promise.race([begun, performing])
      return { join: () => performing }
    },
    enter: (row, state, about) =>
      tell({ type: 'stateEntered', row, state, at: now(), ...(about === undefined ? {} : { about }) }),
    finish: (row) => tell({ type: 'rowEnded', row, at: now() }),
    print: (row, text) => tell({ type: 'linePrinted', row, at: now(), text }),
    watchLocks: (locks, patience) => watchLocks(locks, patience, { listeners, tell, now, ending }),
  }
}

/** `Stage.pass` for one run. */
export function createPasses<Order, Report>(tools: Tools): Stage<Order, Report>['pass'] {
  const { crew, clock, signal, tell } = tools
  return async (name, rows, act, workers = rows.length) => {
    await crew.enlist(workers)
    tell({ type: 'passBegan', pass: name, rows })
    const ending = new AbortController()
    const epoch = clock.now()
    try {
      await act(createPassTools(tools, epoch, AbortSignal.any([signal, ending.signal])))
    } finally {
      ending.abort()
    }
    const time = clock.now() - epoch
    // What the workers have told comes by other ports than their answers, in Firefox often later than these.
    await crew.allTold()
    tell({ type: 'passEnded', at: time })
    return time
  }
}
