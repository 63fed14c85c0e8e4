/** Which misconception's sentence is shown where. Fetched apart, with the sentences. */

import { coresOf } from '../core/measurement'
import { isSerialForSure, type Misconception, mayHaveSharedCores, metAtSliders } from '../core/misconceptions'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectHasResult, selectPoints, selectRecord } from './selectors'

/** Where a sentence can stand. The sliders are the first screen, and have one at a time. */
export type MisconceptionPlace = 'serial-fraction' | 'sliders' | 'table' | 'account'

/** What is being shown stays there to be read, though the page is now set otherwise. */
function selectAtSliders(state: LabState): Misconception | undefined {
  const { theory, laws, messages, putAside } = state
  const shown = messages.find((message) => message.kind === 'was-shown')?.misconception
  if (shown && shown !== 'logical-cores' && !putAside.includes(shown)) return shown
  return metAtSliders({ theory, laws }, putAside)
}

function selectAtTable(state: LabState): Misconception | undefined {
  const met = selectHasResult(state) && isSerialForSure(selectPoints(state))
  return met && !state.putAside.includes('share-of-code') ? 'share-of-code' : undefined
}

function selectAtAccount(state: LabState): Misconception | undefined {
  if (!selectHasResult(state) || state.putAside.includes('logical-cores')) return undefined
  const cores = coresOf(selectRecord(state)?.conditions)
  const workers = selectPoints(state).map((point) => point.workers)
  return mayHaveSharedCores(workers, cores) ? 'logical-cores' : undefined
}

/** What is about B stands under its field. A tour is enough to read. */
function atSliders(state: LabState, isAboutB: boolean): Misconception | undefined {
  const met = state.tour ? undefined : selectAtSliders(state)
  return (met === 'parallel-share') === isAboutB ? met : undefined
}

export const selectMisconception: Readonly<
  Record<MisconceptionPlace, (state: LabState) => Misconception | undefined>
> = {
  'serial-fraction': (state) => atSliders(state, true),
  sliders: (state) => atSliders(state, false),
  table: selectAtTable,
  account: selectAtAccount,
}

/** The misconception that the page is set to show, if it is. */
export const selectShownMisconception = ({ messages }: LabState) =>
  messages.find((message) => message.kind === 'was-shown')?.misconception

/** The settings that a sentence speaks of: where the page shows it, those that it was met with. */
export const selectMetSetting = memoise(
  (state: LabState) => {
    const met = state.messages.find((message) => message.kind === 'was-shown')?.before ?? state
    return [met.theory, met.laws] as const
  },
  (theory, laws) => ({ theory, laws }),
)

export type MetSetting = ReturnType<typeof selectMetSetting>
