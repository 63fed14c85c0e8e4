/** Runs kept in this browser: keeping the last ten, showing one again, laying some beside the present one. */
import type { MeasurementRecord } from '../core/measurement'
import { isSameRun, summaryOf } from '../core/run-summary'
import { MOST_KEPT_RUNS, readRunList } from '../formats/run-list'
import type { RunShelf } from '../platform/run-shelf'
import { fetchLabFile } from './fetch-lab-file'
import type { EarlierState, LabState, PageMessage, RemovedRun } from './lab-state'
import { putBackRun, putRun, removeRun } from './run-keeping'

export type EarlierActions = {
  /** Reads which runs are kept; call it once. */
  loadEarlier(): Promise<void>
  /**
   * Where the points of the link are those of a run that this browser has kept, they are no longer the link's: the run is
   * shown with its samples, or laid beside the measurement that is shown already.
   */
  reclaimLinked(): Promise<void>
  layBeside(id: string, on: boolean): void
  /** Shows a kept run in place of the present measurement, as if its file were opened. */
  showEarlier(id: string): Promise<void>
  /** With a way back, as long as its file can be read. */
  forgetEarlier(id: string): Promise<void>
  undoForgetting(): Promise<void>
  forgetLinked(): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  shelf: RunShelf
  now: () => Date
  say: (message: PageMessage) => void
  putAway: (kind: PageMessage['kind']) => void
  openLabFile: (text: string, kept: boolean) => Promise<void>
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

type Change = (part: Partial<EarlierState>) => void

const changing =
  ({ set, get }: Tools): Change =>
  (part) =>
    set({ earlier: { ...get().earlier, ...part } })

/** Keeps a run that has ended, and lets the oldest go. */
export function createRunKeeper(tools: Tools) {
  const { get, shelf, now, say, putAway } = tools
  const change = changing(tools)
  return async (record: MeasurementRecord, whole: boolean): Promise<void> => {
    const moment = now()
    change({ endedAt: moment.getTime() })
    const summary = summaryOf(record, moment.getTime())
    if (!summary) return
    const format = await fetchLabFile()
    if (!format) return say({ kind: 'lab-files-not-loaded' })
    const { browser } = get().machine
    const savedIn = { browser, savedAt: moment.toISOString(), whole }
    const text = textOf(() => format.writeLabFile(record, savedIn))
    if (text === undefined) return say({ kind: 'runs-not-kept' })
    const run = { id: `${savedIn.savedAt} ${record.plan.seed}`, browser, summary }
    const { shelved, kept, letGo } = await putRun(shelf, run, text, get().earlier.kept)
    const ids = kept.map(({ id }) => id)
    change({ kept, beside: get().earlier.beside.filter((shown) => ids.includes(shown)) })
    // There is no room for it any more.
    if (kept.length === MOST_KEPT_RUNS) putAway('run-removed')
    if (letGo > 0) say({ kind: 'runs-made-room', runs: letGo })
    if (shelved !== 'kept') say({ kind: 'runs-not-kept' })
  }
}

/** Shows the points of the link as this browser's own, where they are. */
function createReclaiming({ set, get, shelf }: Tools, change: Change) {
  return async (): Promise<void> => {
    const { linked, kept } = get().earlier
    const own = linked && kept.find(({ summary }) => isSameRun(summary, linked))
    if (!own) return
    const [text, format] = await Promise.all([shelf.file(own.id), fetchLabFile()])
    const read = text === undefined ? undefined : format?.readLabFile(text)
    const { measurement, earlier } = get()
    // Another link may have been followed meanwhile.
    if (earlier.linked !== linked) return
    if (measurement.phase !== 'idle' || !read?.ok) {
      return change({ linked: undefined, beside: [...new Set([...earlier.beside, own.id])] })
    }
    const { record, savedIn } = read
    change({ linked: undefined })
    set({ measurement: { phase: savedIn.whole ? 'done' : 'cancelled', record, openedFrom: savedIn } })
  }
}

function createForgetting({ get, shelf, say, putAway }: Tools, change: Change) {
  const removed = () => get().messages.find((message) => message.kind === 'run-removed')?.removed ?? []
  const tellRemoved = (runs: readonly RemovedRun[]) =>
    runs.length > 0 ? say({ kind: 'run-removed', removed: runs }) : putAway('run-removed')
  const unlist = (id: string) => {
    const { kept, beside } = get().earlier
    change({ kept: kept.filter((run) => run.id !== id), beside: beside.filter((shown) => shown !== id) })
  }
  return {
    async forgetEarlier(id: string) {
      const { kept, beside } = get().earlier
      const run = kept.find((known) => known.id === id)
      if (!run) return
      unlist(id)
      const file = await shelf.file(id)
      if (await removeRun(shelf, id, kept)) {
        // A run that was kept meanwhile has brought the list of the shelf with it.
        unlist(id)
        if (file !== undefined) tellRemoved([...removed(), { run, file, wasBeside: beside.includes(id) }])
        return
      }
      // It is still there, and is listed where it was.
      const later = ({ summary }: typeof run) => -summary.takenAt
      change({ kept: [...get().earlier.kept, run].sort((one, other) => later(one) - later(other)) })
      say({ kind: 'run-not-removed' })
    },
    async undoForgetting() {
      const last = removed().at(-1)
      if (!last) return
      const { run, file, wasBeside } = last
      tellRemoved(removed().slice(0, -1))
      const { shelved, kept } = await putBackRun(shelf, run, file, get().earlier.kept)
      if (shelved !== 'kept') {
        tellRemoved([...removed(), last])
        return say({ kind: 'run-not-put-back' })
      }
      putAway('run-not-put-back')
      const ids = kept.map(({ id }) => id)
      const beside = [...get().earlier.beside, ...(wasBeside ? [run.id] : [])]
      change({ kept, beside: beside.filter((id) => ids.includes(id)) })
      if (!kept.includes(run)) say({ kind: 'run-gone' })
    },
  }
}

export function createEarlierActions(tools: Tools): EarlierActions {
  const { get, shelf, say, openLabFile } = tools
  const change = changing(tools)
  const reclaimLinked = createReclaiming(tools, change)
  return {
    reclaimLinked,
    async loadEarlier() {
      const list = await shelf.list()
      // A browser that forbids storage has said so already, for the settings.
      if (list.kind === 'unavailable' || list.text === undefined) return
      const kept = readRunList(list.text)
      if (kept) {
        change({ kept })
        return reclaimLinked()
      }
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
      await openLabFile(text, true)
    },
    ...createForgetting(tools, change),
    forgetLinked: () => change({ linked: undefined }),
  }
}
