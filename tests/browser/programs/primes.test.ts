import { expect, test } from 'vitest'
import { karpFlatt } from '../../../src/core/fits/karp-flatt'
import { overlap, passOf, run, spansIn, speedupOf, texts } from './running'

test.each([
  ['500', 16, '10000000000037'],
  ['1000', 34, '10000000000037'],
])(
  'among %s integers from 10^13 there are %i primes, in order of arrival and sorted',
  async (total, count, first) => {
    const { record, outcome } = await run('primes', { total, workers: '2' })
    const [arrival, sorted] = (outcome.lists ?? []).map(({ items }) => items)
    expect(sorted?.length).toBe(count)
    expect(sorted?.[0]).toBe(first)
    expect([...(arrival ?? [])].sort()).toEqual(sorted)
    const together = passOf(record, 'together:2')
    expect(texts(together)).toEqual(arrival)
    // Both work at the same time, and both find some.
    const [one] = spansIn(together, 0, 'running')
    const [other] = spansIn(together, 1, 'running')
    if (!one || !other) throw new Error('a worker did nothing')
    expect(overlap(one, other)).toBeGreaterThan(0)
    expect(new Set(together.lines.map(({ row }) => row)).size).toBe(2)
    expect(outcome.serialShare?.points[1]?.speedup).toBe(speedupOf(outcome))
    expect(outcome.serialShare?.serialFraction).toBeCloseTo(karpFlatt(speedupOf(outcome), 2), 6)
  },
  // On a busy machine it goes through all rounds: 45 s were seen.
  120_000,
)

test('up to 3 workers are measured on 1, 2 and 3, and B is that of both ratios', async () => {
  const { record, outcome } = await run('primes', { workers: '3' })
  expect(outcome.serialShare?.points.map(({ workers }) => workers)).toEqual([1, 2, 3])
  expect(passOf(record, 'together:3').rows.length).toBe(3)
  // A fit of two points lies between what each of them says alone.
  const [, two, three] = outcome.serialShare?.points ?? []
  const single = [karpFlatt(two?.speedup ?? 0, 2), karpFlatt(three?.speedup ?? 0, 3)]
  expect(outcome.serialShare?.serialFraction).toBeGreaterThan(Math.min(...single) - 0.02)
  expect(outcome.serialShare?.serialFraction).toBeLessThan(Math.max(...single) + 0.02)
}, 120_000)
