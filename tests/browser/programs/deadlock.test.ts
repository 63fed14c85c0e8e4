import { expect, test } from 'vitest'
import { begin, overlap, passOf, run, spansHolding, spansIn, texts } from './running'

const FAST = { scale: '0.1' }

/** Runs until the page has decided, and stops then. */
async function untilDecided(version: string) {
  const running = begin('deadlock', { ...FAST, version })
  await running.until((record) => record.verdict !== undefined)
  const from = performance.now()
  running.stop()
  expect(await running.end).toEqual({ kind: 'cancelled' })
  expect(performance.now() - from).toBeLessThan(100)
  const { verdict } = running.record()
  if (!verdict) throw new Error('no verdict')
  return { verdict, pass: passOf(running.record(), 'together') }
}

test('version 1 is an abandoned lock: its holder has ended with an error, and the other waits', async () => {
  const { verdict, pass } = await untilDecided('1')
  expect(verdict.kind).toBe('abandoned-lock')
  expect(verdict.waits).toEqual([{ waiter: 1, lock: 'my_lock', holder: 0, holderEnded: true }])
  expect(verdict.waited).toBeGreaterThanOrEqual(200)
  expect(verdict.waited).toBeLessThan(1_000)
  expect(pass.rows.map(({ ended }) => ended)).toEqual([true, false])
  expect(texts(pass).some((line) => line.startsWith('NotFoundError'))).toBe(true)
})

test.for([1, 2, 3])(
  'version 2 ends by itself, run %i: the failing thread releases the lock, and the other goes on',
  async () => {
    const { record, outcome } = await run('deadlock', { ...FAST, version: '2' })
    expect(record.verdict).toBeUndefined()
    expect(outcome.figures?.failed).toBe(1)
    const together = passOf(record, 'together')
    // AAA has the lock, BBB asks for it and waits, AAA gives it up, and only then BBB has it. Clocks agree within 0.1 ms.
    const [held] = [spansHolding(together, 0, 'my_lock')]
    const [from, to] = [held[0]?.from ?? Number.NaN, held.at(-1)?.to ?? Number.NaN]
    const [waiting] = spansIn(together, 1, 'waiting-for-lock')
    expect(waiting?.from).toBeGreaterThan(from - 0.1)
    expect(waiting?.from).toBeLessThan(to)
    expect(spansHolding(together, 1, 'my_lock')[0]?.from).toBeGreaterThan(to - 0.1)
    expect(outcome.figures?.after).toBe(1)
    expect(outcome.figures?.waited).toBeCloseTo(to - (waiting?.from ?? 0), 6)
    // Nothing is said to be running in the lock once it is free.
    for (const span of spansIn(together, 0, 'running'))
      if (span.about === 'my_lock') expect(span.holding).toEqual(['my_lock'])
    const lines = together.lines.map(({ row, text }) => `${row} ${text}`)
    expect(lines.some((line) => line.startsWith('0 NotFoundError'))).toBe(true)
    // Which of the two then prints last is the scheduler's.
    expect(lines.filter((line) => line.startsWith('1')).at(-1)).toBe('1 my_lock released')
  },
)

test('version 3 is a deadlock: a circle of two waits', async () => {
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
})

test('taken in one order the two locks do not hold each other up, right after the deadlock was stopped', async () => {
  await untilDecided('3')
  const { record, outcome } = await run('deadlock', { ...FAST, version: '3-cured' })
  expect(record.verdict).toBeUndefined()
  expect(outcome.figures?.failed).toBe(0)
  const together = passOf(record, 'together')
  // The same locks are free for the first who comes: within 100 ms of the start.
  const first = together.lines.find(({ text }) => text === 'lock_a acquired')
  expect(first?.at).toBeLessThan(100)
  expect(spansIn(together, 0, 'waiting-for-lock')).toEqual([])
  expect(texts(together).filter((line) => line === 'both released').length).toBe(2)
})
