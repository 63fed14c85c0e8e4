/** The pace of the programs on real workers: speedups, what overlaps, and how soon Stop works. */

import { expect } from 'vitest'
import { karpFlatt } from '../../../src/core/fits/karp-flatt'
import { median } from '../../../src/core/stats/median'
import {
  begin,
  overlap,
  passOf,
  run,
  spansHolding,
  spansIn,
  speedupOf,
  texts,
} from '../../page/programs/running'
import { judged } from './in-this-browser'

const FAST = { scale: '0.1' }

/** Stops, which ends the run soon. */
async function stopSoon(running: ReturnType<typeof begin>): Promise<void> {
  const from = performance.now()
  running.stop()
  expect(await running.end).toEqual({ kind: 'cancelled' })
  expect(performance.now() - from).toBeLessThan(100)
}

judged('two threads count down at the same time: the time is the longer one, not the sum', async () => {
  const { record, outcome } = await run('countdown', FAST)
  const together = passOf(record, 'together')
  const order = texts(together)
  expect(order.slice(0, 2)).toEqual(['Start thread:AAA', 'Start thread:BBB'])
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
  // 7.5 to 5, as the notes have it.
  expect(speedupOf(outcome)).toBeGreaterThan(1.35)
  expect(speedupOf(outcome)).toBeLessThan(1.65)
})

judged('under one lock both print their start, BBB waits, and S falls to 1', async () => {
  const { record, outcome } = await run('lock', FAST)
  const together = passOf(record, 'together')
  expect(texts(together).slice(0, 2)).toEqual(['Start thread:AAA', 'Start thread:BBB'])
  expect(spansIn(together, 1, 'waiting-for-lock')[0]?.about).toBe('thread_lock')
  expect(outcome.figures?.free).toBeGreaterThan(1.35)
  expect(speedupOf(outcome)).toBeGreaterThan(0.85)
  expect(speedupOf(outcome)).toBeLessThan(1.1)
})

judged(
  'with one equal task a worker a share under the lock is B: S on 2 workers is near the law',
  async () => {
    for (const [share, law] of [
      ['0', 2],
      ['0.25', 1.6],
      ['0.5', 4 / 3],
      ['1', 1],
    ] as const) {
      const { outcome, record } = await run('lock', { part: 'shares', share, workers: '2' })
      // The share under the lock is to be seen: it is so long that a row holds it.
      const together = passOf(record, 'together:2')
      for (const row of [0, 1]) {
        const held = spansHolding(together, row, 'thread_lock').reduce(
          (sum, { from, to }) => sum + to - from,
          0,
        )
        expect(held, share).toBeGreaterThanOrEqual(1_000 * Number(share) - 1)
        expect(held, share).toBeLessThan(1_000 * Number(share) + 150)
      }
      expect(speedupOf(outcome) / law, share).toBeGreaterThan(0.93)
      expect(speedupOf(outcome) / law, share).toBeLessThan(1.07)
      expect(outcome.serialShare?.serialFraction, share).toBeGreaterThan(Number(share) - 0.15)
      expect(outcome.serialShare?.serialFraction, share).toBeLessThan(Number(share) + 0.15)
    }
  },
)

judged(
  'with 20 tasks a worker the locked parts overlap with other work: S is far above that law',
  async () => {
    const { outcome, record } = await run('lock', { part: 'shares', share: '0.5', tasks: '20', workers: '2' })
    expect(speedupOf(outcome)).toBeGreaterThan(1.7)
    expect(outcome.serialShare).toBeUndefined()
    // But never two of them at once under the lock.
    const together = passOf(record, 'together:2')
    const [held = [], others = []] = [0, 1].map((row) => spansHolding(together, row, 'thread_lock'))
    expect(held.length).toBeGreaterThanOrEqual(20)
    for (const one of held) for (const other of others) expect(overlap(one, other)).toBeLessThan(0.1)
  },
)

judged('stopped in mid-lock the lock is free at once, and the next run gets it', async () => {
  const first = begin('lock', FAST)
  await first.until(
    (record) => record.passes.at(-1)?.name === 'together' && record.passes.at(-1)?.lines.length === 3,
  )
  await stopSoon(first)
  const { record } = await run('lock', FAST)
  expect(spansIn(passOf(record, 'together'), 0, 'waiting-for-lock')).toEqual([])
})

judged('work that computes on real workers is fitted up to the cores only', async () => {
  const values = { ...FAST, part: 'shares', share: '0.25', work: 'computes', workers: '8' }
  const { outcome } = await run('lock', values)
  const cores = navigator.hardwareConcurrency
  const { points = [], serialFraction } = outcome.serialShare ?? {}
  expect(points.map(({ workers, pastCores }) => [workers, pastCores])).toEqual(
    [1, 2, 4, 8].map((workers) => [workers, workers > cores]),
  )
  expect(serialFraction === undefined).toBe(cores < 2)
})

judged('a lock that is never released is found soon, and Stop frees it at once', async () => {
  for (const version of ['1', '3']) {
    const running = begin('deadlock', { ...FAST, version })
    await running.until((record) => record.verdict !== undefined)
    await stopSoon(running)
    expect(running.record().verdict?.waited).toBeLessThan(1_000)
  }
  // The same locks are free for the first who comes: within 100 ms of the start.
  const { record } = await run('deadlock', { ...FAST, version: '3-cured' })
  const first = passOf(record, 'together').lines.find(({ text }) => text === 'lock_a acquired')
  expect(first?.at).toBeLessThan(100)
})

judged('with “with”, BBB asks for the lock while AAA holds it, in each of three runs', async () => {
  for (const number of [1, 2, 3]) {
    const { record, outcome } = await run('deadlock', { ...FAST, version: '2' })
    const together = passOf(record, 'together')
    const to = spansHolding(together, 0, 'my_lock').at(-1)?.to ?? Number.NaN
    const [waiting] = spansIn(together, 1, 'waiting-for-lock')
    expect(waiting?.from, `run ${number}`).toBeLessThan(to)
    expect(outcome.figures?.waited).toBeCloseTo(to - (waiting?.from ?? 0), 6)
  }
})

judged('three workers of a pool work at once, and no more than the pool has', async () => {
  const { record, outcome } = await run('queue', FAST)
  const sleeps = [0, 1, 2].flatMap((row) => spansIn(passOf(record, 'together'), row, 'sleeping'))
  const starts = sleeps.map(({ from }) => from).sort((one, other) => one - other)
  expect(starts[2]).toBeLessThan(Math.min(...sleeps.map(({ to }) => to)))
  expect(speedupOf(outcome)).toBeGreaterThan(1.7)
  expect(speedupOf(outcome)).toBeLessThan(2.3)
  const two = await run('queue', { ...FAST, numbers: '6,7,8,9,12', pool: '2' })
  const ofTwo = [0, 1].flatMap((row) => spansIn(passOf(two.record, 'together'), row, 'sleeping'))
  expect(ofTwo.length).toBe(5)
  for (const { from } of ofTwo)
    expect(ofTwo.filter((other) => other.from <= from && from < other.to).length).toBeLessThanOrEqual(2)
})

judged('Newton’s method takes as long on 2 and on 4 workers as on one', async (stillQuiet) => {
  for (const workers of ['2', '4']) {
    const speedups: number[] = []
    const shares: number[] = []
    // One run is one timing of each; the middle one of three counts.
    for (let times = 0; times < 3; times++) {
      const { outcome, record } = await run('newton', { workers })
      await stillQuiet()
      expect(passOf(record, 'together').rows.length).toBe(Number(workers))
      speedups.push(speedupOf(outcome))
      shares.push(outcome.serialShare?.serialFraction ?? Number.NaN)
    }
    expect(median(speedups), workers).toBeGreaterThan(0.9)
    expect(median(speedups), workers).toBeLessThan(1.1)
    expect(median(shares), workers).toBeGreaterThan(0.85)
  }
})

judged('two workers look for primes at the same time, and both find some', async () => {
  for (const [total, count] of [
    ['500', 16],
    ['1000', 34],
  ] as const) {
    const { record, outcome } = await run('primes', { total, workers: '2' })
    const [arrival, sorted] = (outcome.lists ?? []).map(({ items }) => items)
    expect(sorted?.length).toBe(count)
    const together = passOf(record, 'together:2')
    expect(texts(together)).toEqual(arrival)
    const [one] = spansIn(together, 0, 'running')
    const [other] = spansIn(together, 1, 'running')
    if (!one || !other) throw new Error('a worker did nothing')
    expect(overlap(one, other)).toBeGreaterThan(0)
    expect(new Set(together.lines.map(({ row }) => row)).size).toBe(2)
  }
})

judged('primes up to 3 workers are measured on 1, 2 and 3, and B is that of both ratios', async () => {
  const { record, outcome } = await run('primes', { workers: '3' })
  expect(outcome.serialShare?.points.map(({ workers }) => workers)).toEqual([1, 2, 3])
  expect(passOf(record, 'together:3').rows.length).toBe(3)
  // A fit of two points lies between what each of them says alone.
  const [, two, three] = outcome.serialShare?.points ?? []
  const single = [karpFlatt(two?.speedup ?? 0, 2), karpFlatt(three?.speedup ?? 0, 3)]
  expect(outcome.serialShare?.serialFraction).toBeGreaterThan(Math.min(...single) - 0.02)
  expect(outcome.serialShare?.serialFraction).toBeLessThan(Math.max(...single) + 0.02)
})

judged('sharing an array is handed over sooner than copying it', async () => {
  const { outcome } = await run('processes', { mebibytes: '16', workers: '2' })
  const rows = Object.fromEntries((outcome.table?.rows ?? []).map(({ name, cells }) => [name, cells]))
  expect(rows.shared?.[1]?.value).toBeLessThan(rows.copied?.[1]?.value ?? 0)
  // The same work in two parts: half the time at best, but for the scatter of caches and clocks.
  expect(rows.shared?.[4]?.value).toBeLessThan(2.6)
})

/** Where other programs want the cores, eight workers may not be ready in time. */
judged('on 4, 5 and 8 real workers the levels of the tree come one after the other', async () => {
  for (const [workers, levels] of [
    ['4', 2],
    ['5', 3],
    ['8', 3],
  ] as const) {
    const { record, outcome } = await run('reduction', { workers, millions: '2' })
    expect(outcome.figures?.sum).toBe(999_000_000)
    expect(outcome.figures?.levels).toBe(levels)
    const together = passOf(record, 'together')
    const spans = together.rows.flatMap((_, row) => spansIn(together, row, 'running'))
    let before = Math.max(...spans.filter(({ about }) => about === 'sum').map(({ to }) => to))
    for (let level = 1; level <= levels; level++) {
      const own = spans.filter(({ about }) => about === `level ${level}`)
      expect(own.length).toBeGreaterThan(0)
      for (const { from } of own) expect(from).toBeGreaterThan(before - 0.1)
      before = Math.max(...own.map(({ to }) => to))
    }
  }
})

const SHORTEST = '157'

/** 1,000 divisors take a few µs, and giving way nearly one: S is 0.9 where dividing is slow and 0.7 where it is fast. */
judged(
  'one thread computes as much when its coroutines give way, and the short ones end sooner',
  async () => {
    for (const [every, least] of [
      ['100000', 0.8],
      ['1000', 0.5],
      ['never', 0.8],
    ] as const) {
      const { record, outcome } = await run('asyncio', { every })
      const together = passOf(record, 'together')
      // In code that V8 had given up S was 0.1 to 0.4.
      const { alone = 0, together: time = 0 } = outcome.figures ?? {}
      expect(alone / time, every).toBeGreaterThan(least)
      expect(alone / time, every).toBeLessThan(1.1)
      // The round whose time counts is the one that is shown, in the table and on the timeline.
      const ends = outcome.table?.rows.map(({ cells }) => cells[1]?.value ?? Number.NaN) ?? []
      expect(Math.max(...ends)).toBeLessThanOrEqual(time)
      expect(together.time).toBe(time)
      expect(passOf(record, 'alone').time).toBe(alone)
      for (const [row, end] of ends.entries())
        expect(spansIn(together, row, 'running').at(-1)?.to).toBeCloseTo(end, 0)
      if (every === 'never') continue
      // The short ones no longer wait for the long one.
      const [inTurn, givingWay] = outcome.table?.rows.find(({ name }) => name === SHORTEST)?.cells ?? []
      expect(givingWay?.value).toBeLessThan((inTurn?.value ?? 0) / 2)
    }
  },
)
