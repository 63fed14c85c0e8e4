/** What the reader sets by hand: sliders, curves, view, settings, preferences. */
import {
  clampProcessors,
  clampSerialFraction,
  MAX_PINNED_CURVES,
  MAX_WANTED_SPEEDUP,
  TEXTBOOK_FAMILY,
} from '../core/bounds'
import type { Language } from '../core/language'
import type { Fraction, ProcessorCount, Speedup } from '../core/units'
import {
  type LabState,
  type PageMessage,
  type SettingsState,
  THEMES,
  type Theme,
  type ViewState,
} from './lab-state'

type CurveActions = {
  setSerialFraction(value: Fraction): void
  setProcessors(value: ProcessorCount): void
  pinCurve(): void
  unpinCurve(serialFraction: Fraction): void
  /** The family of curves that textbooks draw, in place of what was pinned. */
  pinTextbookFamily(): void
  /** The curves that the family took the place of are pinned again. */
  undoFamily(): void
}

export type PageActions = CurveActions & {
  askFor(speedup: Speedup): void
  /** Reads the curve at one j; undefined ends the reading. */
  readAt(processors: ProcessorCount | undefined): void
  changeView(change: Partial<ViewState>): void
  changeSettings(change: Partial<SettingsState>): void
  chooseLanguage(language: Language): void
  chooseTheme(theme: Theme): void
  noteSystemScheme(dark: boolean): void
  turnShortcuts(on: boolean): void
  showDetails(open: boolean): void
  present(on: boolean): void
  /** The theme after the chosen one, and round again. */
  chooseNextTheme(): void
  /** The new version in the place of this one. Not while a measurement runs. */
  takeUpdate(): void
  showFit(shown: boolean): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  say: (message: PageMessage) => void
  putAway: (kind: PageMessage['kind']) => void
  takeUpdate: () => void
}

function createCurveActions({ set, get, say, putAway }: Tools): CurveActions {
  const change = (part: Partial<LabState['theory']>) => set({ theory: { ...get().theory, ...part } })
  return {
    // A slider that is dragged by a pixel often keeps its value, and then nothing has to follow.
    setSerialFraction: (value) => {
      const serialFraction = clampSerialFraction(value)
      if (serialFraction !== get().theory.serialFraction) change({ serialFraction })
    },
    setProcessors: (value) => {
      const processors = clampProcessors(value)
      if (processors !== get().theory.processors) change({ processors })
    },
    pinCurve: () => {
      const { serialFraction, pinned } = get().theory
      if (pinned.includes(serialFraction) || pinned.length >= MAX_PINNED_CURVES) return
      change({ pinned: [...pinned, serialFraction] })
    },
    unpinCurve: (serialFraction) =>
      change({ pinned: get().theory.pinned.filter((kept) => kept !== serialFraction) }),
    pinTextbookFamily: () => {
      const { pinned: before } = get().theory
      change({ pinned: TEXTBOOK_FAMILY })
      if (before.some((pinned) => !TEXTBOOK_FAMILY.includes(pinned))) say({ kind: 'pins-replaced', before })
    },
    undoFamily: () => {
      const replaced = get().messages.find((message) => message.kind === 'pins-replaced')
      if (!replaced) return
      change({ pinned: replaced.before })
      putAway('pins-replaced')
    },
  }
}

export function createPageActions(tools: Tools): PageActions {
  const { set, get, takeUpdate } = tools
  const prefer = (part: Partial<LabState['preferences']>) =>
    set({ preferences: { ...get().preferences, ...part } })
  return {
    ...createCurveActions(tools),
    askFor: (speedup) => set({ wantedSpeedup: Math.min(MAX_WANTED_SPEEDUP, Math.max(1, speedup)) }),
    readAt: (processors) =>
      set({ reading: processors === undefined ? undefined : clampProcessors(processors) }),
    changeView: (change) => set({ view: { ...get().view, ...change } }),
    changeSettings: (change) => set({ settings: { ...get().settings, ...change } }),
    chooseLanguage: (language) => prefer({ language }),
    chooseTheme: (theme) => prefer({ theme }),
    turnShortcuts: (shortcutsOn) => prefer({ shortcutsOn }),
    noteSystemScheme: (systemDark) => prefer({ systemDark }),
    showDetails: (detailsOpen) => set({ detailsOpen }),
    present: (presenting) => set({ presenting }),
    chooseNextTheme: () => {
      const { theme } = get().preferences
      prefer({ theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system' })
    },
    takeUpdate: () => {
      if (get().measurement.phase !== 'running') takeUpdate()
    },
    showFit: (fitShown) => set({ fitShown }),
  }
}
