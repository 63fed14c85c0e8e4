/** Budget: 0.5 s a version, asleep. */
import { expect, test } from 'vitest'
import { begin, overlap, passOf, run, spansHolding, spansIn, texts } from './running'

const FAST = { scale: '0.1' }

/** Runs until the page has decided, and stops then. */
async function untilDecided(version: string) {
  const running = begin('deadlock', { ...FAST, version })
  await running.until((record) => record.verdict !== undefined)
  running.stop()
  expect(await running.end).toEqual({ kind: 'cancelled' })
  const { verdict } = running.record()
  if (!verdict) throw new Error('no verdict')
  return { verdict, pass: passOf(running.record(), 'together') }
}

test('version 1 is an abandoned lock: its holder has ended with an error, and the other waits', async () => {
  const { verdict, pass } = await untilDecided('1')
  expect(verdict.kind).toBe('abandoned-lock')
  expect(verdict.waits).toEqual([{ waiter: 1, lock: 'my_lock', holder: 0, holderEnded: true }])
  expect(verdict.waited).toBeGreaterThanOrEqual(200)
  expect(pass.rows.map(({ ended }) => ended)).toEqual([true, false])
  expect(texts(pass).some((line) => line.startsWith('NotFoundError'))).toBe(true)
})

test('version 2 ends by itself: the failing thread releases the lock, and the other goes on', async () => {
  const { record, outcome } = await run('deadlock', { ...FAST, version: '2' })
  expect(record.verdict).toBeUndefined()
  expect(outcome.figures?.failed).toBe(1)
  const together = passOf(record, 'together')
  // AAA has the lock, BBB asks for it, and has it only when AAA has given it up. Clocks agree within 0.1 ms.
  const held = spansHolding(together, 0, 'my_lock')
  const [from, to] = [held[0]?.from ?? Number.NaN, held.at(-1)?.to ?? Number.NaN]
  const [waiting] = spansIn(together, 1, 'waiting-for-lock')
  expect(waiting?.from).toBeGreaterThan(from - 0.1)
  expect(spansHolding(together, 1, 'my_lock')[0]?.from).toBeGreaterThan(to - 0.1)
  expect(outcome.figures?.after).toBe(1)
  // Where BBB is so late that the lock is free again, it does not wait for AAA.
  expect(outcome.figures?.waited).toBeCloseTo(Math.max(0, to - (waiting?.from ?? Number.NaN)), 6)
  // Nothing is said to be running in the lock once it is free.
  for (const span of spansIn(together, 0, 'running'))
    if (span.about === 'my_lock') expect(span.holding).toEqual(['my_lock'])
  const lines = together.lines.map(({ row, text }) => `${row} ${text}`)
  expect(lines.some((line) => line.startsWith('0 NotFoundError'))).toBe(true)
  // Which of the two then prints last is the scheduler's.
  expect(lines.filter((line) => line.startsWith('1')).at(-1)).toBe('1 my_lock released')
})

test('version 3 is a deadlock; stopped, it leaves its locks free, and taken in one order they hold nobody up', async () => {
  const { verdict, pass } = await untilDecided('3')
  expect(verdict.kind).toBe('deadlock')
  expect([...verdict.waits].sort((one, other) => one.waiter - other.waiter)).toEqual([
    { waiter: 0, lock: 'lock_b', holder: 1, holderEnded: false },
    { waiter: 1, lock: 'lock_a', holder: 0, holderEnded: false },
  ])
  // Both wait at the same time, on the timeline too.
  const [one] = spansIn(pass, 0, 'waiting-for-lock')
  const [other] = spansIn(pass, 1, 'waiting-for-lock')
  if (!one || !other) throw new Error('nobody waited')
  expect(overlap(one, other)).toBeGreaterThan(150)

  const { record, outcome } = await run('deadlock', { ...FAST, version: '3-cured' })
  expect(record.verdict).toBeUndefined()
  expect(outcome.figures?.failed).toBe(0)
  const together = passOf(record, 'together')
  // The same locks are free for the first who comes.
  expect(together.lines.some(({ row, text }) => row === 0 && text === 'lock_a acquired')).toBe(true)
  expect(spansIn(together, 0, 'waiting-for-lock')).toEqual([])
  expect(texts(together).filter((line) => line === 'both released').length).toBe(2)
})
