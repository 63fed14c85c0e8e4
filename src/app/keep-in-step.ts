/** The address and what the browser keeps follow the store, and give it its first state. */
import { isLanguage } from '../i18n/language'
import { followFragment, onPageLeave, readFragment, takeUpFragment, writeFragment } from '../platform/address'
import { keep, readKept } from '../platform/keeping'
import { isTheme, type LabState } from '../store/lab-state'
import type { LabStore } from '../store/lab-store'
import { selectLink, selectSettingsText } from '../store/selectors'
import { isLink } from '../store/sharing-actions'
import { programsPlace } from './places'

const SETTINGS = 'amdahl-lab.settings'
const PREFERENCES = 'amdahl-lab.preferences'
const WITHOUT_SHORTCUTS = 'no-shortcuts'
/** What could not be read is put here, and not thrown away. */
const SET_ASIDE = 'amdahl-lab.set-aside'
/** Milliseconds without a change until address and storage follow. */
const REST = 300

function takeKept(store: LabStore): void {
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
export function takePreferences(store: LabStore): void {
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
]
const ofPreferences = ({ preferences: { language, theme, shortcutsOn } }: LabState) => [
  language,
  theme,
  shortcutsOn,
]

function differs(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.some((value, index) => value !== other[index])
}

/**
 * @param keeps whether the browser keeps what is set: a frame in another page shows what its link says, and leaves the
 *   visitor's own lab as it is
 */
export function keepLabInStep(store: LabStore, keeps: boolean): void {
  takeUpFragment()
  if (!takeLink(store) && keeps) takeKept(store)
  let told = false
  const keepOrTell = (name: string, text: string) => {
    if (!keeps || keep(name, text) || told) return
    told = true
    store.getState().actions.say({ kind: 'not-kept' })
  }
  const writeSettings = () => {
    // The other page has an address of its own.
    if (!programsPlace(readFragment())) writeFragment(selectLink(store.getState()).text)
    keepOrTell(SETTINGS, selectSettingsText(store.getState()))
  }
  const settingsFollow = restingFollower(writeSettings)
  followFragment(() => {
    if (!isLink(readFragment())) settingsFollow()
    else if (takeLink(store)) void store.getState().actions.reclaimLinked()
  })
  store.subscribe((state, before) => {
    if (differs(ofSettings(state), ofSettings(before))) settingsFollow()
    // Only what was chosen is kept: a browser whose language changes is followed until then.
    if (differs(ofPreferences(state), ofPreferences(before))) {
      const { language, theme, shortcutsOn } = state.preferences
      keepOrTell(PREFERENCES, `${language} ${theme}${shortcutsOn ? '' : ` ${WITHOUT_SHORTCUTS}`}`)
    }
  })
}

/** Runs `follow` when it has not been asked for a while, and at once when the page goes away. */
function restingFollower(follow: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    clearTimeout(timer)
    if (timer !== undefined) follow()
    timer = undefined
  }
  onPageLeave(run)
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, REST)
  }
}
