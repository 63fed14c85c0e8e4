import { expect, it } from 'vitest'
import { afterProgramEvent, EMPTY_RECORD, type ProgramEvent } from '../../../src/core/program-run'
import { timeAxisOf } from '../../../src/core/time-axis'

const axisAfter = (...events: readonly ProgramEvent[]) =>
  timeAxisOf(events.reduce(afterProgramEvent, EMPTY_RECORD).passes)

const began = (pass: string): ProgramEvent => ({ type: 'passBegan', pass, rows: [undefined] })
const runs = (at: number): ProgramEvent => ({ type: 'stateEntered', row: 0, state: 'running', at })
const ended = (pass: string, time: number): ProgramEvent[] => [began(pass), { type: 'passEnded', at: time }]

it('the axis is as long as the longest pass, and knows when the shorter ones ended', () => {
  expect(axisAfter(...ended('alone', 200), ...ended('together:4', 60), ...ended('together:2', 110))).toEqual({
    length: 200,
    longest: 'alone',
    ends: [
      { pass: 'together:4', at: 60 },
      { pass: 'together:2', at: 110 },
    ],
  })
  // With S below 1 the pass on several workers is the longest.
  expect(axisAfter(...ended('alone', 50), ...ended('together', 60))).toEqual({
    length: 60,
    longest: 'together',
    ends: [{ pass: 'alone', at: 50 }],
  })
  expect(timeAxisOf([])).toBeUndefined()
})

it('while a later pass runs, the axis keeps its length until that pass is longer', () => {
  expect(axisAfter(...ended('alone', 200), began('together'), runs(10))).toEqual({
    length: 200,
    longest: 'alone',
    ends: [],
  })
  expect(axisAfter(...ended('alone', 200), began('together'), runs(250))).toMatchObject({
    length: 250,
    longest: 'together',
    ends: [{ pass: 'alone', at: 200 }],
  })
})

it('while another round of a pass runs, its shortest round counts', () => {
  const round = [...ended('alone', 200), ...ended('together', 110)]
  const axis = { length: 200, longest: 'alone', ends: [{ pass: 'together', at: 110 }] }
  expect(axisAfter(...round, began('alone'), runs(1))).toEqual(axis)
  expect(axisAfter(...round, ...ended('alone', 210), began('together'), runs(1))).toEqual(axis)
})
