import { describe, expect, it } from 'vitest'
import type { Run } from '../../../src/core/measurement'
import { timelineOf } from '../../../src/core/timeline'
import { runOfUnits } from '../../fakes/made-blocks'

type Unit = readonly [worker: number, end: number]

/** A run from its units in the order of execution, the shared part open to all from `sharedFrom` on. */
function runOf(workers: number, sharedFrom: number, units: readonly Unit[]): Run {
  const ends = units.map(([, end]) => end)
  const endOf = (worker: number) =>
    Math.max(0, ...units.filter(([own]) => own === worker).map(([, end]) => end))
  const time = Math.max(...ends)
  return {
    workers,
    time,
    endToEnd: time,
    shares: Array.from({ length: workers }, (_, worker) => ({
      startedAt: worker === 0 ? 0 : 0.5,
      sharedFrom: worker === 0 ? sharedFrom : sharedFrom + 0.1,
      endedAt: endOf(worker),
      primes: 0,
      divisions: 0,
    })),
    unitWorker: Uint16Array.from(units.map(([worker]) => worker)),
    unitEnd: Float64Array.from(ends),
    unitStart: undefined,
  }
}

/** Two serial units of 10 ms on the first worker, then four shared ones on two. */
const HALF_SERIAL = runOf(2, 20, [
  [0, 10],
  [0, 20],
  [0, 29],
  [1, 31],
  [0, 38],
  [1, 42],
])

describe('the timeline of a run', () => {
  it('has a row a worker, the first is 1', () => {
    expect(timelineOf(runOfUnits([[1], [2], [3]]), 0).map(({ worker }) => worker)).toEqual([1, 2, 3])
  })

  it('shows the serial part on the worker that did it, then the shared part on all', () => {
    const [first, second] = timelineOf(HALF_SERIAL, 2)
    expect(first?.spans).toEqual([
      { kind: 'serial', from: 0, to: 20, atWork: 1 },
      { kind: 'shared', from: 20, to: 38, atWork: 1 },
    ])
    expect(second?.spans).toEqual([{ kind: 'shared', from: 20.1, to: 42, atWork: 1 }])
  })

  it('counts who was at work for how long', () => {
    const [first, second] = timelineOf(HALF_SERIAL, 2)
    expect(first?.busy).toBe(38)
    expect(second?.busy).toBeCloseTo(21.9, 12)
  })

  it('is all shared when nothing is serial', () => {
    const rows = timelineOf(runOfUnits([[3, 4], [5]]), 0)
    expect(rows).toEqual([
      { worker: 1, spans: [{ kind: 'shared', from: 0, to: 7, atWork: 1 }], busy: 7 },
      { worker: 2, spans: [{ kind: 'shared', from: 0, to: 5, atWork: 1 }], busy: 5 },
    ])
  })

  it('leaves the others idle when all is serial', () => {
    const run = runOf(3, 12, [
      [0, 5],
      [0, 12],
    ])
    expect(timelineOf(run, 2)).toEqual([
      { worker: 1, spans: [{ kind: 'serial', from: 0, to: 12, atWork: 1 }], busy: 12 },
      { worker: 2, spans: [], busy: 0 },
      { worker: 3, spans: [], busy: 0 },
    ])
  })

  it('is idle for a worker that came too late for any unit', () => {
    const rows = timelineOf(runOfUnits([[3, 4], []]), 0)
    expect(rows[1]).toEqual({ worker: 2, spans: [], busy: 0 })
  })
})

describe('the timeline of a run by messages', () => {
  /** A run of 100 ms on two workers: one serial unit, and shared ones with waits between them. */
  const units = [
    { worker: 0, from: 0, to: 30 },
    { worker: 0, from: 31, to: 50 },
    { worker: 1, from: 32, to: 40 },
    { worker: 1, from: 40.1, to: 48.1 },
    { worker: 0, from: 50.3, to: 60 },
    { worker: 1, from: 60, to: 100 },
  ]
  const run: Run = {
    ...runOf(
      2,
      31,
      units.map(({ worker, to }) => [worker, to]),
    ),
    unitStart: Float64Array.from(units, ({ from }) => from),
  }
  const [first, second] = timelineOf(run, 1)

  it('shows waits between units as waits, not as work', () => {
    expect(second?.spans.map(({ from, to }) => [from, to])).toEqual([
      [32, 48.1],
      [60, 100],
    ])
    expect(first?.spans.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['serial', 0, 30],
      ['shared', 31, 60],
    ])
  })

  it('tells the share of work where waits are too short to be drawn, and counts only work', () => {
    expect(first?.spans[1]?.atWork).toBeCloseTo((19 + 9.7) / 29, 12)
    expect(second?.spans[0]?.atWork).toBeCloseTo(16 / 16.1, 12)
    expect(first?.busy).toBeCloseTo(30 + 19 + 9.7, 12)
    expect(second?.busy).toBeCloseTo(8 + 8 + 40, 12)
  })
})
