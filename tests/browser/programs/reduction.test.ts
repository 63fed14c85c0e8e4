import { expect, test } from 'vitest'
import { passOf, run, spansIn } from './running'

test.each([
  ['2', 1],
  ['4', 2],
  ['5', 3],
  ['8', 3],
])(
  'the sum over %s workers is exact and takes a tree of %i levels, one after the other',
  async (workers, levels) => {
    const { record, outcome } = await run('reduction', { workers, millions: '2' })
    // Gauss: 0 + 1 + … + 999 = 499,500, two thousand times.
    expect(outcome.figures?.sum).toBe(999_000_000)
    expect(outcome.figures?.levels).toBe(levels)
    const together = passOf(record, 'together')
    const spans = together.rows.flatMap((_, row) => spansIn(together, row, 'running'))
    const ofLevel = (level: number) => spans.filter(({ about }) => about === `level ${level}`)
    const sums = spans.filter(({ about }) => about === 'sum')
    expect(sums.length).toBe(Number(workers))
    let before = Math.max(...sums.map(({ to }) => to))
    for (let level = 1; level <= levels; level++) {
      const own = ofLevel(level)
      expect(own.length).toBeGreaterThan(0)
      for (const { from } of own) expect(from).toBeGreaterThan(before - 0.1)
      before = Math.max(...own.map(({ to }) => to))
    }
    // What is said of T(j): its parts are of that very round, and no more than it.
    const { time = 0, treeTime = 0, lateStart = 0, partTime = 0 } = outcome.figures ?? {}
    expect(together.time).toBe(time)
    expect(treeTime).toBeGreaterThan(0)
    expect(lateStart + partTime + treeTime).toBeLessThan(time + 0.1)
    const lastSum = sums.reduce((last, sum) => (sum.to > last.to ? sum : last))
    expect([lateStart, partTime]).toEqual([lastSum.from, lastSum.to - lastSum.from])
    expect(ofLevel(levels).length).toBe(1)
    expect(ofLevel(levels + 1).length).toBe(0)
    expect(together.lines.filter(({ text }) => text.startsWith('level')).length).toBe(Number(workers) - 1)
  },
)
