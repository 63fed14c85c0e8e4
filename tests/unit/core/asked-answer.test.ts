import { expect, it } from 'vitest'
import { answerAddress, readAnswerAddress } from '../../../src/core/asked-answer'

it('says what is asked in an address relative to the page', () => {
  expect(answerAddress({ status: 404, after: 250 })).toBe('answers/404?after=250')
})

it.each([200, 400, 404, 408, 500, 524, 599])('reads status %i again', (status) => {
  expect(readAnswerAddress(answerAddress({ status, after: 100 }))).toEqual({ status, after: 100 })
})

it.each([
  'answers/',
  'answers/404',
  'answers/199?after=0',
  'answers/600?after=0',
  'answers/101?after=0',
  'answers/404?after=10001',
  'answers/404?after=-1',
  'answers/404?after=1e3',
  'answers/404?after=1&after=2',
  'answers/4040?after=1',
  'assets/answers/404?after=1',
])('refuses %s', (address) => {
  expect(readAnswerAddress(address)).toBeUndefined()
})
