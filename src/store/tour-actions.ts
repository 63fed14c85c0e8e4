/** The tour sets the page as each scene wants it; what the reader had set comes back when it is left. */
import type { PageSetting } from '../core/page-setting'
import { SCENE_IDS } from '../core/scene-ids'
import { type LinkedLab, writeLink } from '../formats/lab-link'
import type { LabState, PageMessage } from './lab-state'
import { selectLinkedLab } from './selectors'

export type TourActions = {
  /** Opens a scene by its number, from 1 on; where there is no such scene the first, and that is told. */
  openScene(number: number): void
  /** Sets the page for the open scene, once: from then on it is in the reader's hands. */
  setScene(setting: PageSetting): void
  /** What was set before the tour comes back; what was measured meanwhile stays. */
  leaveTour(): void
}

type Tools = { set: (change: Partial<LabState>) => void; get: () => LabState }

/** Messages with a way back to settings that a scene has taken the place of. */
const WAYS_BACK: readonly PageMessage['kind'][] = ['was-reset', 'file-opened', 'pins-replaced', 'was-shown']

/** The part of the state that a link sets. */
export function linkedState(lab: LinkedLab): Partial<LabState> {
  const { serialFraction, processors, pinned, wantedSpeedup, laws, view, settings, predicting } = lab
  const prediction = predicting ? ({ phase: 'asked', guesses: [] } as const) : ({ phase: 'none' } as const)
  return { theory: { serialFraction, processors, pinned }, wantedSpeedup, laws, view, settings, prediction }
}

/** A way back from what was done during the tour leads to what was set before it. */
function messagesAfter({ messages, tour }: LabState): readonly PageMessage[] {
  if (!tour) return messages
  const { lab, waysBack } = tour.before
  const stay = messages.flatMap((message): PageMessage[] => {
    if (message.kind === 'pins-replaced' || message.kind === 'was-shown') return []
    if (message.kind !== 'file-opened') return [message]
    return [{ ...message, before: { ...message.before, serialFraction: lab.serialFraction } }]
  })
  const kinds = stay.map(({ kind }) => kind)
  return [...waysBack.filter(({ kind }) => !kinds.includes(kind)), ...stay]
}

/** What changes when the tour is left; nothing where none is open. */
export function tourLeft(state: LabState): Partial<LabState> {
  if (!state.tour) return {}
  const { lab, prediction } = state.tour.before
  return { ...linkedState(lab), prediction, messages: messagesAfter(state), tour: undefined }
}

/** What this browser keeps: the reader's own settings, also while a scene has set the page otherwise. */
export const selectOwnSettingsText = (state: LabState) =>
  writeLink(state.tour?.before.lab ?? selectLinkedLab(state))

export function createTourActions({ set, get }: Tools): TourActions {
  return {
    openScene: (number) => {
      const { tour, messages } = get()
      const exists = SCENE_IDS[number - 1] !== undefined
      const before = tour?.before ?? {
        lab: selectLinkedLab(get()),
        prediction: get().prediction,
        waysBack: messages.filter(({ kind }) => WAYS_BACK.includes(kind)),
      }
      set({
        tour: { scene: exists ? number : 1, isSet: false, isInstead: !exists, before },
        // What was shown in a scene leads back into that scene.
        messages: messages.filter((message) =>
          tour ? message.kind !== 'was-shown' : !before.waysBack.includes(message),
        ),
      })
    },
    setScene: (setting) => {
      const { tour } = get()
      // A scene shows what a prediction would hide.
      if (tour && !tour.isSet)
        set({ ...setting, prediction: { phase: 'none' }, tour: { ...tour, isSet: true } })
    },
    leaveTour: () => {
      if (get().tour) set(tourLeft(get()))
    },
  }
}
