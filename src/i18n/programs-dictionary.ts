/** Everything the second page says; fetched with it. A program's own words stand under its id. */
import type { ControlValues } from '../core/program-controls'
import type { RowState } from '../core/program-run'
import type { Verdict } from '../core/who-waits'
import type { Numbers } from './numbers'

type ControlText = { label: string; options?: Readonly<Record<string, string>> }

export type ProgramText = {
  name: string
  /** Where it stands in the notes. */
  notes: string
  /** What it shows, in three sentences. */
  shows: readonly [string, string, string]
  controls: Readonly<Record<string, ControlText>>
  /** The ways in which it is run. */
  passes: Readonly<Record<string, string>>
  /** What may be predicted, told without telling it. */
  predict?: { question: string; options: Readonly<Record<string, string>> }
  /** What its ratio is in terms of B; with some programs it depends on what is set. */
  ratio: string | ((values: ControlValues) => string)
  /** What j counts, where it does not count workers. */
  counted?: string
  /** What came out, from the figures of the outcome. */
  found?: (figures: Readonly<Record<string, number>>, numbers: Numbers) => string
  columns?: Readonly<Record<string, string>>
  rows?: Readonly<Record<string, string>>
  lists?: Readonly<Record<string, string>>
}

export type ProgramsDictionary = {
  heading: string
  intro: string
  list: string
  choose: string
  /** A link to a program that does not exist. */
  unknown: (id: string) => string
  /** Parts of a link that were not taken. */
  linkDamaged: (parts: string) => string
  controls: string
  run: string
  stop: string
  ready: string
  running: (pass: string) => string
  stopping: string
  cancelled: string
  done: string
  kept: string
  needs: Readonly<Record<string, string>>
  busy: string
  /** What a field takes. */
  /** A field that refused what was typed: what it takes, and what stays in force. */
  refused: (hint: string, kept: string) => string
  wholeHint: (least: string, most: string) => string
  shareHint: string
  numbersHint: (longest: string, least: string, most: string) => string
  changed: string
  /** Where more workers are asked for than the browser has cores. */
  fewCores: (cores: string) => string
  timeline: string
  /** What a thing is, and of which pass. */
  titled: (what: string, which: string) => string
  /** A pass that is run for several j. */
  passFor: (pass: string, workers: string) => string
  listed: (items: readonly string[]) => string
  /** Passes that only make ready, such as the first one that has the code compiled. */
  preparing: string
  timelineKeys: string
  states: Readonly<Record<RowState, string>>
  holdsLock: string
  worker: (number: string) => string
  zoomIn: string
  zoomOut: string
  zoomWhole: string
  earlier: string
  later: string
  shownPart: (from: string, to: string, long: string) => string
  spanTable: string
  spanColumns: { row: string; state: string; about: string; holding: string; from: string; to: string }
  spansLeftOut: (shown: string, all: string) => string
  active: (count: string, names: string) => string
  output: string
  result: string
  figures: string
  times: (words: { alone: string; together: string; workers: string }) => string
  /** Between the parts of a line of figures. */
  comma: string
  ratio: string
  /** Something else kept the cores busy. */
  disturbedRounds: (rounds: string, within: string) => string
  disturbedDelays: (words: { pass: string; took: string; expected: string }) => string
  share: (words: { serialFraction: string; workers: string }) => string
  /** How much the B rests on: on one ratio, or on several. */
  shareFrom: (ratios: 'one' | 'several') => string
  /** Where the measured ratios ask for a B that there is none of. */
  shareBeyond: (words: {
    side: 'above' | 'below'
    asked: string
    bound: string
    workers: string
    spread: { least: string; most: string } | undefined
  }) => string
  shareLeftOut: string
  noShare: string
  shareChart: string
  shareChartText: (
    points: readonly { workers: string; speedup: string }[],
    serialFraction: string | undefined,
  ) => string
  sendToLab: string
  waits: string
  verdicts: Readonly<Record<Verdict['kind'], (waited: string) => string>>
  waitsFor: (words: { waiter: string; lock: string; holder: string }) => string
  endedHolder: (holder: string) => string
  howDecided: string
  listing: string
  python: string
  typescript: string
  listingLoading: string
  predictFirst: string
  predictAgain: string
  putPredictionAway: string
  reveal: string
  prediction: string
  predictNote: string
  /** A run was stopped or failed before there was anything to lay beside what was expected. */
  noAnswer: string
  asExpected: (expected: string) => string
  otherwise: (expected: string, seen: string) => string
  notTold: (expected: string) => string
  wasMeasured: (speedup: string) => string
  whyBelow: string
  programs: Readonly<Record<string, ProgramText>>
}
