/** Budget: 0.5 s. */
import { expect, test } from 'vitest'
import { passOf, run, spansIn } from './running'

test('on 2 workers no step begins before the one before it has ended, and both workers are there', async () => {
  const { record, outcome } = await run('newton', { digits: '1000', workers: '2' })
  const together = passOf(record, 'together')
  expect(together.rows.length).toBe(2)
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
  // OEIS A002193.
  expect(outcome.lists?.[0]?.items[0]).toBe('1.4142135623730950488016887242096980785696718753769…')
})
