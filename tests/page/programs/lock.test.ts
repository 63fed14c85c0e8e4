/** Budget: 3 s, asleep. */
import { expect, test } from 'vitest'
import { overlap, type Pass, passOf, run, spansHolding, spansIn, texts } from './running'

const FAST = { scale: '0.1' }

/** No two hold the lock at once. Clocks of one browser agree within 0.1 ms. */
function expectExclusive(pass: Pass): void {
  const [held = [], others = []] = [0, 1].map((row) => spansHolding(pass, row, 'thread_lock'))
  expect(held.length).toBeGreaterThan(0)
  expect(others.length).toBeGreaterThan(0)
  for (const one of held) for (const other of others) expect(overlap(one, other)).toBeLessThan(0.1)
}

test('under one lock all of AAA comes, then all of BBB', async () => {
  const { record } = await run('lock', FAST)
  const together = passOf(record, 'together')
  const counts = (name: string) => [5, 4, 3, 2, 1].map((left) => `Thread${name} counting down:${left} ...`)
  const lines = texts(together)
  expect(lines[0]).toBe('Start thread:AAA')
  expect(lines).toContain('Start thread:BBB')
  expect(lines.filter((line) => line.includes('counting'))).toEqual([...counts('AAA'), ...counts('BBB')])
  for (const sleep of spansIn(together, 0, 'sleeping')) {
    for (const other of spansIn(together, 1, 'sleeping')) expect(overlap(sleep, other)).toBeLessThan(0.5)
  }
  expectExclusive(together)
})

test('the share under the lock is to be seen, and in 20 tasks a worker two are never under it at once', async () => {
  const values = { ...FAST, part: 'shares', share: '0.25', tasks: '20', workers: '2' }
  const { outcome, record } = await run('lock', values)
  // Of many tasks a worker the law has no B.
  expect(outcome.serialShare).toBeUndefined()
  const together = passOf(record, 'together:2')
  for (const row of [0, 1]) {
    const held = spansHolding(together, row, 'thread_lock')
    expect(held.length).toBeGreaterThanOrEqual(20)
    // A quarter of 100 ms.
    expect(held.reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThanOrEqual(24)
  }
  expectExclusive(together)
})
