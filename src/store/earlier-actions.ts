/** Runs kept in this browser: keeping the last ten, showing one again, laying some beside the present one. */
import type { MeasurementRecord } from '../core/measurement'
import { summaryOf } from '../core/run-summary'
import { writeLabFile } from '../formats/lab-file'
import { type KeptRun, MOST_KEPT_RUNS, readRunList, writeRunList } from '../formats/run-list'
import type { RunShelf } from '../platform/run-shelf'
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
  openLabFile: (text: string) => void
}

export function createEarlierActions({ set, get, shelf, now, say, openLabFile }: Tools) {
  const change = (part: Partial<EarlierState>) => set({ earlier: { ...get().earlier, ...part } })
  const without = (id: string) => {
    const { kept, beside } = get().earlier
    change({ kept: kept.filter((run) => run.id !== id), beside: beside.filter((shown) => shown !== id) })
  }

  /** Keeps a run that has ended, and lets the oldest go. */
  const keepRun = async (record: MeasurementRecord, whole: boolean): Promise<void> => {
    const moment = now()
    change({ endedAt: moment.getTime() })
    const summary = summaryOf(record, moment.getTime())
    if (!summary) return
    const { browser } = get().machine
    const id = `${moment.toISOString()} ${record.plan.seed}`
    const run: KeptRun = { id, browser, summary }
    const kept = [run, ...get().earlier.kept].slice(0, MOST_KEPT_RUNS)
    const gone = get().earlier.kept.filter((earlier) => !kept.includes(earlier))
    const text = writeLabFile(record, { browser, savedAt: moment.toISOString(), whole })
    const done = await shelf.keep(
      writeRunList(kept),
      { id, text },
      gone.map((earlier) => earlier.id),
    )
    if (!done) return say({ kind: 'runs-not-kept' })
    for (const { id: old } of gone) without(old)
    change({ kept: [run, ...get().earlier.kept.filter((earlier) => earlier.id !== id)] })
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
      openLabFile(text)
    },
    async forgetEarlier(id) {
      without(id)
      const done = await shelf.keep(writeRunList(get().earlier.kept), undefined, [id])
      if (!done) say({ kind: 'runs-not-kept' })
    },
    forgetLinked: () => change({ linked: undefined }),
  }
  return { actions, keepRun }
}
