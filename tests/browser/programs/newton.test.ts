import { expect, test } from 'vitest'
import { passOf, run, spansIn, speedupOf } from './running'

test.each(['2', '4'])(
  'on %s workers no step begins before the one before it has ended, and all workers are there',
  async (workers) => {
    const { record, outcome } = await run('newton', { workers })
    const together = passOf(record, 'together')
    expect(together.rows.length).toBe(Number(workers))
    const steps = together.rows
      .flatMap((_, row) => spansIn(together, row, 'running'))
      .filter(({ about }) => about?.startsWith('step'))
      .sort((one, other) => Number(one.about?.slice(5)) - Number(other.about?.slice(5)))
    expect(steps.length).toBe(outcome.figures?.steps)
    expect(steps.length).toBeGreaterThan(10)
    for (const [index, step] of steps.entries()) {
      expect(step.about).toBe(`step ${index + 1}`)
      // A step may not begin before the end of the last; clocks of one browser agree within 0.1 ms.
      if (index > 0) expect(step.from).toBeGreaterThan((steps[index - 1]?.to ?? 0) - 0.1)
    }
    for (const row of together.rows.keys()) {
      expect(spansIn(together, row, 'idle').length).toBeGreaterThan(0)
      expect(spansIn(together, row, 'running').length).toBeGreaterThan(0)
    }
  },
)

test.each(['2', '4'])('on %s workers it takes as long as on one', async (workers) => {
  const { outcome } = await run('newton', { workers })
  expect(speedupOf(outcome)).toBeGreaterThan(0.9)
  expect(speedupOf(outcome)).toBeLessThan(1.1)
  expect(outcome.serialShare?.serialFraction).toBeGreaterThan(0.85)
})

test('the digits of √2 are those of the tables, to the last', async () => {
  const { outcome } = await run('newton', { digits: '1000', workers: '2' })
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
