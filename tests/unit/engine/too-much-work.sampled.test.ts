import { expect, it } from 'vitest'
import { USUAL_METHOD } from '../../../src/core/measurement'
import { measure } from '../../../src/engine/measure'
import { whole } from '../../fakes/amount'
import { createFakeClock } from '../../fakes/fake-clock'
import { createFakePage } from '../../fakes/fake-page'
import { createFakeWorkforce } from '../../fakes/fake-workforce'

/** Near 2^53 the sieve takes a second. */
const custom = whole ? { first: 9e15, total: 1_000 } : { first: 1e14, total: 6_000 }

it(`${custom.total} integers from ${custom.first} are sieved, and refused for what they cost`, async () => {
  const clock = createFakeClock()
  const stages: string[] = []
  const end = await measure(
    {
      ...USUAL_METHOD,
      workload: 'custom',
      serialFraction: 0,
      workerCounts: [1, 2],
      care: 'quick',
      seed: 5,
      custom,
    },
    {
      workforce: createFakeWorkforce(clock),
      clock,
      page: createFakePage(clock),
      signal: new AbortController().signal,
      onEvent: ({ type }) => stages.push(type),
    },
  )
  expect(end).toMatchObject({ kind: 'failed', problem: { kind: 'too-much-work' } })
  expect(stages).toContain('workloadBuilt')
})
