/** The timeline of one run with the causes of its gaps, and the part of it that is looked at. */
import type { AccountBasis } from './account'
import type { Run } from './measurement'
import { stretchesOf, type WaitKind } from './stretches'
import { workerPace } from './unit-pace'
import type { Fraction, Milliseconds } from './units'

/** At work on the serial part or on the shared one, waiting, or at work while something else has the core. */
export const SPAN_KINDS = [
  'serial-work',
  'shared-work',
  'late-start',
  'serial',
  'dispatch',
  'end-wait',
  'taken',
] as const
export type SpanKind = 'serial-work' | 'shared-work' | 'taken' | WaitKind

type TimelineSpan = { kind: SpanKind; from: Milliseconds; to: Milliseconds }

/** Without gaps from 0 to T(j). */
export type BlockTimelineRow = {
  /** 1 for the first worker. */
  worker: number
  spans: TimelineSpan[]
}

/** Adjoining spans of one kind become one, as units follow each other a thousand times; what took no tick is left out. */
function joinedSpans(spans: readonly TimelineSpan[]): TimelineSpan[] {
  const joined: TimelineSpan[] = []
  for (const span of spans.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last?.kind === span.kind && last.to === span.from) last.to = span.to
    else joined.push({ ...span })
  }
  return joined
}

/** A row a worker. A unit within an isolated slow stretch is shown as taken. */
export function blockTimeline(run: Run, basis: AccountBasis): BlockTimelineRow[] {
  return stretchesOf(run, basis.serialUnits).map(({ waits, units }, worker) => {
    const { slow } = workerPace(units, basis.divisions, basis.tick)
    const kindOf = (position: number, from: Milliseconds, to: Milliseconds): SpanKind => {
      if (slow.some((stretch) => from >= stretch.from && to <= stretch.to)) return 'taken'
      return position < basis.serialUnits ? 'serial-work' : 'shared-work'
    }
    const work = units.map(({ position, from, to }) => ({ kind: kindOf(position, from, to), from, to }))
    return { worker: worker + 1, spans: joinedSpans([...waits, ...work]) }
  })
}

export type TimeWindow = { from: Milliseconds; to: Milliseconds }

/** How long each kind lasts within the window. */
export function lengthsWithin(
  { spans }: BlockTimelineRow,
  shown: TimeWindow,
): Record<SpanKind, Milliseconds> {
  const lengths = Object.fromEntries(SPAN_KINDS.map((kind) => [kind, 0])) as Record<SpanKind, number>
  for (const { kind, from, to } of spans) {
    lengths[kind] += Math.max(0, Math.min(to, shown.to) - Math.max(from, shown.from))
  }
  return lengths
}

/** The least part of a run that is shown. */
const LEAST_PART: Fraction = 0.001

/** Within the run, and no shorter than a thousandth of it: what does not fit is moved, then cut. */
export function keptWithin({ from, to }: TimeWindow, time: Milliseconds): TimeWindow {
  const length = Math.min(time, Math.max(LEAST_PART * time, to - from))
  const start = Math.min(Math.max(0, from), time - length)
  return { from: start, to: start + length }
}

/** The window around the same middle, `factor` times as long. */
export function zoomed({ from, to }: TimeWindow, factor: number, time: Milliseconds): TimeWindow {
  const middle = (from + to) / 2
  const half = Math.max(LEAST_PART * time, factor * (to - from)) / 2
  return keptWithin({ from: middle - half, to: middle + half }, time)
}

/** The window moved by a share of its own length. */
export function moved({ from, to }: TimeWindow, share: number, time: Milliseconds): TimeWindow {
  const by = share * (to - from)
  return keptWithin({ from: from + by, to: to + by }, time)
}
