/** Runs kept in this browser: keeping the last ten, showing one again, laying some beside the present one. */
import type { MeasurementRecord } from '../core/measurement'
import { summaryOf } from '../core/run-summary'
import { type KeptRun, MOST_KEPT_RUNS, readRunList, writeRunList } from '../formats/run-list'
import type { RunShelf } from '../platform/run-shelf'
import { fetchLabFile } from './fetch-lab-file'
import type { EarlierState, LabState, PageMessage } from './lab-state'

export type EarlierActions = {
  /** Reads which runs are kept; call it once. */
  loadEarlier(): Promise<void>
  layBeside(id: string, on: boolean): void
  /** Shows a kept run in place of the present measurement, as if its file were opened. */
  showEarlier(id: string): Promise<void>
  forgetEarlier(id: string): Promise<void>
  forgetLinked(): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  shelf: RunShelf
  now: () => Date
  say: (message: PageMessage) => void
  openLabFile: (text: string) => Promise<void>
}

/** Undefined where a run is larger than any text a browser can hold. */
function textOf(write: () => string): string | undefined {
  try {
    return write()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export function createEarlierActions({ set, get, shelf, now, say, openLabFile }: Tools) {
  const change = (part: Partial<EarlierState>) => set({ earlier: { ...get().earlier, ...part } })
  const without = (id: string) => {
    const { kept, beside } = get().earlier
    change({ kept: kept.filter((run) => run.id !== id), beside: beside.filter((shown) => shown !== id) })
  }

  /** The list as it is now: another tab may have added to it. */
  const keptNow = async (): Promise<readonly KeptRun[]> => {
    const list = await shelf.list()
    const text = list.kind === 'kept' ? list.text : undefined
    return (text === undefined ? undefined : readRunList(text)) ?? get().earlier.kept
  }

  /** Keeps a run that has ended, and lets the oldest go. */
  const keepRun = async (record: MeasurementRecord, whole: boolean): Promise<void> => {
    const moment = now()
    change({ endedAt: moment.getTime() })
    const summary = summaryOf(record, moment.getTime())
    if (!summary) return
    const before = await keptNow()
    const { browser } = get().machine
    const id = `${moment.toISOString()} ${record.plan.seed}`
    const run: KeptRun = { id, browser, summary }
    const kept = [run, ...before].slice(0, MOST_KEPT_RUNS)
    const gone = before.filter((earlier) => !kept.includes(earlier)).map((earlier) => earlier.id)
    const format = await fetchLabFile()
    if (!format) return say({ kind: 'lab-files-not-loaded' })
    const savedIn = { browser, savedAt: moment.toISOString(), whole }
    const text = textOf(() => format.writeLabFile(record, savedIn))
    const done = text !== undefined && (await shelf.keep(writeRunList(kept), { id, text }, gone))
    if (!done) return say({ kind: 'runs-not-kept' })
    const ids = kept.map((shown) => shown.id)
    change({ kept, beside: get().earlier.beside.filter((shown) => ids.includes(shown)) })
  }

  const actions: EarlierActions = {
    async loadEarlier() {
      const list = await shelf.list()
      // A browser that forbids storage has said so already, for the settings.
      if (list.kind === 'unavailable' || list.text === undefined) return
      const kept = readRunList(list.text)
      if (kept) return change({ kept })
      await shelf.setAside(list.text)
      say({ kind: 'runs-damaged' })
    },
    layBeside: (id, on) => {
      const beside = get().earlier.beside.filter((shown) => shown !== id)
      change({ beside: on ? [...beside, id] : beside })
    },
    async showEarlier(id) {
      const text = await shelf.file(id)
      if (text === undefined) return say({ kind: 'run-gone' })
      await openLabFile(text)
    },
    async forgetEarlier(id) {
      without(id)
      const rest = (await keptNow()).filter((run) => run.id !== id)
      const done = await shelf.keep(writeRunList(rest), undefined, [id])
      if (!done) say({ kind: 'runs-not-kept' })
    },
    forgetLinked: () => change({ linked: undefined }),
  }
  return { actions, keepRun }
}
