import { expect, it } from 'vitest'
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
    spansOf(pass?.rows[row] ?? { name: '', spans: [], now: undefined, ended: false }, 7).map(
      ({ state, from, to }) => [state, from, to],
    )
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

it('of several rounds of a pass the last is kept', () => {
  const record = after([
    BEGAN,
    { type: 'linePrinted', row: 0, at: 1, text: 'old' },
    { ...BEGAN, pass: 'alone' },
    BEGAN,
  ])
  expect(record.passes.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['alone', 0],
    ['together', 0],
  ])
})
