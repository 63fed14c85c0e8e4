import { expect, test } from 'vitest'
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
    const together = passOf(record, 'together')
    expect(texts(together)).toEqual(arrival)
    // Both work at the same time, and both find some.
    const [one] = spansIn(together, 0, 'running')
    const [other] = spansIn(together, 1, 'running')
    if (!one || !other) throw new Error('a worker did nothing')
    expect(overlap(one, other)).toBeGreaterThan(0)
    expect(new Set(together.lines.map(({ row }) => row)).size).toBe(2)
    expect(outcome.serialShare?.points[1]?.speedup).toBe(speedupOf(outcome))
  },
)
