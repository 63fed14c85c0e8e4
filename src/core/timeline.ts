/** Who worked when in one run, from the stamps of its units. */
import type { Run } from './measurement'
import type { Milliseconds } from './units'

type Span = { kind: 'serial' | 'shared'; from: Milliseconds; to: Milliseconds }

export type TimelineRow = {
  /** 1 for the first worker. */
  worker: number
  spans: Span[]
  /** Total length of the spans. */
  busy: Milliseconds
}

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

/** One row a worker. A worker claims units in rising order, so its last position ended last. */
export function timelineOf(run: Run, serialUnits: number): TimelineRow[] {
  return run.shares.map((share, worker) => {
    const spans: Span[] = []
    const serialEnd = lastEnd(run, worker, 0, serialUnits)
    if (serialEnd !== undefined) spans.push({ kind: 'serial', from: share.startedAt, to: serialEnd })
    const sharedEnd = lastEnd(run, worker, serialUnits, run.unitEnd.length)
    if (sharedEnd !== undefined) spans.push({ kind: 'shared', from: share.sharedFrom, to: sharedEnd })
    const busy = spans.reduce((sum, span) => sum + span.to - span.from, 0)
    return { worker: worker + 1, spans, busy }
  })
}
