/** What a run of a program tells, event by event, and the record that the events make. */
import type { Fraction, Milliseconds, Speedup, WorkerCount } from './units'
import type { Verdict } from './who-waits'

/** What a row of the timeline does: a worker, or a coroutine. */
export const ROW_STATES = ['running', 'waiting-for-lock', 'sleeping', 'waiting-for-network', 'idle'] as const
export type RowState = (typeof ROW_STATES)[number]

/** Moments are milliseconds after the pass began. */
export type ProgramEvent =
  /** A pass is the program run once in one way: one after another, together. Each row has a name or a number. */
  | { type: 'passBegan'; pass: string; rows: readonly (string | undefined)[] }
  | { type: 'stateEntered'; row: number; state: RowState; at: Milliseconds; about?: string }
  | { type: 'linePrinted'; row: number; at: Milliseconds; text: string }
  | { type: 'rowEnded'; row: number; at: Milliseconds }
  | { type: 'passEnded'; at: Milliseconds }
  /** Somebody waits for what can never come. */
  | { type: 'stuckFound'; verdict: Verdict; at: Milliseconds }

/** `about` says more: which lock, which task. */
export type Span = { state: RowState; about: string | undefined; from: Milliseconds; to: Milliseconds }

export type Row = {
  name: string | undefined
  spans: readonly Span[]
  /** What it does now; undefined after it ended. */
  now: Omit<Span, 'to'> | undefined
  ended: boolean
}

type PrintedLine = { row: number; at: Milliseconds; text: string }

export type Pass = {
  name: string
  rows: readonly Row[]
  /** In the order in which they were printed. */
  lines: readonly PrintedLine[]
  /** The last moment that is known of. */
  until: Milliseconds
  ended: boolean
}

export type RunRecord = { passes: readonly Pass[]; verdict: Verdict | undefined }

/** A figure of a result with its unit, which says how it is written. */
export type Figure = { value: number; unit: 'count' | 'milliseconds' | 'bytes' | 'ratio' }

/** What a run that ended by itself found. */
export type Outcome = {
  /** T(1), T(j) and j. */
  times?: { alone: Milliseconds; together: Milliseconds; workers: WorkerCount }
  /** Only where the curve is that of a serial share: the B that was measured, and the points it came from. */
  serialShare?: { serialFraction: Fraction; points: readonly { workers: WorkerCount; speedup: Speedup }[] }
  /** Figures that the program's own sentence speaks of. */
  figures?: Readonly<Record<string, number>>
  table?: { columns: readonly string[]; rows: readonly { name: string; cells: readonly Figure[] }[] }
  lists?: readonly { name: string; items: readonly string[] }[]
}

/** Passes of these names only make ready for those that count. */
const PREPARING = ['warm-up', 'calibration', 'fill']

export function isPreparing(pass: string): boolean {
  return PREPARING.includes(pass)
}

export const EMPTY_RECORD: RunRecord = { passes: [], verdict: undefined }

/** A row goes over to another state, or to none. */
function turned(row: Row, at: Milliseconds, now: Row['now']): Row {
  const before = row.now
  const same = before && now && before.state === now.state && before.about === now.about
  if (same) return row
  const spans = before ? [...row.spans, { ...before, to: Math.max(before.from, at) }] : row.spans
  return { ...row, spans, now }
}

function withLine(lines: readonly PrintedLine[], line: PrintedLine): PrintedLine[] {
  let place = lines.length
  while (place > 0 && (lines[place - 1]?.at ?? 0) > line.at) place--
  return [...lines.slice(0, place), line, ...lines.slice(place)]
}

type Told = Extract<ProgramEvent, { at: Milliseconds }>

function afterTold(pass: Pass, event: Told): Pass {
  const until = Math.max(pass.until, event.at)
  const change = (turn: (row: Row) => Row) =>
    'row' in event ? pass.rows.map((row, index) => (index === event.row ? turn(row) : row)) : pass.rows
  switch (event.type) {
    case 'stateEntered': {
      // A coroutine that has ended is not idle when its worker becomes so.
      if (pass.rows[event.row]?.ended && event.state === 'idle') return { ...pass, until }
      const now = { state: event.state, about: event.about, from: event.at }
      return { ...pass, until, rows: change((row) => turned(row, event.at, now)) }
    }
    case 'rowEnded':
      return {
        ...pass,
        until,
        rows: change((row) => ({ ...turned(row, event.at, undefined), ended: true })),
      }
    case 'linePrinted': {
      const { row, at, text } = event
      return { ...pass, until, lines: withLine(pass.lines, { row, at, text }) }
    }
    case 'stuckFound':
      return { ...pass, until }
    case 'passEnded':
      return {
        ...pass,
        until,
        ended: true,
        rows: pass.rows.map((row) => ({ ...turned(row, event.at, undefined), ended: true })),
      }
  }
}

/** The record after one more event of the running pass. */
export function afterProgramEvent(record: RunRecord, event: ProgramEvent): RunRecord {
  if (event.type === 'passBegan') {
    const now: Row['now'] = { state: 'idle', about: undefined, from: 0 }
    const rows = event.rows.map((name) => ({ name, spans: [], now, ended: false }))
    const begun: Pass = { name: event.pass, rows, lines: [], until: 0, ended: false }
    // Of a pass that is run in several rounds the last one is kept.
    return { ...record, passes: [...record.passes.filter(({ name }) => name !== event.pass), begun] }
  }
  const running = record.passes.at(-1)
  if (!running) return record
  const verdict = event.type === 'stuckFound' ? event.verdict : record.verdict
  return { verdict, passes: [...record.passes.slice(0, -1), afterTold(running, event)] }
}

/** The spans of a row, the one it is in included. */
export function spansOf(row: Row, until: Milliseconds): readonly Span[] {
  return row.now ? [...row.spans, { ...row.now, to: Math.max(row.now.from, until) }] : row.spans
}
