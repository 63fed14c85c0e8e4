/** Budget: 1 s a test, asleep. */
import { expect, test } from 'vitest'
import { type Pass, spansOf } from '../../../src/core/program-run'
import { passOf, run, spansIn, texts } from './running'

const FAST = { scale: '0.1' }

/** When each task was first worked at, in that order. */
function starts(pass: Pass): { task: string; at: number }[] {
  const first = new Map<string, number>()
  for (const row of pass.rows.keys()) {
    for (const { about = '', from } of spansIn(pass, row, 'running')) {
      if (about !== '') first.set(about, Math.min(from, first.get(about) ?? from))
    }
  }
  return [...first].map(([task, at]) => ({ task, at })).sort((one, other) => one.at - other.at)
}

test('tasks start in the order of the queue, and the fourth with the first worker that is free', async () => {
  const { record } = await run('queue', FAST)
  const together = passOf(record, 'together')
  expect(together.rows.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
  const started = starts(together)
  expect(started.map(({ task }) => task)).toEqual(['1', '10', '4', '3'])
  const sleeps = [0, 1, 2].flatMap((row) => spansIn(together, row, 'sleeping'))
  expect(sleeps.length).toBe(4)
  const firstEnd = Math.min(...sleeps.map(({ to }) => to))
  expect(started[3]?.at).toBeGreaterThanOrEqual(firstEnd - 0.1)
  for (const pass of record.passes) {
    for (const row of pass.rows) {
      for (const [index, span] of spansOf(row, pass.until).entries()) {
        expect(span.to).toBeGreaterThan(span.from)
        if (index > 0) expect(span.from).toBe(spansOf(row, pass.until)[index - 1]?.to)
      }
    }
  }
  expect(texts(together)).toContain('Positive factors of 10 are: 1 2 5 10')
})

test('by priority the least score is taken first', async () => {
  const { record, outcome } = await run('queue', {
    ...FAST,
    order: 'priority',
    scores: '4,1,3,2',
    pool: '1',
  })
  // A pool of one has T(1) and nothing to compare it with.
  expect(record.passes.map(({ name }) => name)).toEqual(['together'])
  expect(outcome.times).toBeUndefined()
  expect(outcome.figures?.time).toBeGreaterThan(400)
  expect(starts(passOf(record, 'together')).map(({ task }) => task)).toEqual(['10', '3', '4', '1'])
})
