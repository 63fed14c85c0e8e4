/** Runs a program on real workers, without the page around it. */
import type { ControlValues } from '../../../src/core/program-controls'
import { usualValues } from '../../../src/core/program-controls'
import {
  afterProgramEvent,
  EMPTY_RECORD,
  type Outcome,
  type Pass,
  type ProgramEvent,
  type RowState,
  type RunRecord,
  type Span,
  spansOf,
} from '../../../src/core/program-run'
import { listPrograms, runHere } from '../../../src/programs/browser-programs'
import type { RunEnd } from '../../../src/programs/run-program'

export type RunningProgram = {
  stop: () => void
  end: Promise<RunEnd>
  record: () => RunRecord
  /** Resolves when the record is as wanted. */
  until: (wanted: (record: RunRecord) => boolean) => Promise<void>
}

export function begin(id: string, values: ControlValues = {}): RunningProgram {
  const controls = listPrograms().find((program) => program.id === id)?.controls ?? []
  const stop = new AbortController()
  let record = EMPTY_RECORD
  const waiting = new Set<() => void>()
  const end = runHere(id, { ...usualValues(controls), ...values }, stop.signal, (event: ProgramEvent) => {
    record = afterProgramEvent(record, event)
    for (const look of waiting) look()
  })
  return {
    stop: () => stop.abort(),
    end,
    record: () => record,
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (!wanted(record)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** A run to its end, which must be a good one. */
export async function run(id: string, values: ControlValues = {}) {
  const running = begin(id, values)
  const end = await running.end
  if (end.kind !== 'done') throw new Error(JSON.stringify(end))
  return { record: running.record(), outcome: end.outcome }
}

export type { Pass }

export function passOf(record: RunRecord, name: string): Pass {
  const pass = record.passes.find((known) => known.name === name)
  if (!pass) throw new Error(`no pass ${name}`)
  return pass
}

export const texts = (pass: Pass): string[] => pass.lines.map(({ text }) => text)

export function spansIn(pass: Pass, row: number, state: RowState): Span[] {
  const found = pass.rows[row]
  if (!found) throw new Error(`no row ${row}`)
  return spansOf(found, pass.until).filter((span) => span.state === state)
}

/** Spans in which a row holds a lock, whatever it does meanwhile. */
export function spansHolding(pass: Pass, row: number, lock: string): Span[] {
  const found = pass.rows[row]
  if (!found) throw new Error(`no row ${row}`)
  return spansOf(found, pass.until).filter(({ holding }) => holding.includes(lock))
}

/** How long two spans lie over each other. */
export function overlap(one: Span, other: Span): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from)
}

export function speedupOf({ times }: Outcome): number {
  if (!times) throw new Error('no times')
  return times.alone / times.together
}

/** The record at the end of the first pass of that name. What would come after it is not waited for. */
export async function firstRoundOf(id: string, last: string, values: ControlValues = {}): Promise<RunRecord> {
  const running = begin(id, values)
  let found: RunRecord | undefined
  const endsRound = (record: RunRecord) => {
    if (record.passes.some(({ name, ended }) => name === last && ended)) found ??= record
    return found !== undefined
  }
  await Promise.race([running.until(endsRound), running.end])
  running.stop()
  const end = await running.end
  if (!found) throw new Error(JSON.stringify(end))
  return found
}
