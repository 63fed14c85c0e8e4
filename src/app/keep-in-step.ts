/** The address and what the browser keeps follow the store, and give it its first state. */
import { isLanguage } from '../i18n/language'
import {
  followFragment,
  onPageLeave,
  readFragment,
  readNote,
  takeUpFragment,
  writeFragment,
} from '../platform/address'
import type { Items } from '../platform/keeping'
import { atRest, type RestClock } from '../store/at-rest'
import { isTheme, type LabState } from '../store/lab-state'
import type { LabStore } from '../store/lab-store'
import { selectLink } from '../store/selectors'
import { isLink } from '../store/sharing-actions'
import { selectOwnSettingsText, tourLeft } from '../store/tour-actions'
import { programsPlace, TOUR_FRAGMENT, tourPlace } from './places'

const SETTINGS = 'amdahl-lab.settings'
const PREFERENCES = 'amdahl-lab.preferences'
const WITHOUT_SHORTCUTS = 'no-shortcuts'
/** What could not be read is put here, and not thrown away. */
const SET_ASIDE = 'amdahl-lab.set-aside'
/** Milliseconds without a change until address and storage follow. */
const REST = 300

function takeKept(store: LabStore, { keep, readKept }: Items): void {
  const { adoptLink, say } = store.getState().actions
  const kept = readKept(SETTINGS)
  if (kept.kind === 'unavailable') say({ kind: 'not-kept' })
  if (kept.kind !== 'text' || adoptLink(kept.text).ok) return
  keep(SET_ASIDE, kept.text)
  say({ kind: 'kept-damaged' })
}

/** Whether the fragment was a link and was taken; a broken one is told, and leaves everything as it was. */
function takeLink(store: LabStore): boolean {
  const { adoptLink, say } = store.getState().actions
  const fragment = readFragment()
  if (!isLink(fragment)) return false
  const read = adoptLink(fragment)
  if (!read.ok) say({ kind: 'link-refused', problem: read.problem })
  return read.ok
}

/** The language, the theme and the use of shortcuts once chosen; whatever else is there is ignored. */
export function takePreferences(store: LabStore, { readKept }: Items): void {
  const kept = readKept(PREFERENCES)
  if (kept.kind !== 'text') return
  const { chooseLanguage, chooseTheme, turnShortcuts } = store.getState().actions
  const [language, theme, shortcuts] = kept.text.split(' ')
  if (isLanguage(language)) chooseLanguage(language)
  if (isTheme(theme)) chooseTheme(theme)
  turnShortcuts(shortcuts !== WITHOUT_SHORTCUTS)
}

const ofSettings = ({
  theory,
  laws,
  view,
  settings,
  wantedSpeedup,
  prediction,
  measurement,
  earlier,
  tour,
}: LabState) => [
  theory,
  laws,
  view,
  settings,
  wantedSpeedup,
  prediction.phase,
  measurement.phase,
  earlier.linked,
  earlier.endedAt,
  tour,
]
const ofPreferences = ({ preferences: { language, theme, shortcutsOn } }: LabState) => [
  language,
  theme,
  shortcutsOn,
]

function differs(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.some((value, index) => value !== other[index])
}

/** All that is set, or the open scene; then a reload of it finds what was set before, measured points included. */
function writeAddress(state: LabState): void {
  const { text } = selectLink({ ...state, ...tourLeft(state) })
  if (state.tour) writeFragment(`${TOUR_FRAGMENT}/${state.tour.scene}`, text)
  else writeFragment(text)
}

/** A scene was loaded again: whether what was set before it was noted, and was taken. */
const takeBehindTour = (store: LabStore) =>
  tourPlace(readFragment()) !== undefined && store.getState().actions.adoptLink(readNote()).ok

type Surroundings = {
  items: Items
  /**
   * Whether the browser keeps what is set: a frame in another page shows what its link says, and leaves the visitor's own
   * lab as it is.
   */
  keeps: boolean
  clock: RestClock
}

/** Until `signal` aborts. */
export function keepLabInStep(
  store: LabStore,
  { items, keeps, clock }: Surroundings,
  signal: AbortSignal,
): void {
  takeUpFragment()
  if (!takeLink(store) && keeps && !takeBehindTour(store)) takeKept(store, items)
  let told = false
  const keepOrTell = (name: string, text: string) => {
    if (!keeps || items.keep(name, text) || told) return
    told = true
    store.getState().actions.say({ kind: 'not-kept' })
  }
  const writeSettings = () => {
    // The other page has an address of its own.
    if (!programsPlace(readFragment())) writeAddress(store.getState())
    keepOrTell(SETTINGS, selectOwnSettingsText(store.getState()))
  }
  const { note: settingsFollow, flush } = atRest(REST, writeSettings, clock)
  onPageLeave(flush, signal)
  const followTour = () => {
    const { openScene, leaveTour } = store.getState().actions
    const scene = tourPlace(readFragment())
    if (scene === undefined) leaveTour()
    else openScene(scene)
  }
  if (keeps) followTour()
  const endFollowing = followFragment(() => {
    if (keeps) followTour()
    if (!isLink(readFragment())) settingsFollow()
    else if (takeLink(store)) void store.getState().actions.reclaimLinked()
  })
  signal.addEventListener('abort', endFollowing)
  store.subscribe((state, before) => {
    if (differs(ofSettings(state), ofSettings(before))) settingsFollow()
    // Only what was chosen is kept: a browser whose language changes is followed until then.
    if (differs(ofPreferences(state), ofPreferences(before))) {
      const { language, theme, shortcutsOn } = state.preferences
      keepOrTell(PREFERENCES, `${language} ${theme}${shortcutsOn ? '' : ` ${WITHOUT_SHORTCUTS}`}`)
    }
  })
}
