/** What a run of a program tells, event by event, and the record that the events make. */
import { type Change, newRow, type Row, type RowState, withChange } from './program-rows'
import type { Fraction, Milliseconds, Speedup, WorkerCount } from './units'
import type { Verdict } from './who-waits'

export { ROW_STATES, type Row, type RowState, type Span, spansOf } from './program-rows'

/** Moments are milliseconds after the pass began. */
export type ProgramEvent =
  /** A pass is the program run once in one way: one after another, together. Each row has a name or a number. */
  | { type: 'passBegan'; pass: string; rows: readonly (string | undefined)[] }
  | { type: 'stateEntered'; row: number; state: RowState; at: Milliseconds; about?: string }
  /** Stamped by the holder: after it has the lock, and before it gives it up. */
  | { type: 'lockTaken' | 'lockReleased'; row: number; lock: string; at: Milliseconds }
  | { type: 'linePrinted'; row: number; at: Milliseconds; text: string }
  | { type: 'rowEnded'; row: number; at: Milliseconds }
  | { type: 'passEnded'; at: Milliseconds }
  /** Somebody waits for what can never come. */
  | { type: 'stuckFound'; verdict: Verdict; at: Milliseconds }

type PrintedLine = { row: number; at: Milliseconds; text: string }

export type Pass = {
  name: string
  rows: readonly Row[]
  /** In the order in which they were printed. */
  lines: readonly PrintedLine[]
  /** The last moment that is known of. */
  until: Milliseconds
  ended: boolean
  /** T of it, once it has ended. */
  time?: Milliseconds
  /** While a later round of it runs: the shortest of those before. */
  shortest?: Pass
}

export type RunRecord = { passes: readonly Pass[]; verdict: Verdict | undefined }

/** A figure of a result with its unit, which says how it is written. */
export type Figure = { value: number; unit: 'count' | 'milliseconds' | 'bytes' | 'ratio' }

/** The B that was measured, and the points it came from. */
type SerialShare = {
  /** Not clipped: it may lie beyond 0 … 1. Undefined where all points lie past the cores. */
  serialFraction: Fraction | undefined
  /** Points past the cores are not in B. */
  points: readonly { workers: WorkerCount; speedup: Speedup; pastCores: boolean }[]
  /** The least and the most that single rounds gave. */
  spread?: readonly [Fraction, Fraction]
}

/** Why the times are not to be trusted much. */
export type Disturbance =
  /** After that many rounds the two least times still did not agree within that share. */
  | { kind: 'rounds'; rounds: number; within: Fraction }
  /** A pass took longer than what it sleeps and waits adds up to. */
  | { kind: 'late'; pass: string; took: Milliseconds; expected: Milliseconds }

/** What a run that ended by itself found. */
export type Outcome = {
  /** T(1), T(j) and j. */
  times?: { alone: Milliseconds; together: Milliseconds; workers: WorkerCount }
  /** Only where the curve is that of a serial share. */
  serialShare?: SerialShare
  /** Something else kept the cores busy, as far as the times tell. */
  disturbed?: Disturbance | undefined
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

function withLine(lines: readonly PrintedLine[], line: PrintedLine): PrintedLine[] {
  let place = lines.length
  while (place > 0 && (lines[place - 1]?.at ?? 0) > line.at) place--
  return [...lines.slice(0, place), line, ...lines.slice(place)]
}

type Told = Extract<ProgramEvent, { at: Milliseconds }>

/** What an event changes of its row; undefined where it tells of no row, or only of a line. */
function changeOf(event: Told): Change | undefined {
  const { at } = event
  switch (event.type) {
    case 'stateEntered':
      return { kind: 'state', state: event.state, about: event.about, at }
    case 'lockTaken':
      return { kind: 'taken', lock: event.lock, at }
    case 'lockReleased':
      return { kind: 'released', lock: event.lock, at }
    case 'rowEnded':
      return { kind: 'ended', at }
    default:
      return undefined
  }
}

function afterTold(pass: Pass, event: Told): Pass {
  const until = Math.max(pass.until, event.at)
  if (event.type === 'linePrinted') {
    const { row, at, text } = event
    return { ...pass, until, lines: withLine(pass.lines, { row, at, text }) }
  }
  if (event.type === 'passEnded') {
    const ended: Change = { kind: 'ended', at: event.at }
    return {
      ...pass,
      until,
      ended: true,
      time: event.at,
      rows: pass.rows.map((row) => withChange(row, ended)),
    }
  }
  const change = changeOf(event)
  if (!change || !('row' in event)) return { ...pass, until }
  const rows = pass.rows.map((row, index) => (index === event.row ? withChange(row, change) : row))
  return { ...pass, until, rows }
}

/** Of a pass that is run in several rounds the shortest is kept: the one whose time counts. */
function shorterOf({ shortest, ...ended }: Pass, time: Milliseconds): Pass {
  return shortest?.time !== undefined && shortest.time <= time ? shortest : ended
}

/** The record after one more event of the running pass. */
export function afterProgramEvent(record: RunRecord, event: ProgramEvent): RunRecord {
  if (event.type === 'passBegan') {
    const before = record.passes.find(({ name }) => name === event.pass)
    const shortest = before?.ended ? before : before?.shortest
    const begun: Pass = {
      name: event.pass,
      rows: event.rows.map(newRow),
      lines: [],
      until: 0,
      ended: false,
      ...(shortest ? { shortest } : {}),
    }
    return { ...record, passes: [...record.passes.filter(({ name }) => name !== event.pass), begun] }
  }
  const running = record.passes.at(-1)
  if (!running) return record
  const verdict = event.type === 'stuckFound' ? event.verdict : record.verdict
  const told = afterTold(running, event)
  const next = event.type === 'passEnded' ? shorterOf(told, event.at) : told
  return { verdict, passes: [...record.passes.slice(0, -1), next] }
}
