/** Everything the page says of the laws beside Amdahl's, and of B from the steps of a program; fetched with them. */
import type { LawId } from '../core/laws/law-ids'
import type { ParameterName } from '../core/laws/law-parameters'

type LawText = {
  name: string
  /** At the line. */
  short: string
  /** How it differs from Amdahl's law. */
  differs: string
}

export type LawsDictionary = {
  heading: string
  choice: string
  note: string
  full: string
  laws: Readonly<Record<LawId, LawText>>
  /** A label ends in the symbol. */
  parameters: Readonly<Record<ParameterName, { label: string; hint: string }>>
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
