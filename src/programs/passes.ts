/** Passes of a program over the crew, and what a program can do within one. */
import { afterProgramEvent, EMPTY_RECORD, type ProgramEvent } from '../core/program-run'
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

/** So far apart a worker's clock and the page's may be, where both go in steps of a millisecond. */
const CLOCKS_APART: Milliseconds = 3

/** Resolves with the first event from now on that is wanted. Rejects when the pass ends or the run is stopped. */
function eventOf(
  { listeners }: Pick<Tools, 'listeners'>,
  wanted: (event: ProgramEvent) => boolean,
  ending: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = (event: ProgramEvent) => {
      if (!wanted(event)) return
      listeners.delete(listen)
      resolve()
    }
    const giveUp = () => {
      listeners.delete(listen)
      reject(ending.reason)
    }
    listeners.add(listen)
    ending.addEventListener('abort', giveUp, { once: true })
  })
}

function reportOf<Report>(performed: Performed<Report>): Report {
  if (!performed.ok) throw new Error(performed.error)
  return performed.report
}

function createPassTools<Order, Report>(
  tools: Tools,
  { epoch, ending, told }: { epoch: Milliseconds; ending: AbortSignal; told: readonly ProgramEvent[] },
): PassTools<Order, Report> {
  const { program, crew, clock, listeners, tell } = tools
  const now = () => clock.now() - epoch
  const order = (row: number, given: Order, thread: boolean, moved?: Transferable[]) =>
    crew.perform(row, { program, row, epoch, order: given, thread }, moved) as Promise<Performed<Report>>
  return {
    async perform(row, given, moved) {
      return reportOf(await order(row, given, false, moved))
    },
    async start(row, given, as = 'thread') {
      const from = now() - CLOCKS_APART
      // What the worker did before may be told after this; it ended with being idle.
      const begins = (event: ProgramEvent) =>
        event.type === 'stateEntered' && event.row === row && event.state !== 'idle' && event.at >= from
      const begun = eventOf(tools, begins, ending)
      const performing = order(row, given, as === 'thread')
      // Told by `join`; until then a stop must not go unheard.
      performing.catch(() => undefined)
      await Promise.race([begun, performing])
      return { join: () => performing.then(reportOf), outcome: () => performing }
    },
    async untilHeld(row, lock) {
      const settles = (event: ProgramEvent) =>
        (event.type === 'lockTaken' && event.row === row && event.lock === lock) ||
        (event.type === 'rowEnded' && event.row === row)
      if (!told.some(settles)) await eventOf(tools, settles, ending)
    },
    enter: (row, state, about) =>
      tell({ type: 'stateEntered', row, state, at: now(), ...(about === undefined ? {} : { about }) }),
    finish: (row) => tell({ type: 'rowEnded', row, at: now() }),
    print: (row, text) => tell({ type: 'linePrinted', row, at: now(), text }),
    watchLocks: (locks, patience) => watchLocks(locks, patience, { listeners, tell, now, ending }),
  }
}

type Passes<Order, Report> = Pick<Stage<Order, Report>, 'pass' | 'seen'>

/** The passes of one run, and what they told. */
export function createPasses<Order, Report>(tools: Tools): Passes<Order, Report> {
  const { crew, clock, signal, tell, listeners } = tools
  const lastTold = new Map<string, ProgramEvent[]>()
  const pass: Passes<Order, Report>['pass'] = async (name, rows, act, workers = rows.length) => {
    await crew.enlist(workers)
    const told: ProgramEvent[] = []
    const collect = (event: ProgramEvent) => void told.push(event)
    lastTold.set(name, told)
    listeners.add(collect)
    tell({ type: 'passBegan', pass: name, rows })
    const ending = new AbortController()
    const epoch = clock.now()
    try {
      const either = AbortSignal.any([signal, ending.signal])
      await act(createPassTools(tools, { epoch, ending: either, told }))
    } finally {
      ending.abort()
    }
    const time = clock.now() - epoch
    // What the workers have told comes by other ports than their answers, in Firefox often later than these.
    await crew.allTold()
    tell({ type: 'passEnded', at: time })
    listeners.delete(collect)
    return time
  }
  const seen = (name: string) => {
    const found = (lastTold.get(name) ?? []).reduce(afterProgramEvent, EMPTY_RECORD).passes.at(-1)
    if (!found) throw new Error(`there was no pass ${name}`)
    return found
  }
  return { pass, seen }
}
