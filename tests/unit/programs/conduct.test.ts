/** What programs compute and count, however their workers are timed: on one thread, order after order. */
import { describe, expect, it, test } from 'vitest'
import { karpFlatt } from '../../../src/core/fits/karp-flatt'
import { type Outcome, type Pass, type RunRecord, spansOf } from '../../../src/core/program-run'
import { asyncio } from '../../../src/programs/asyncio/asyncio'
import type { Order as Coroutines, Ended } from '../../../src/programs/asyncio/coroutines'
import { lock } from '../../../src/programs/lock/lock'
import { countsUpTo } from '../../../src/programs/measured-share'
import { newton } from '../../../src/programs/newton/newton'
import { primes } from '../../../src/programs/primes/primes'
import { processes } from '../../../src/programs/processes/processes'
import { reduction } from '../../../src/programs/reduction/reduction'
import { conductOnOneThread, workOnce } from '../../fakes/fake-stage'

function passOf({ passes }: RunRecord, name: string): Pass {
  const pass = passes.find((known) => known.name === name)
  if (!pass) throw new Error(`no pass ${name}`)
  return pass
}

const texts = (pass: Pass) => pass.lines.map(({ text }) => text)

const running = (pass: Pass) =>
  pass.rows.flatMap((row) => spansOf(row, pass.until).filter(({ state }) => state === 'running'))

function speedupOf({ times }: Outcome): number {
  if (!times) throw new Error('no times')
  return times.alone / times.together
}

describe('primes from 10^13', () => {
  const FIRST = 10_000_000_000_000
  let found: ReturnType<typeof primes.work> | undefined
  /** It takes more than a second, so once. */
  const findOnce = () => {
    found ??= workOnce(primes, { first: FIRST, total: 1_000, taken: undefined, worker: 0, workers: 1 })
    return found
  }

  /** The worker that comes first takes all: what is prime is looked up. */
  const lookedUp: typeof primes = {
    ...primes,
    async work(hand, { taken, total }) {
      hand.enter('running')
      if (!taken || Atomics.add(taken, 0, total) >= total) return []
      return (await findOnce())
        .filter(({ prime }) => prime < FIRST + total)
        .map(({ prime }) => {
          hand.print(String(prime))
          return { prime, at: hand.now() }
        })
    },
  }

  it.each([
    ['500', 16, '10000000000037'],
    ['1000', 34, '10000000000037'],
  ])('among %s integers there are %i, in order of arrival and sorted', async (total, count, first) => {
    const { record, outcome } = await conductOnOneThread(lookedUp, { total, workers: '2' })
    const [arrival, sorted] = (outcome.lists ?? []).map(({ items }) => items)
    expect(sorted?.length).toBe(count)
    expect(sorted?.[0]).toBe(first)
    expect([...(arrival ?? [])].sort()).toEqual(sorted)
    expect(texts(passOf(record, 'together:2'))).toEqual(arrival)
    expect(outcome.serialShare?.points[1]?.speedup).toBe(speedupOf(outcome))
    expect(outcome.serialShare?.serialFraction).toBeCloseTo(karpFlatt(speedupOf(outcome), 2), 6)
  })

  test('are measured on 1, 2 and 3 where 3 workers are the most, and B is that of both ratios', async () => {
    const { record, outcome } = await conductOnOneThread(lookedUp, { workers: '3' }, { cores: 4 })
    expect(outcome.serialShare?.points.map(({ workers }) => workers)).toEqual([1, 2, 3])
    expect(passOf(record, 'together:3').rows.length).toBe(3)
    // A fit of two points lies between what each of them says alone.
    const [, two, three] = outcome.serialShare?.points ?? []
    const single = [karpFlatt(two?.speedup ?? 0, 2), karpFlatt(three?.speedup ?? 0, 3)]
    expect(outcome.serialShare?.serialFraction).toBeGreaterThan(Math.min(...single) - 0.02)
    expect(outcome.serialShare?.serialFraction).toBeLessThan(Math.max(...single) + 0.02)
  })
})

test.each(['2', '4'])('the steps of Newton’s method go round %s workers', async (workers) => {
  const { record, outcome } = await conductOnOneThread(newton, { digits: '1000', workers })
  const together = passOf(record, 'together')
  expect(together.rows.length).toBe(Number(workers))
  const steps = texts(together)
  expect(steps.length).toBe(outcome.figures?.steps)
  expect(steps).toEqual(steps.map((_, index) => `step ${index + 1}`))
  expect(together.lines.map(({ row }) => row)).toEqual(steps.map((_, index) => index % Number(workers)))
})

test('the digits of √2 are those of the tables, to the last', async () => {
  const { outcome } = await conductOnOneThread(newton, { digits: '1000', workers: '2' })
  const [first, last] = outcome.lists ?? []
  // OEIS A002193, and its digits 951 to 1000.
  expect(first?.items[0]).toBe('1.4142135623730950488016887242096980785696718753769…')
  expect(last?.items[0]?.length).toBe(51)
  const digits = last?.items[0]?.slice(1) ?? ''
  const root = 2n * 10n ** 1998n
  expect(BigInt(digits)).toBe(sqrtBySquares(root) % 10n ** 50n)
})

/** The whole root digit by digit, another way than Newton's. */
function sqrtBySquares(n: bigint): bigint {
  let root = 0n
  for (let bit = 1n << BigInt((n.toString(2).length / 2 + 1) | 0); bit > 0n; bit >>= 1n) {
    if ((root + bit) ** 2n <= n) root += bit
  }
  return root
}

test.each([
  ['2', 1],
  ['4', 2],
  ['5', 3],
  ['8', 3],
])(
  'the sum over %s workers is exact and takes a tree of %i levels, one after the other',
  async (workers, levels) => {
    const { record, outcome } = await conductOnOneThread(reduction, { workers, millions: '2' })
    // Gauss: 0 + 1 + … + 999 = 499,500, two thousand times.
    expect(outcome.figures?.sum).toBe(999_000_000)
    expect(outcome.figures?.levels).toBe(levels)
    const together = passOf(record, 'together')
    const spans = running(together)
    const ofLevel = (level: number) => spans.filter(({ about }) => about === `level ${level}`)
    const sums = spans.filter(({ about }) => about === 'sum')
    expect(sums.length).toBe(Number(workers))
    let before = Math.max(...sums.map(({ to }) => to))
    for (let level = 1; level <= levels; level++) {
      const own = ofLevel(level)
      expect(own.length).toBeGreaterThan(0)
      for (const { from } of own) expect(from).toBeGreaterThan(before)
      before = Math.max(...own.map(({ to }) => to))
    }
    const { time = 0, lateStart, partTime } = outcome.figures ?? {}
    expect(together.time).toBe(time)
    const lastSum = sums.reduce((last, sum) => (sum.to > last.to ? sum : last))
    expect([lateStart, partTime]).toEqual([lastSum.from, lastSum.to - lastSum.from])
    expect(ofLevel(levels).length).toBe(1)
    expect(ofLevel(levels + 1).length).toBe(0)
    expect(texts(together).filter((text) => text.startsWith('level')).length).toBe(Number(workers) - 1)
  },
)

test('the array reaches the workers in three ways, and each moves the bytes that it says', async () => {
  const MEBIBYTE = 2 ** 20
  const { record, outcome } = await conductOnOneThread(processes, { mebibytes: '16', workers: '2' })
  const rows = Object.fromEntries((outcome.table?.rows ?? []).map(({ name, cells }) => [name, cells]))
  expect(Object.keys(rows)).toEqual(['copied', 'cut', 'shared'])
  const bytes = Object.values(rows).map((cells) => cells[0]?.value)
  expect(bytes).toEqual([32, 16, 0].map((size) => size * MEBIBYTE))
  const received = (name: string) =>
    texts(passOf(record, name)).map((line) => Number(/received (\d+)/.exec(line)?.[1]))
  const [whole, half] = [16 * MEBIBYTE, 8 * MEBIBYTE]
  expect(received('copied:2')).toEqual([whole, whole])
  expect(received('cut:2')).toEqual([half, half])
  expect(received('shared:2')).toEqual([whole, whole])
})

describe('work that computes', () => {
  test.each([2, 1])('is fitted up to the cores only, here %i', async (cores) => {
    const values = { part: 'shares', share: '0.25', work: 'computes', workers: '8', scale: '0.1' }
    // One division a millisecond.
    const known = ({ kind }: { kind: string }) => (kind === 'calibrate' ? 1 : undefined)
    const { outcome } = await conductOnOneThread(lock, values, { cores, known })
    const { points = [], serialFraction } = outcome.serialShare ?? {}
    expect(points.map(({ workers, pastCores }) => [workers, pastCores])).toEqual(
      [1, 2, 4, 8].map((workers) => [workers, workers > cores]),
    )
    expect(serialFraction === undefined).toBe(cores < 2)
  })

  test('is measured on twice as many workers each time, and on the most', () => {
    expect([2, 3, 4, 8].map(countsUpTo)).toEqual([[2], [2, 3], [2, 4], [2, 4, 8]])
  })
})

describe('giving way', () => {
  const [LONG, MIDDLE, SHORT] = ['9637529763296797', '427920331', '157']
  const once = new Map<number | undefined, Ended[]>()
  /** Rounds repeat the same, which takes half a second. */
  const onceEach = {
    ...asyncio,
    async work(...[hand, order]: Parameters<typeof asyncio.work>) {
      const report = await asyncio.work(hand, order)
      once.set(order.every, report)
      return report
    },
  }
  const known = ({ every }: Coroutines) => once.get(every)

  test.each([
    ['100000', [MIDDLE, SHORT, LONG]],
    ['1000', [SHORT, MIDDLE, LONG]],
    ['never', [LONG, MIDDLE, SHORT]],
  ])('every %s divisors, the coroutines end as foretold; all three are prime', async (every, order) => {
    const { outcome } = await conductOnOneThread(onceEach, { every }, { known })
    expect(outcome.lists?.[0]?.items).toEqual(order)
    expect(outcome.table?.rows.map(({ name }) => name)).toEqual([LONG, MIDDLE, SHORT])
    expect(outcome.figures?.primes).toBe(3)
  })
})
