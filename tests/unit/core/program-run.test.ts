import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newRow } from '../../../src/core/program-rows'
import { afterProgramEvent, EMPTY_RECORD, type ProgramEvent, spansOf } from '../../../src/core/program-run'

const after = (events: readonly ProgramEvent[]) => events.reduce(afterProgramEvent, EMPTY_RECORD)

const BEGAN: ProgramEvent = { type: 'passBegan', pass: 'together', rows: ['AAA', 'BBB'] }

it('a row is in one state at a time, from the moment of each change', () => {
  const record = after([
    BEGAN,
    { type: 'stateEntered', row: 0, state: 'running', at: 1 },
    { type: 'stateEntered', row: 0, state: 'sleeping', at: 2 },
    { type: 'stateEntered', row: 1, state: 'running', at: 3 },
    { type: 'rowEnded', row: 0, at: 5 },
    { type: 'passEnded', at: 7 },
  ])
  const [pass] = record.passes
  const spans = (row: number) =>
    spansOf(pass?.rows[row] ?? newRow(''), 7).map(({ state, from, to }) => [state, from, to])
  expect(spans(0)).toEqual([
    ['idle', 0, 1],
    ['running', 1, 2],
    ['sleeping', 2, 5],
  ])
  expect(spans(1)).toEqual([
    ['idle', 0, 3],
    ['running', 3, 7],
  ])
})

it('lines stand in the order in which they were printed, not in that of their arrival', () => {
  const record = after([
    BEGAN,
    { type: 'linePrinted', row: 0, at: 2, text: 'second' },
    { type: 'linePrinted', row: 1, at: 1, text: 'first' },
    { type: 'linePrinted', row: 1, at: 3, text: 'third' },
  ])
  expect(record.passes[0]?.lines.map(({ text }) => text)).toEqual(['first', 'second', 'third'])
})

const round = (text: string, time: number): ProgramEvent[] => [
  BEGAN,
  { type: 'linePrinted', row: 0, at: 1, text },
  { type: 'passEnded', at: time },
]

it('of several rounds of a pass the shortest is kept, the running one is shown meanwhile', () => {
  const rounds = [...round('9 ms', 9), ...round('7 ms', 7), ...round('8 ms', 8)]
  const shown = (events: readonly ProgramEvent[]) =>
    after(events).passes.map(({ name, lines }) => [name, lines.map(({ text }) => text)])
  expect(shown(rounds)).toEqual([['together', ['7 ms']]])
  expect(shown([...rounds, BEGAN])).toEqual([['together', []]])
  expect(shown([...rounds, ...round('6 ms', 6)])).toEqual([['together', ['6 ms']]])
  expect(shown([...rounds, BEGAN, { ...BEGAN, pass: 'alone' }]).map(([name]) => name)).toEqual([
    'together',
    'alone',
  ])
})

const LOCK = { row: 0, lock: 'my_lock' }

it('a row holds a lock from taking it to the moment before it is free', () => {
  const record = after([
    BEGAN,
    { type: 'stateEntered', row: 0, state: 'waiting-for-lock', about: 'my_lock', at: 1 },
    { type: 'stateEntered', row: 0, state: 'running', about: 'my_lock', at: 2 },
    { type: 'lockTaken', ...LOCK, at: 2 },
    { type: 'stateEntered', row: 0, state: 'sleeping', at: 3 },
    { type: 'lockReleased', ...LOCK, at: 5 },
    { type: 'stateEntered', row: 0, state: 'running', at: 5 },
    { type: 'passEnded', at: 6 },
  ])
  const row = record.passes[0]?.rows[0] ?? newRow('')
  expect(spansOf(row, 6).map(({ state, holding, from, to }) => [state, holding, from, to])).toEqual([
    ['idle', [], 0, 1],
    ['waiting-for-lock', [], 1, 2],
    ['running', ['my_lock'], 2, 3],
    ['sleeping', ['my_lock'], 3, 5],
    ['running', [], 5, 6],
  ])
})

it('what a worker stamped before the page is before it, though it arrives later', () => {
  const task = (state: 'running' | 'idle', at: number, about?: string): ProgramEvent => ({
    type: 'stateEntered',
    row: 0,
    state,
    at,
    ...(about === undefined ? {} : { about }),
  })
  const record = after([BEGAN, task('running', 1, '1'), task('running', 106, '3'), task('idle', 101)])
  const row = record.passes[0]?.rows[0] ?? newRow('')
  expect(spansOf(row, 110).map(({ state, about, from, to }) => [state, about, from, to])).toEqual([
    ['idle', undefined, 0, 1],
    ['running', '1', 1, 101],
    ['idle', undefined, 101, 106],
    ['running', '3', 106, 110],
  ])
})

const happening = fc.oneof(
  fc.record({
    type: fc.constant('stateEntered' as const),
    row: fc.constant(0),
    state: fc.constantFrom('running' as const, 'sleeping' as const, 'idle' as const),
    at: fc.integer({ min: -1, max: 40 }),
  }),
  fc.record({
    type: fc.constantFrom('lockTaken' as const, 'lockReleased' as const),
    row: fc.constant(0),
    lock: fc.constantFrom('a', 'b'),
    at: fc.integer({ min: -1, max: 40 }),
  }),
)

it('in whatever order stamps arrive, the spans of a row follow each other without overlap or gap', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (events) => {
      const row = after([BEGAN, ...events]).passes[0]?.rows[0] ?? newRow('')
      const spans = spansOf(row, 50)
      expect(spans[0]?.from).toBe(0)
      expect(spans.at(-1)?.to).toBe(50)
      for (const [index, { from, to }] of spans.entries()) {
        expect(to).toBeGreaterThan(from)
        if (index > 0) expect(from).toBe(spans[index - 1]?.to)
      }
      // The order of arrival is of no account where no two stamps are alike.
      const distinct = events.filter(
        ({ at }, place) => events.findIndex((other) => other.at === at) === place,
      )
      const ordered = [...distinct].sort((one, other) => one.at - other.at)
      const made = (given: readonly ProgramEvent[]) =>
        spansOf(after([BEGAN, ...given]).passes[0]?.rows[0] ?? newRow(''), 50)
      expect(made(distinct.filter(({ at }) => at >= 0))).toEqual(made(ordered.filter(({ at }) => at >= 0)))
    }),
  )
})
