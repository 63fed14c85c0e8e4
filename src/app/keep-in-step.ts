/** The address and what the browser keeps follow the store, and give it its first state. */
import { isLanguage } from '../i18n/language'
import { followFragment, readFragment, writeFragment } from '../platform/address'
import { keep, readKept } from '../platform/keeping'
import { isTheme } from '../store/lab-state'
import type { LabStore } from '../store/lab-store'
import { selectLink } from '../store/selectors'
import { isLink } from '../store/sharing-actions'

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

/** Whether the fragment claims to be a link at all; a broken one is told, and leaves everything as it was. */
function takeLink(store: LabStore): boolean {
  const { adoptLink, say } = store.getState().actions
  const fragment = readFragment()
  if (!isLink(fragment)) return false
  const read = adoptLink(fragment)
  if (!read.ok) say({ kind: 'link-refused', problem: read.problem })
  return true
}

/** The language, the theme and the use of shortcuts once chosen; whatever else is there is ignored. */
function takePreferences(store: LabStore): void {
  const kept = readKept(PREFERENCES)
  if (kept.kind !== 'text') return
  const { chooseLanguage, chooseTheme, turnShortcuts } = store.getState().actions
  const [language, theme, shortcuts] = kept.text.split(' ')
  if (isLanguage(language)) chooseLanguage(language)
  if (isTheme(theme)) chooseTheme(theme)
  turnShortcuts(shortcuts !== WITHOUT_SHORTCUTS)
}

export function keepLabInStep(store: LabStore): void {
  takePreferences(store)
  if (!takeLink(store)) takeKept(store)
  followFragment(() => takeLink(store))

  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    const state = store.getState()
    const link = selectLink(state)
    const { language, theme, shortcutsOn } = state.preferences
    const preferences = `${language} ${theme}${shortcutsOn ? '' : ` ${WITHOUT_SHORTCUTS}`}`
    writeFragment(link)
    if (!(keep(SETTINGS, link) && keep(PREFERENCES, preferences))) state.actions.say({ kind: 'not-kept' })
  }
  store.subscribe((state, before) => {
    const changed =
      state.theory !== before.theory ||
      state.view !== before.view ||
      state.settings !== before.settings ||
      state.wantedSpeedup !== before.wantedSpeedup ||
      state.preferences.language !== before.preferences.language ||
      state.preferences.theme !== before.preferences.theme ||
      state.preferences.shortcutsOn !== before.preferences.shortcutsOn
    if (!changed) return
    clearTimeout(timer)
    timer = setTimeout(follow, REST)
  })
}
