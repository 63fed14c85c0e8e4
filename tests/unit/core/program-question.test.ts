import { describe, expect, it } from 'vitest'
import { answerOf, HOW_MUCH_FASTER, type Question } from '../../../src/core/program-question'
import { EMPTY_RECORD, type Outcome } from '../../../src/core/program-run'

const told = (question: Question, outcome: Outcome) => answerOf(question, { outcome, record: EMPTY_RECORD })

describe('how much faster a run was', () => {
  it.each([
    [1_000, 1_300, 4, 'same'],
    [1_000, 1_000, 4, 'same'],
    [1_150, 1_000, 4, 'same'],
    [1_160, 1_000, 4, 'some'],
    [3_400, 1_000, 4, 'some'],
    [3_410, 1_000, 4, 'full'],
    // The pool of the notes: four tasks of 1 s in two rounds on three workers.
    [4_000, 2_000, 3, 'some'],
    [1_900, 1_000, 2, 'full'],
  ])('T(1) = %i and T(j) = %i on %i is “%s”', (alone, together, workers, option) => {
    expect(told(HOW_MUCH_FASTER, { times: { alone, together, workers } })).toBe(option)
  })

  it('is not told without times', () => {
    expect(told(HOW_MUCH_FASTER, {})).toBeUndefined()
    expect(answerOf(HOW_MUCH_FASTER, { outcome: undefined, record: EMPTY_RECORD })).toBeUndefined()
  })
})

it('the least of a column is found among the rows that are asked for', () => {
  const question: Question = {
    kind: 'least',
    column: 'handedOver',
    options: [{ name: 'copied' }, { name: 'cut' }, { name: 'shared' }],
  }
  const row = (name: string, bytes: number, time: number) => ({
    name,
    cells: [
      { value: bytes, unit: 'bytes' as const },
      { value: time, unit: 'milliseconds' as const },
    ],
  })
  const columns = ['way', 'bytes', 'handedOver']
  const rows = [row('alone', 0, 0.1), row('copied', 64, 20), row('cut', 16, 5), row('shared', 0, 1)]
  expect(told(question, { table: { columns, rows } })).toBe('shared')
  expect(told(question, { table: { columns, rows: rows.slice(0, 3) } })).toBe('cut')
  expect(told(question, {})).toBeUndefined()
})

it('the first of a list counts, if it is an option', () => {
  const question: Question = { kind: 'first', list: 'ending', options: [{ name: '157' }, { name: '9' }] }
  expect(told(question, { lists: [{ name: 'ending', items: ['9', '157'] }] })).toBe('9')
  expect(told(question, { lists: [{ name: 'ending', items: ['8', '157'] }] })).toBeUndefined()
  expect(told(question, { lists: [{ name: 'other', items: ['9'] }] })).toBeUndefined()
})

it('an end in waiting is told as soon as it is found, and one by itself when it has come', () => {
  const question: Question = {
    kind: 'ending',
    options: [{ name: 'ends' }, { name: 'abandoned-lock' }, { name: 'deadlock' }],
  }
  const verdict = { kind: 'deadlock' as const, waited: 2_000, waits: [] }
  expect(answerOf(question, { outcome: undefined, record: { passes: [], verdict } })).toBe('deadlock')
  expect(answerOf(question, { outcome: undefined, record: EMPTY_RECORD })).toBeUndefined()
  expect(told(question, { figures: { failed: 1 } })).toBe('ends')
})
