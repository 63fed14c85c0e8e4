/** The whole state of the lab. Everything that can be computed from it is left to selectors. */

import type { Guess } from '../core/guesses'
import type { Language } from '../core/language'
import type { LawsBeside } from '../core/laws/law-parameters'
import type {
  Care,
  MeasurementProblem,
  MeasurementRecord,
  MeasurementStage,
  Method,
  Progress,
} from '../core/measurement'
import type { Misconception } from '../core/misconceptions'
import type { PageSetting } from '../core/page-setting'
import type { RunSummary } from '../core/run-summary'
import type { Fraction, ProcessorCount, Speedup, WorkerCount } from '../core/units'
import type { ChartRange } from '../core/view-range'
import type { WorkloadKind } from '../core/workload/workload'
import type { LabFileProblem, SavedIn } from '../formats/lab-file'
import type { LinkedLab, LinkProblem } from '../formats/lab-link'
import type { KeptRun } from '../formats/run-list'
import type { Machine } from '../platform/isolation'

type TheoryState = {
  serialFraction: Fraction
  processors: ProcessorCount
  /** Curves kept for comparison, by their B, at most six. */
  pinned: readonly Fraction[]
}

export type ViewState = {
  xScale: 'log2' | 'linear'
  yScale: 'linear' | 'log'
  range: ChartRange
}

/** What the next measurement will do; B is taken from the slider. */
export type SettingsState = Method & {
  workload: WorkloadKind
  workerCounts: readonly WorkerCount[]
  care: Care
}

/** A measurement that has ended, with what it measured. */
export type EndedPhase =
  /** `openedFrom`: it was opened from a file, and taken elsewhere or earlier. */
  | { phase: 'done' | 'cancelled'; record: MeasurementRecord; openedFrom?: SavedIn }
  | { phase: 'failed'; record: MeasurementRecord; problem: MeasurementProblem }

export type MeasurementPhase =
  | { phase: 'idle' }
  | {
      phase: 'running'
      record: MeasurementRecord
      stage: MeasurementStage
      progress: Progress
      /** Stop was pressed; the workers are being ended. */
      stopping: boolean
    }
  | EndedPhase
  /** The last one failed before its first block, and what was shown before it stays. */
  | { phase: 'failed-early'; problem: MeasurementProblem; shown: EndedPhase }

/** The measurement whose figures are shown, where there is one and it has ended. */
export function shownPhase(measurement: MeasurementPhase): EndedPhase | undefined {
  if (measurement.phase === 'failed-early') return measurement.shown
  return measurement.phase === 'idle' || measurement.phase === 'running' ? undefined : measurement
}

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(text: string | undefined): text is Theme {
  return THEMES.some((theme) => theme === text)
}

/** What "Reset all" put away. */
type BeforeReset = {
  lab: LinkedLab
  prediction: PredictionState
  measurement: MeasurementPhase
  fitShown: boolean
  beside: readonly string[]
  linked: RunSummary | undefined
  /** What could be undone before; two ways back at once would cross. */
  undoable: readonly PageMessage[]
}

export type RemovedRun = { run: KeptRun; file: string; wasBeside: boolean }

/** What the page has to say of itself, until it is put away. One of each kind at most, the latest. */
export type PageMessage =
  | { kind: 'link-refused'; problem: LinkProblem }
  | { kind: 'language-not-loaded'; language: Language }
  | { kind: 'kept-damaged' }
  | { kind: 'not-kept' }
  | { kind: 'link-copied'; pointsLeftOut: boolean }
  | { kind: 'link-not-copied' }
  | { kind: 'picture-not-drawn' }
  | { kind: 'embed-copied' }
  | { kind: 'embed-not-copied' }
  | { kind: 'was-reset'; before: BeforeReset }
  | { kind: 'file-refused'; problem: LabFileProblem | { kind: 'unreadable' } | { kind: 'measuring' } }
  | { kind: 'pins-replaced'; before: readonly Fraction[] }
  /** The page was set to show what a common misconception overlooks. */
  | { kind: 'was-shown'; misconception: Misconception; before: PageSetting }
  | { kind: 'lab-files-not-loaded' }
  | { kind: 'runs-not-kept' }
  /** So many kept runs had to go, because the storage was full. */
  | { kind: 'runs-made-room'; runs: number }
  /** Kept runs went, with their files: the one that Undo puts back first is the last. */
  | { kind: 'run-removed'; removed: readonly RemovedRun[] }
  | { kind: 'run-not-put-back' }
  | { kind: 'run-not-removed' }
  | { kind: 'runs-damaged' }
  | { kind: 'run-gone' }
  /** A new version of the page is there. */
  | { kind: 'update-ready' }
  /** `kept`: in this browser, and not in a file. */
  | {
      kind: 'file-opened'
      kept: boolean
      before: { measurement: MeasurementPhase; serialFraction: Fraction }
    }

/** The open scene of the tour. */
type TourState = {
  /** From 1 on. */
  scene: number
  /** The page has been set for it. */
  isSet: boolean
  /** It stands in the place of one that was asked for and does not exist. */
  isInstead: boolean
  /** What the tour put away. */
  before: { lab: LinkedLab; prediction: PredictionState; waysBack: readonly PageMessage[] }
}

/** What may be laid beside the present measurement. */
export type EarlierState = {
  /** Kept in this browser, the latest first. */
  kept: readonly KeptRun[]
  /** The ids of those that are laid beside the present one. */
  beside: readonly string[]
  /** The points that came with the link. */
  linked: RunSummary | undefined
  /** When the last measurement of this page ended: milliseconds since 1970. */
  endedAt: number
}

/** "Predict first": while it is asked for, nothing on the page tells S. */
type PredictionState = { phase: 'none' } | { phase: 'asked' | 'revealed'; guesses: readonly Guess[] }

export type LabState = {
  theory: TheoryState
  view: ViewState
  prediction: PredictionState
  /** The j at which the curve is being read, by pointer or keyboard. */
  reading: ProcessorCount | undefined
  /** The speedup that the law is asked about backwards. */
  wantedSpeedup: Speedup
  laws: LawsBeside
  settings: SettingsState
  measurement: MeasurementPhase
  earlier: EarlierState
  /** Whether what is behind "Details" is shown. */
  detailsOpen: boolean
  /** Whether the lab is shown to a room: chart, sliders, S and its limit on the whole screen. */
  presenting: boolean
  tour: TourState | undefined
  /** Misconceptions whose sentence was put away, until the page is loaded again. */
  putAside: readonly Misconception[]
  /** Whether the fitted law is drawn on the chart. */
  fitShown: boolean
  preferences: { language: Language; theme: Theme; systemDark: boolean; shortcutsOn: boolean }
  machine: Machine
  messages: readonly PageMessage[]
}
