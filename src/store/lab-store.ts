/** The store: the state of the lab and the only ways to change it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { defaultWorkerCounts } from '../core/exact-entry'
import type { Language } from '../core/language'
import { FIRST_PARAMETERS } from '../core/laws/law-parameters'
import { coresOrGuess, USUAL_METHOD } from '../core/measurement'
import type { Machine } from '../platform/isolation'
import type { RunShelf } from '../platform/run-shelf'
import { createEarlierActions, createRunKeeper, type EarlierActions } from './earlier-actions'
import type { LabState } from './lab-state'
import { createLawActions, type LawActions } from './law-actions'
import { createMeasurementActions, type MeasurementActions, type MeasurePort } from './measurement-actions'
import { createMisconceptionActions, type MisconceptionActions } from './misconception-actions'
import { createPageActions, type PageActions } from './page-actions'
import { createPredictionActions, type PredictionActions } from './prediction-actions'
import { createSharingActions, type SharingActions } from './sharing-actions'
import { createTourActions, type TourActions } from './tour-actions'

export type LabActions = MeasurementActions &
  SharingActions &
  EarlierActions &
  PageActions &
  PredictionActions &
  LawActions &
  TourActions &
  MisconceptionActions

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
  /** Puts a new version of the page in the place of this one, where one is there. */
  takeUpdate?: () => void
}

function initialState(machine: Machine, language: Language): LabState {
  return {
    theory: { serialFraction: 0.1, processors: 8, pinned: [] },
    view: { xScale: 'log2', yScale: 'linear', range: 'to-limit' },
    prediction: { phase: 'none' },
    reading: undefined,
    wantedSpeedup: 5,
    laws: { shown: [], parameters: FIRST_PARAMETERS },
    settings: {
      workload: 'calibrated',
      workerCounts: defaultWorkerCounts(coresOrGuess(machine.statedCores)),
      care: 'normal',
      ...USUAL_METHOD,
    },
    measurement: { phase: 'idle' },
    earlier: { kept: [], beside: [], linked: undefined, endedAt: 0 },
    detailsOpen: false,
    presenting: false,
    tour: undefined,
    putAside: [],
    fitShown: false,
    preferences: { language, theme: 'system', systemDark: false, shortcutsOn: true },
    machine,
    messages: [],
  }
}

export function createLabStore(ports: LabPorts): LabStore {
  const { machine, language, measure, drawSeed, shelf, now, takeUpdate = () => undefined } = ports
  return createStore<Lab>()((set, get) => {
    const sharing = createSharingActions({ set, get, begin: () => initialState(machine, language) })
    const { say, putAway, openLabFile } = sharing
    const shelving = { set, get, shelf, now, say, putAway, openLabFile }
    return {
      ...initialState(machine, language),
      actions: {
        ...createPageActions({ set, get, say, putAway, takeUpdate }),
        ...createLawActions({ set, get }),
        ...createTourActions({ set, get }),
        ...createMisconceptionActions({ set, get, say, putAway }),
        ...createPredictionActions({ set, get }),
        ...sharing,
        ...createEarlierActions(shelving),
        ...createMeasurementActions({ set, get, measure, drawSeed, keepRun: createRunKeeper(shelving) }),
      },
    }
  })
}
