import { expect, test } from 'vitest'
import { overlap, passOf, run, spansIn, speedupOf, texts } from './running'

test('two threads count down at the same time: lines interleave, and the time is the longer one, not the sum', async () => {
  const { record, outcome } = await run('countdown', { scale: '0.1' })
  const alone = passOf(record, 'alone')
  const together = passOf(record, 'together')

  expect(together.rows.map(({ name, ended }) => [name, ended])).toEqual([
    ['AAA', true],
    ['BBB', true],
  ])
  const order = texts(together)
  expect(order.slice(0, 2)).toEqual(['Start thread:AAA', 'Start thread:BBB'])
  const counting = (name: string) => order.filter((line) => line.startsWith(`Thread${name}`))
  for (const name of ['AAA', 'BBB'])
    expect(counting(name)).toEqual([5, 4, 3, 2, 1].map((left) => `Thread${name} counting down:${left} ...`))
  // AAA is twice as fast: it ends when BBB has counted twice or thrice.
  const end = order.indexOf('End thread:AAA')
  const before = order.slice(0, end).filter((line) => line.startsWith('ThreadBBB'))
  expect([2, 3]).toContain(before.length)
  expect(order.indexOf('ThreadBBB counting down:5 ...')).toBeLessThan(
    order.indexOf('ThreadAAA counting down:1 ...'),
  )

  const [sleepOfA] = spansIn(together, 0, 'sleeping')
  const [sleepOfB] = spansIn(together, 1, 'sleeping')
  if (!sleepOfA || !sleepOfB) throw new Error('nobody slept')
  expect(overlap(sleepOfA, sleepOfB)).toBeGreaterThan(0)

  // One after another nothing of BBB comes before the end of AAA.
  const inTurn = texts(alone)
  expect(inTurn.indexOf('Start thread:BBB')).toBeGreaterThan(inTurn.indexOf('End thread:AAA'))
  // 7.5 to 5, as the notes have it.
  expect(speedupOf(outcome)).toBeGreaterThan(1.35)
  expect(speedupOf(outcome)).toBeLessThan(1.65)
})
