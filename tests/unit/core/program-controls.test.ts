import { describe, expect, it } from 'vitest'
import { type Control, queryOf, readControl, valuesFrom } from '../../../src/core/program-controls'

const WORKERS: Control = { kind: 'whole', name: 'workers', least: 2, most: 8, usual: 4 }
const SHARE: Control = { kind: 'share', name: 'share', usual: 0.5 }
const NUMBERS: Control = { kind: 'numbers', name: 'numbers', least: 1, most: 99, longest: 3, usual: [1, 10] }
const SCALE: Control = { kind: 'choice', name: 'scale', options: ['1', '0.1'], usual: '1' }
const ALL = [WORKERS, SHARE, NUMBERS, SCALE]

describe('what is typed', () => {
  it.each([
    [WORKERS, ' 8 ', '8'],
    [WORKERS, '9', undefined],
    [WORKERS, '2.5', undefined],
    [WORKERS, '', undefined],
    [WORKERS, '1e1', undefined],
    [SHARE, '.25', '0.25'],
    [SHARE, '1.0', '1'],
    [SHARE, '1.1', undefined],
    [SHARE, '-0', undefined],
    [NUMBERS, '3, 2，1', '3,2,1'],
    [NUMBERS, '1,2,3,4', undefined],
    [NUMBERS, '1,,2', '1,2'],
    [NUMBERS, '100', undefined],
    [SCALE, '0.1', '0.1'],
    [SCALE, '0.5', undefined],
  ])('%o %s is taken as %s', (control, typed, taken) => {
    expect(readControl(control, typed)).toBe(taken)
  })
})

it('a link says what is not as usual, and gives it back', () => {
  const values = { workers: '2', share: '0.5', numbers: '4,3', scale: '0.1' }
  expect(queryOf(ALL, values)).toBe('workers=2&numbers=4,3&scale=0.1')
  expect(valuesFrom(ALL, queryOf(ALL, values))).toEqual(values)
})

it('what a link says wrongly stays as usual', () => {
  expect(valuesFrom(ALL, 'workers=99&share=x&other=1&scale')).toEqual({
    workers: '4',
    share: '0.5',
    numbers: '1,10',
    scale: '1',
  })
})
