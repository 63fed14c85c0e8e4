/** Who worked when in one run, from the stamps of its units. */
import type { Run } from './measurement'
import type { Fraction, Milliseconds } from './units'

type Span = {
  kind: 'serial' | 'shared'
  from: Milliseconds
  to: Milliseconds
  /** The share of it that was work; the rest went by in waits too short to be drawn. */
  atWork: Fraction
}

export type TimelineRow = {
  /** 1 for the first worker. */
  worker: number
  spans: Span[]
  /** Time at work. */
  busy: Milliseconds
}

/** Waits longer than this share of the run are drawn as such: two or three points on a screen. */
const DRAWN_WAIT: Fraction = 1 / 250

/** Moment of the last unit that `worker` ended among the positions `from` … `to` − 1; undefined if it did none. */
function lastEnd(
  { unitEnd, unitWorker }: Run,
  worker: number,
  from: number,
  to: number,
): Milliseconds | undefined {
  for (let position = to - 1; position >= from; position--) {
    if (unitWorker[position] === worker) return unitEnd[position]
  }
  return undefined
}

/** A worker that goes from unit to unit is at work from the beginning of each part to its last unit there. */
function unbrokenSpans(run: Run, worker: number, serialUnits: number): Span[] {
  const share = run.shares[worker]
  const spans: Span[] = []
  const serialEnd = lastEnd(run, worker, 0, serialUnits)
  if (share && serialEnd !== undefined)
    spans.push({ kind: 'serial', from: share.startedAt, to: serialEnd, atWork: 1 })
  const sharedEnd = lastEnd(run, worker, serialUnits, run.unitEnd.length)
  if (share && sharedEnd !== undefined)
    spans.push({ kind: 'shared', from: share.sharedFrom, to: sharedEnd, atWork: 1 })
  return spans
}

/** A worker that waits for a message before each unit: the units themselves, joined over waits too short to be drawn. */
function brokenSpans(run: Run, unitStart: Float64Array, worker: number, serialUnits: number): Span[] {
  const joined: (Omit<Span, 'atWork'> & { work: Milliseconds })[] = []
  for (let position = 0; position < run.unitEnd.length; position++) {
    if (run.unitWorker[position] !== worker) continue
    const kind = position < serialUnits ? 'serial' : 'shared'
    const from = unitStart[position] as number
    const to = run.unitEnd[position] as number
    const last = joined.at(-1)
    if (last?.kind === kind && from - last.to < DRAWN_WAIT * run.time) {
      last.to = to
      last.work += to - from
    } else joined.push({ kind, from, to, work: to - from })
  }
  return joined.map(({ kind, from, to, work }) => ({
    kind,
    from,
    to,
    atWork: to > from ? Math.min(1, work / (to - from)) : 1,
  }))
}

/** One row a worker. A worker does units in rising order, so its last position ended last. */
export function timelineOf(run: Run, serialUnits: number): TimelineRow[] {
  return run.shares.map((_, worker) => {
    const spans = run.unitStart
      ? brokenSpans(run, run.unitStart, worker, serialUnits)
      : unbrokenSpans(run, worker, serialUnits)
    const busy = spans.reduce((sum, { from, to, atWork }) => sum + (to - from) * atWork, 0)
    return { worker: worker + 1, spans, busy }
  })
}
