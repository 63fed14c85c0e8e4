import { describe, expect, it } from 'vitest'
import { type Control, isInForce, queryOf, readControl, valuesFrom } from '../../../src/core/program-controls'

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
    [SHARE, '25 %', '0.25'],
    [SHARE, '101%', undefined],
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
  expect(valuesFrom(ALL, queryOf(ALL, values))).toEqual({ values, damaged: [] })
})

it('what a link says wrongly stays as usual, and is told', () => {
  expect(valuesFrom(ALL, 'workers=99&share=0.25&other=1&scale&__proto__=1')).toEqual({
    values: { workers: '4', share: '0.25', numbers: '1,10', scale: '1' },
    damaged: ['workers=99', 'other=1', 'scale', '__proto__=1'],
  })
})

it('a control may have a say only while another one has a value', () => {
  const scores: Control = { ...NUMBERS, onlyWith: { name: 'order', value: 'priority' } }
  expect(isInForce(scores, { order: 'fifo' })).toBe(false)
  expect(isInForce(scores, { order: 'priority' })).toBe(true)
  expect(isInForce(NUMBERS, { order: 'fifo' })).toBe(true)
})
