import { expect, test } from 'vitest'
import { begin, overlap, passOf, run, spansHolding, spansIn, speedupOf, texts } from './running'

const FAST = { scale: '0.1' }

test('under one lock both print their start, then all of AAA comes, then all of BBB, and S falls to 1', async () => {
  const { record, outcome } = await run('lock', FAST)
  const together = passOf(record, 'together')
  const counts = (name: string) => [5, 4, 3, 2, 1].map((left) => `Thread${name} counting down:${left} ...`)
  const lines = texts(together)
  expect(lines.slice(0, 2)).toEqual(['Start thread:AAA', 'Start thread:BBB'])
  expect(lines.filter((line) => line.includes('counting'))).toEqual([...counts('AAA'), ...counts('BBB')])
  const [waiting] = spansIn(together, 1, 'waiting-for-lock')
  expect(waiting?.about).toBe('thread_lock')
  for (const sleep of spansIn(together, 0, 'sleeping')) {
    for (const other of spansIn(together, 1, 'sleeping')) expect(overlap(sleep, other)).toBeLessThan(0.5)
  }
  for (const one of spansHolding(together, 0, 'thread_lock'))
    for (const other of spansHolding(together, 1, 'thread_lock'))
      expect(overlap(one, other)).toBeLessThan(0.1)
  expect(spansHolding(together, 0, 'thread_lock').length).toBeGreaterThan(0)
  expect(outcome.figures?.free).toBeGreaterThan(1.35)
  expect(speedupOf(outcome)).toBeGreaterThan(0.85)
  expect(speedupOf(outcome)).toBeLessThan(1.1)
})

test.each([
  ['0', 2],
  ['0.25', 1.6],
  ['0.5', 4 / 3],
  ['1', 1],
])(
  'with one equal task a worker a share of %s under the lock is B: S on 2 workers is near %f',
  async (share, law) => {
    const { outcome, record } = await run('lock', { part: 'shares', share, workers: '2' })
    // The share under the lock is to be seen: it is so long that a row holds it.
    const together = passOf(record, 'together:2')
    for (const row of [0, 1]) {
      const held = spansHolding(together, row, 'thread_lock').reduce(
        (sum, { from, to }) => sum + to - from,
        0,
      )
      expect(held).toBeGreaterThanOrEqual(1_000 * Number(share) - 1)
      expect(held).toBeLessThan(1_000 * Number(share) + 150)
    }
    expect(speedupOf(outcome) / law).toBeGreaterThan(0.93)
    expect(speedupOf(outcome) / law).toBeLessThan(1.07)
    expect(outcome.serialShare?.serialFraction).toBeGreaterThan(Number(share) - 0.15)
    expect(outcome.serialShare?.serialFraction).toBeLessThan(Number(share) + 0.15)
  },
)

test('with 20 tasks a worker the locked parts overlap with other work: S is far above that law', async () => {
  const { outcome, record } = await run('lock', { part: 'shares', share: '0.5', tasks: '20', workers: '2' })
  expect(speedupOf(outcome)).toBeGreaterThan(1.7)
  expect(outcome.serialShare).toBeUndefined()
  // But never two of them at once under the lock.
  const together = passOf(record, 'together:2')
  const [held = [], others = []] = [0, 1].map((row) => spansHolding(together, row, 'thread_lock'))
  expect(held.length).toBeGreaterThanOrEqual(20)
  for (const one of held) for (const other of others) expect(overlap(one, other)).toBeLessThan(0.1)
})

test('stopped in mid-lock the lock is free at once, and the next run gets it', async () => {
  const first = begin('lock')
  await first.until(
    (record) => record.passes.at(-1)?.name === 'together' && record.passes.at(-1)?.lines.length === 3,
  )
  const from = performance.now()
  first.stop()
  expect(await first.end).toEqual({ kind: 'cancelled' })
  expect(performance.now() - from).toBeLessThan(100)
  const { record } = await run('lock', FAST)
  expect(spansIn(passOf(record, 'together'), 0, 'waiting-for-lock')).toEqual([])
}, 60_000)

test('work that computes is fitted up to the cores only', async () => {
  const { outcome } = await run('lock', {
    ...FAST,
    part: 'shares',
    share: '0.25',
    work: 'computes',
    workers: '8',
  })
  const cores = navigator.hardwareConcurrency
  const { points = [], serialFraction } = outcome.serialShare ?? {}
  expect(points.map(({ workers, pastCores }) => [workers, pastCores])).toEqual(
    [1, 2, 4, 8].map((workers) => [workers, workers > cores]),
  )
  expect(serialFraction === undefined).toBe(cores < 2)
})
