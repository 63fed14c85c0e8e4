/** Everything the page says of the laws beside Amdahl's, and of B from the steps of a program; fetched with them. */
import type { LawId } from '../core/laws/law-ids'
import type { ParameterName } from '../core/laws/law-parameters'
import type { PresetStepKey, StepPreset } from '../core/program-steps'

type LawText = {
  name: string
  /** At the line. */
  short: string
  /** How it differs from Amdahl's law. */
  differs: string
}

type StepsDictionary = {
  heading: string
  note: string
  examples: string
  presets: Readonly<Record<StepPreset, string>>
  names: Readonly<Record<PresetStepKey | 'new', string>>
  columns: { name: string; time: string; kind: string; ways: string }
  nameOf: (number: string) => string
  timeOf: (number: string) => string
  kindOf: (number: string) => string
  waysOf: (number: string) => string
  timeHint: string
  waysHint: string
  anyWays: string
  serial: string
  parallel: string
  add: string
  remove: string
  removeStep: (name: string) => string
  nothing: string
  found: (words: { serial: string; total: string; serialFraction: string }) => string
  asLaw: string
  belowLaw: (words: { step: string; ways: string; limit: string; lawLimit: string }) => string
  use: string
  bar: (processors: string) => string
  chart: string
  lawName: (serialFraction: string) => string
  stepsName: string
  table: string
  tableColumns: { processors: string; time: string; steps: string; law: string }
}

export type LawsDictionary = {
  steps: StepsDictionary
  heading: string
  choice: string
  note: string
  full: string
  laws: Readonly<Record<LawId, LawText>>
  /** A label ends in the symbol. */
  parameters: Readonly<Record<ParameterName, { label: string; hint: string }>>
  formula: (law: string) => string
  exact: (label: string) => string
  speedupOn: (processors: string) => string
  bestOn: (processors: string) => string
  atMostOn: (processors: string) => string
  atLeastOn: (processors: string) => string
  limit: string
  noLimit: string
  falls: string
  peak: string
  peakAt: (words: { whole: string; exact: string }) => string
  noPeak: string
  peakLabel: (processors: string) => string
  bestCore: (processors: string) => string
  bestCoreSizes: (words: { exact: string; whole: string }) => string
  withCore: (size: string) => string
  noRoom: (processors: string) => string
  serialFractionSeen: (processors: string) => string
  source: (source: string) => string
}
