/** Links, files, starting afresh, and what the page says of these. */
import { type ReadLink, readLink } from '../formats/lab-link'
import { fetchLabFile } from './fetch-lab-file'
import type { LabState, PageMessage } from './lab-state'
import { selectLinkedLab } from './selectors'
import { linkedState, tourLeft } from './tour-actions'

export { isLink } from '../formats/lab-link'

export type SharingActions = {
  /** Takes over what the text says, if it is whole. Measured points stay, and nothing is measured by it. */
  adoptLink(text: string): ReadLink
  undoReset(): void
  /** Shows the measurement of a lab file in place of the present one, with an undo. Not while one runs. `kept`: by this browser. */
  openLabFile(text: string, kept?: boolean): Promise<void>
  undoOpening(): void
  /** Back to how the page began, with an undo: what is shown is put away, what is kept stays. Not while one runs. */
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

type Messages = Pick<SharingActions, 'say' | 'putAway'>

function createMessages({ set, get }: Tools): Messages {
  return {
    say: (message) =>
      set({ messages: [...get().messages.filter(({ kind }) => kind !== message.kind), message] }),
    putAway: (kind) => set({ messages: get().messages.filter((message) => message.kind !== kind) }),
  }
}

function createOpening({ set, get }: Tools, { say, putAway }: Messages) {
  return {
    openLabFile: async (text: string, kept = false) => {
      const format = await fetchLabFile()
      if (!format) return say({ kind: 'lab-files-not-loaded' })
      const { measurement, theory } = get()
      if (measurement.phase === 'running')
        return say({ kind: 'file-refused', problem: { kind: 'measuring' } })
      const read = format.readLabFile(text)
      if (!read.ok) return say({ kind: 'file-refused', problem: read.problem })
      const { record, savedIn } = read
      set({
        measurement: { phase: savedIn.whole ? 'done' : 'cancelled', record, openedFrom: savedIn },
        theory: { ...theory, serialFraction: record.plan.serialFraction },
      })
      for (const earlier of ['file-refused', 'run-gone', 'lab-files-not-loaded'] as const) putAway(earlier)
      say({ kind: 'file-opened', kept, before: { measurement, serialFraction: theory.serialFraction } })
    },
    undoOpening: () => {
      const { messages, theory } = get()
      const opened = messages.find((message) => message.kind === 'file-opened')
      if (!opened) return
      const { measurement, serialFraction } = opened.before
      set({ measurement, theory: { ...theory, serialFraction } })
      putAway('file-opened')
    },
  }
}

const WITH_UNDO: readonly PageMessage['kind'][] = ['file-opened', 'pins-replaced', 'was-shown']

function createResetting({ set, get, begin }: Tools, { say, putAway }: Messages) {
  return {
    resetAll: () => {
      if (get().measurement.phase === 'running') return
      set(tourLeft(get()))
      const { measurement, fitShown, earlier, messages, prediction } = get()
      const { beside, linked } = earlier
      const undoable = messages.filter(({ kind }) => WITH_UNDO.includes(kind))
      const lab = selectLinkedLab(get())
      const before = { lab, prediction, measurement, fitShown, beside, linked, undoable }
      set({
        ...linkedState(selectLinkedLab(begin())),
        measurement: { phase: 'idle' },
        fitShown: false,
        earlier: { ...earlier, beside: [], linked: undefined },
        messages: messages.filter((message) => !undoable.includes(message)),
      })
      say({ kind: 'was-reset', before })
    },
    /** What was measured or opened since then stays shown. */
    undoReset: () => {
      const { messages, measurement, earlier } = get()
      const reset = messages.find((message) => message.kind === 'was-reset')
      if (!reset) return
      const { before } = reset
      const nothingSince = measurement.phase === 'idle'
      const kept = before.beside.filter((id) => earlier.kept.some((run) => run.id === id))
      set({
        ...linkedState(before.lab),
        prediction: before.prediction,
        measurement: nothingSince ? before.measurement : measurement,
        fitShown: before.fitShown,
        earlier: { ...earlier, beside: kept, linked: before.linked },
        messages: [
          ...(nothingSince ? before.undoable : []),
          ...messages.filter(({ kind }) => kind !== 'was-shown'),
        ],
      })
      putAway('was-reset')
    },
  }
}

export function createSharingActions(tools: Tools): SharingActions {
  const { set, get } = tools
  const messages = createMessages(tools)
  return {
    adoptLink: (text) => {
      const read = readLink(text)
      if (!read.ok) return read
      const now = { ...get(), ...tourLeft(get()) }
      const { earlier, prediction } = now
      // A link says whether S is asked for; what has been guessed or revealed it does not say.
      const goesOn = (prediction.phase === 'asked') === read.lab.predicting
      set({
        ...tourLeft(get()),
        ...linkedState(read.lab),
        ...(goesOn ? { prediction } : {}),
        earlier: { ...earlier, linked: read.run },
      })
      return read
    },
    ...createOpening(tools, messages),
    ...createResetting(tools, messages),
    ...messages,
  }
}
