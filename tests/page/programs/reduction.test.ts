/** Budget: 0.5 s. */
import { expect, test } from 'vitest'
import { passOf, run, spansIn } from './running'

test('the sum over 2 workers is exact, and the tree of one level begins when both parts are summed', async () => {
  const { record, outcome } = await run('reduction', { workers: '2', millions: '2' })
  // Gauss: 0 + 1 + … + 999 = 499,500, two thousand times.
  expect(outcome.figures?.sum).toBe(999_000_000)
  expect(outcome.figures?.levels).toBe(1)
  const together = passOf(record, 'together')
  const spans = together.rows.flatMap((_, row) => spansIn(together, row, 'running'))
  const sums = spans.filter(({ about }) => about === 'sum')
  expect(sums.length).toBe(2)
  const [level, ...further] = spans.filter(({ about }) => about === 'level 1')
  expect(further).toEqual([])
  expect(level?.from).toBeGreaterThan(Math.max(...sums.map(({ to }) => to)) - 0.1)
  // What is said of T(j): its parts are of that very round, and no more than it.
  const { time = 0, treeTime = 0, lateStart = 0, partTime = 0 } = outcome.figures ?? {}
  expect(together.time).toBe(time)
  expect(treeTime).toBeGreaterThan(0)
  expect(lateStart + partTime + treeTime).toBeLessThan(time + 0.1)
  const lastSum = sums.reduce((last, sum) => (sum.to > last.to ? sum : last))
  expect([lateStart, partTime]).toEqual([lastSum.from, lastSum.to - lastSum.from])
  expect(together.lines.filter(({ text }) => text.startsWith('level')).length).toBe(1)
})
