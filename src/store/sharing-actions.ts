/** Links, files, what is kept, starting afresh, and what the page says of these. */
import { type LinkedLab, type ReadLink, readLink } from '../formats/lab-link'
import { fetchLabFile } from './fetch-lab-file'
import type { LabState, PageMessage } from './lab-state'
import { selectLinkedLab } from './selectors'

export { isLink } from '../formats/lab-link'

export type SharingActions = {
  /** Takes over what the text says, if it is whole. Measured points stay, and nothing is measured by it. */
  adoptLink(text: string): ReadLink
  undoReset(): void
  /** Shows the measurement of a lab file in place of the present one, with an undo. Not while one runs. */
  openLabFile(text: string): Promise<void>
  undoOpening(): void
  /** Back to how the page began, with an undo; measured points stay. */
  resetAll(): void
  say(message: PageMessage): void
  putAway(kind: PageMessage['kind']): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  /** The state that the page begins with. */
  begin: () => LabState
}

export function createSharingActions({ set, get, begin }: Tools): SharingActions {
  const say = (message: PageMessage) =>
    set({ messages: [...get().messages.filter(({ kind }) => kind !== message.kind), message] })
  const putAway = (kind: PageMessage['kind']) =>
    set({ messages: get().messages.filter((message) => message.kind !== kind) })
  const adopt = ({ serialFraction, processors, pinned, wantedSpeedup, view, settings }: LinkedLab) =>
    set({ theory: { serialFraction, processors, pinned }, wantedSpeedup, view, settings })

  return {
    adoptLink: (text) => {
      const read = readLink(text)
      if (read.ok) adopt(read.lab)
      if (read.ok) set({ earlier: { ...get().earlier, linked: read.run } })
      return read
    },
    openLabFile: async (text) => {
      const format = await fetchLabFile()
      if (!format) return say({ kind: 'lab-files-not-loaded' })
      const { measurement } = get()
      if (measurement.phase === 'running')
        return say({ kind: 'file-refused', problem: { kind: 'measuring' } })
      const read = format.readLabFile(text)
      if (!read.ok) return say({ kind: 'file-refused', problem: read.problem })
      const { theory } = get()
      const { record, savedIn } = read
      set({
        measurement: { phase: savedIn.whole ? 'done' : 'cancelled', record, openedFrom: savedIn },
        theory: { ...theory, serialFraction: record.plan.serialFraction },
      })
      say({ kind: 'file-opened', before: { measurement, serialFraction: theory.serialFraction } })
    },
    undoOpening: () => {
      const { messages, theory } = get()
      const opened = messages.find((message) => message.kind === 'file-opened')
      if (!opened) return
      const { measurement, serialFraction } = opened.before
      set({ measurement, theory: { ...theory, serialFraction } })
      putAway('file-opened')
    },
    undoReset: () => {
      const reset = get().messages.find((message) => message.kind === 'was-reset')
      if (!reset) return
      adopt(reset.before)
      putAway('was-reset')
    },
    resetAll: () => {
      const before = selectLinkedLab(get())
      adopt(selectLinkedLab(begin()))
      say({ kind: 'was-reset', before })
    },
    say,
    putAway,
  }
}
