/** Everything a worksheet says; fetched with it. */
import type { SheetQuestion } from '../core/worksheet'
import type { Numbers } from './numbers'

export type WorksheetDictionary = {
  /** The button. */
  print: string
  title: string
  name: string
  date: string
  law: string
  settings: (words: { serialFraction: string; processors: string }) => string
  chart: string
  questions: string
  question: (question: SheetQuestion, numbers: Numbers) => string
  answers: string
  /** What comes out, in words; how is said in symbols beside it. */
  answer: (question: SheetQuestion, numbers: Numbers) => string
  code: string
  foot: string
}
