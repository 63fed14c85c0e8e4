/** The store: the state of the lab and the only ways to change it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  clampProcessors,
  clampSerialFraction,
  MAX_PINNED_CURVES,
  MAX_WANTED_SPEEDUP,
  TEXTBOOK_FAMILY,
} from '../core/bounds'
import { defaultWorkerCounts } from '../core/exact-entry'
import type { Language } from '../core/language'
import { coresOrGuess, USUAL_METHOD } from '../core/measurement'
import type { Fraction, ProcessorCount, Speedup } from '../core/units'
import type { Machine } from '../platform/isolation'
import type { RunShelf } from '../platform/run-shelf'
import { createEarlierActions, type EarlierActions } from './earlier-actions'
import type { LabState, SettingsState, Theme, ViewState } from './lab-state'
import { createMeasurementActions, type MeasurementActions, type MeasurePort } from './measurement-actions'
import { createSharingActions, type SharingActions } from './sharing-actions'

export type LabActions = MeasurementActions &
  SharingActions &
  EarlierActions & {
    setSerialFraction(value: Fraction): void
    setProcessors(value: ProcessorCount): void
    pinCurve(): void
    unpinCurve(serialFraction: Fraction): void
    /** The family of curves that textbooks draw, in place of what was pinned. */
    pinTextbookFamily(): void
    /** The curves that the family took the place of are pinned again. */
    undoFamily(): void
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
  }

export type Lab = LabState & { actions: LabActions }
export type LabStore = StoreApi<Lab>

export type LabPorts = {
  machine: Machine
  language: Language
  measure: MeasurePort
  /** A new seed for each measurement. */
  drawSeed: () => number
  shelf: RunShelf
  now: () => Date
}

function initialState(machine: Machine, language: Language): LabState {
  return {
    theory: { serialFraction: 0.1, processors: 8, pinned: [] },
    view: { xScale: 'log2', yScale: 'linear', range: 'to-limit' },
    reading: undefined,
    wantedSpeedup: 5,
    settings: {
      workload: 'calibrated',
      workerCounts: defaultWorkerCounts(coresOrGuess(machine.statedCores)),
      care: 'normal',
      ...USUAL_METHOD,
    },
    measurement: { phase: 'idle' },
    earlier: { kept: [], beside: [], linked: undefined, endedAt: 0 },
    detailsOpen: false,
    preferences: { language, theme: 'system', systemDark: false, shortcutsOn: true },
    machine,
    messages: [],
  }
}

export function createLabStore({ machine, language, measure, drawSeed, shelf, now }: LabPorts): LabStore {
  return createStore<Lab>()((set, get) => {
    const changeTheory = (change: Partial<LabState['theory']>) =>
      set(({ theory }) => ({ theory: { ...theory, ...change } }))
    const changePreferences = (change: Partial<LabState['preferences']>) =>
      set(({ preferences }) => ({ preferences: { ...preferences, ...change } }))
    const sharing = createSharingActions({ set, get, begin: () => initialState(machine, language) })
    const { say, openLabFile } = sharing
    const earlier = createEarlierActions({ set, get, shelf, now, say, openLabFile })
    return {
      ...initialState(machine, language),
      actions: {
        setSerialFraction: (value) => changeTheory({ serialFraction: clampSerialFraction(value) }),
        setProcessors: (value) => changeTheory({ processors: clampProcessors(value) }),
        pinCurve: () => {
          const { serialFraction, pinned } = get().theory
          if (pinned.includes(serialFraction) || pinned.length >= MAX_PINNED_CURVES) return
          changeTheory({ pinned: [...pinned, serialFraction] })
        },
        unpinCurve: (serialFraction) =>
          changeTheory({ pinned: get().theory.pinned.filter((kept) => kept !== serialFraction) }),
        pinTextbookFamily: () => {
          const { pinned: before } = get().theory
          changeTheory({ pinned: TEXTBOOK_FAMILY })
          if (before.some((pinned) => !TEXTBOOK_FAMILY.includes(pinned)))
            say({ kind: 'pins-replaced', before })
        },
        undoFamily: () => {
          const replaced = get().messages.find((message) => message.kind === 'pins-replaced')
          if (!replaced) return
          changeTheory({ pinned: replaced.before })
          sharing.putAway('pins-replaced')
        },
        askFor: (speedup) => set({ wantedSpeedup: Math.min(MAX_WANTED_SPEEDUP, Math.max(1, speedup)) }),
        readAt: (processors) =>
          set({ reading: processors === undefined ? undefined : clampProcessors(processors) }),
        changeView: (change) => set(({ view }) => ({ view: { ...view, ...change } })),
        changeSettings: (change) => set(({ settings }) => ({ settings: { ...settings, ...change } })),
        chooseLanguage: (chosen) => changePreferences({ language: chosen }),
        chooseTheme: (theme) => changePreferences({ theme }),
        turnShortcuts: (shortcutsOn) => changePreferences({ shortcutsOn }),
        noteSystemScheme: (systemDark) => changePreferences({ systemDark }),
        showDetails: (detailsOpen) => set({ detailsOpen }),
        ...sharing,
        ...earlier.actions,
        ...createMeasurementActions({ set, get, measure, drawSeed, keepRun: earlier.keepRun }),
      },
    }
  })
}
