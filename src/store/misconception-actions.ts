/** What a common misconception overlooks is shown on the page, with a way back. */
import type { Misconception } from '../core/misconceptions'
import type { PageSetting } from '../core/page-setting'
import type { LabState, PageMessage } from './lab-state'

export type MisconceptionActions = {
  /** Sets the page so that it is seen, with an undo. */
  showOverlooked(misconception: Misconception, setting: PageSetting): void
  undoShowing(): void
  /** Its sentence is not shown again on this visit. */
  putMisconceptionAside(misconception: Misconception): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  say: (message: PageMessage) => void
  putAway: (kind: PageMessage['kind']) => void
}

export function createMisconceptionActions({ set, get, say, putAway }: Tools): MisconceptionActions {
  return {
    showOverlooked: (misconception, setting) => {
      const { theory, laws, view } = get()
      set(setting)
      say({ kind: 'was-shown', misconception, before: { theory, laws, view } })
    },
    undoShowing: () => {
      const shown = get().messages.find((message) => message.kind === 'was-shown')
      if (!shown) return
      set(shown.before)
      putAway('was-shown')
    },
    putMisconceptionAside: (misconception) => set({ putAside: [...get().putAside, misconception] }),
  }
}
