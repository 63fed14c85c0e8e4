/** What "Predict first" says in the lab; fetched with it. Figures come already formatted. */
import type { Distance, PredictionShape } from '../core/prediction'

/** The B of the law, its limit, and the largest j that was guessed at. */
type ShapeWords = { serialFraction: string; limit: string; last: string }

export type PredictionDictionary = {
  predictFirst: string
  heading: string
  asks: (serialFraction: string) => string
  /** S on so many processors: the name of a field, and of a point on the chart. */
  guess: (processors: string) => string
  guessOnChart: (processors: string) => string
  guessHint: (least: string, most: string) => string
  guessValue: (speedup: string) => string
  notGuessed: string
  chartKeys: string
  reveal: string
  putAway: string
  again: string
  note: string
  expectedLabel: string
  idealLabel: string
  tableHeading: string
  columns: { processors: string; expected: string; law: (serialFraction: string) => string; measured: string }
  distanceColumn: string
  distance: (kind: Distance['kind'], factor: string) => string
  shapes: Record<PredictionShape, (words: ShapeWords) => string>
}
