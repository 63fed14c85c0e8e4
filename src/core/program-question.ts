/** What a student is asked before a program runs, as data, and which option a run speaks for. */
import type { Outcome, RunRecord } from './program-run'

/** Up to here an option holds: a measured S, or one for each worker. The last option holds from there on. */
type UpTo = { speedup: number } | { speedupPerWorker: number }

export type Question =
  /** By the measured S; options from the least to the greatest. */
  | { kind: 'speedup'; options: readonly { name: string; upTo?: UpTo }[] }
  /** Which row of the table has the least value in that column; the options are names of rows. */
  | { kind: 'least'; column: string; options: readonly { name: string }[] }
  /** What comes first in that list; the options are its items. */
  | { kind: 'first'; list: string; options: readonly { name: string }[] }
  /** How it ends: by itself, or in waiting that never would. */
  | { kind: 'ending'; options: readonly { name: 'ends' | 'abandoned-lock' | 'deadlock' }[] }

/**
 * The question that most programs share: about as fast as one worker, faster but clearly less than j times, or about j times.
 * The bounds leave room for what a run is disturbed by.
 */
export const HOW_MUCH_FASTER: Question = {
  kind: 'speedup',
  options: [
    { name: 'same', upTo: { speedup: 1.15 } },
    { name: 'some', upTo: { speedupPerWorker: 0.85 } },
    { name: 'full' },
  ],
}

/** A run as far as it came; `outcome` where it ended by itself. */
export type SeenRun = { outcome: Outcome | undefined; record: RunRecord }

function bySpeedup(options: readonly { name: string; upTo?: UpTo }[], times: Outcome['times']) {
  if (!times) return undefined
  const { alone, together, workers } = times
  const speedup = alone / together
  const isWithin = (upTo: UpTo) =>
    speedup <= ('speedup' in upTo ? upTo.speedup : upTo.speedupPerWorker * workers)
  return options.find(({ upTo }) => upTo === undefined || isWithin(upTo))?.name
}

function byLeast(column: string, names: readonly string[], table: Outcome['table']): string | undefined {
  // The first column holds the names.
  const place = (table?.columns.indexOf(column) ?? 0) - 1
  const asked = (table?.rows ?? []).filter(({ name }) => names.includes(name))
  const figureOf = (row: (typeof asked)[number]) => row.cells[place]?.value ?? Number.POSITIVE_INFINITY
  return [...asked].sort((one, other) => figureOf(one) - figureOf(other))[0]?.name
}

/** The option that the run itself speaks for; undefined while it speaks for none. */
export function answerOf(question: Question, { outcome, record }: SeenRun): string | undefined {
  const names = question.options.map(({ name }) => name)
  const among = (name: string | undefined) => names.find((known) => known === name)
  switch (question.kind) {
    case 'speedup':
      return bySpeedup(question.options, outcome?.times)
    case 'least':
      return byLeast(question.column, names, outcome?.table)
    case 'first':
      return among(outcome?.lists?.find(({ name }) => name === question.list)?.items[0])
    case 'ending':
      return among(record.verdict?.kind ?? (outcome ? 'ends' : undefined))
  }
}
