/** A row of a program's timeline, made of its changes: ordered by their stamps, whenever they arrive. */
import type { Milliseconds } from './units'

/** What a row of the timeline does: a worker, or a coroutine. */
export const ROW_STATES = ['running', 'waiting-for-lock', 'sleeping', 'waiting-for-network', 'idle'] as const
export type RowState = (typeof ROW_STATES)[number]

/** `about` says more: which lock, which task. `holding` are the locks that it holds meanwhile. */
export type Span = {
  state: RowState
  about: string | undefined
  holding: readonly string[]
  from: Milliseconds
  to: Milliseconds
}

/** At one moment a row goes over to a state, takes a lock, releases one, or ends. */
export type Change = { at: Milliseconds } & (
  | { kind: 'state'; state: RowState; about: string | undefined }
  | { kind: 'taken' | 'released'; lock: string }
  | { kind: 'ended' }
)

export type Row = {
  name: string | undefined
  /** Each begins where the one before it ends. */
  spans: readonly Span[]
  /** What it does now; undefined after it ended. */
  now: Omit<Span, 'to'> | undefined
  ended: boolean
  /** What the spans are made of, in the order of the stamps. */
  changes: readonly Change[]
}

export function newRow(name: string | undefined): Row {
  const now = { state: 'idle', about: undefined, holding: [], from: 0 } as const
  return { name, spans: [], now, ended: false, changes: [] }
}

const isSame = (one: Omit<Span, 'to' | 'from'>, other: Omit<Span, 'to' | 'from'>) =>
  one.state === other.state &&
  one.about === other.about &&
  one.holding.length === other.holding.length &&
  one.holding.every((lock) => other.holding.includes(lock))

function heldAfter(holding: readonly string[], change: Change): readonly string[] {
  if (change.kind === 'taken') return [...holding.filter((lock) => lock !== change.lock), change.lock]
  return change.kind === 'released' ? holding.filter((lock) => lock !== change.lock) : holding
}

/** What the row does from the change on. */
function after(now: Row['now'], change: Change): Row['now'] {
  const { at } = change
  if (change.kind === 'ended') return undefined
  if (change.kind === 'state') {
    return { state: change.state, about: change.about, holding: now?.holding ?? [], from: at }
  }
  return now && { ...now, holding: heldAfter(now.holding, change), from: at }
}

/** The next change in the order of the stamps. */
function turned(row: Row, change: Change): Row {
  const { now, spans } = row
  const ended = row.ended || change.kind === 'ended'
  // A coroutine that has ended is not idle when its worker becomes so.
  if (row.ended && change.kind === 'state' && change.state === 'idle') return row
  const next = after(now, change)
  if (now && next && isSame(now, next)) return row
  const passed = now && change.at > now.from ? [...spans, { ...now, to: change.at }] : spans
  return { ...row, spans: passed, now: next, ended }
}

/**
 * The row after one more change. Changes of a row come through several ports, so that one may arrive before another that
 * was stamped earlier: then the spans are made anew.
 */
export function withChange(row: Row, change: Change): Row {
  // Clocks agree within microseconds only, and nothing was before the pass.
  const own = { ...change, at: Math.max(0, change.at) }
  const { changes } = row
  let place = changes.length
  while (place > 0 && (changes[place - 1]?.at ?? 0) > own.at) place--
  const ordered = [...changes.slice(0, place), own, ...changes.slice(place)]
  if (place === changes.length) return { ...turned(row, own), changes: ordered }
  return { ...ordered.reduce(turned, newRow(row.name)), changes: ordered }
}

/** The spans of a row, the one it is in included. */
export function spansOf(row: Row, until: Milliseconds): readonly Span[] {
  return row.now ? [...row.spans, { ...row.now, to: Math.max(row.now.from, until) }] : row.spans
}
