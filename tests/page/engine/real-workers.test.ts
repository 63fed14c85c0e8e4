/** Passes on real workers. Whole measurements, and what depends on the machine's pace, are in `tests/machine/browser`. */
import { expect, test } from 'vitest'
import {
  enlisted,
  expectCounts,
  expectSerialFirst,
  expectStamps,
  factsFor,
  never,
  primesOf,
} from '../../machine/browser/real-workers'

/** Each pass takes a fraction of a second. */
test.each([
  ['claimed', true],
  ['claimed', false],
  ['messages', false],
] as const)(
  'a pass (%s; memory shared: %s) counts what the sieve foretells and stamps every unit',
  async (splitting, isolated) => {
    const facts = factsFor(0.25)
    const { workforce } = await enlisted(2, { isolated })
    await workforce.load({ ...facts, splitting }, never())
    const run = await workforce.run(2, never())
    workforce.dismiss()
    expectCounts(run, facts)
    expectStamps(run, facts)
    expectSerialFirst(run, facts)
    const { unitStart, unitEnd } = run
    expect(unitStart === undefined).toBe(splitting !== 'messages')
    // With one message per unit, dispatch is between real stamps.
    expect(unitStart?.every((start, at) => start >= -0.1 && start <= (unitEnd[at] as number)) ?? true).toBe(
      true,
    )
  },
)

test('a call to a worker that is stopped rejects with the reason, and the pool works again', async () => {
  const facts = factsFor(0)
  const { workforce } = await enlisted(2, { isolated: true })
  await workforce.load({ ...facts, splitting: 'claimed' }, never())
  const stop = new AbortController()
  const pending = workforce.warmUp(2, 2, stop.signal)
  setTimeout(() => stop.abort(new Error('stopped')), 20)
  await expect(pending).rejects.toThrow('stopped')
  await workforce.enlist(2, never())
  await workforce.load({ ...facts, splitting: 'claimed' }, never())
  const run = await workforce.run(2, never())
  workforce.dismiss()
  expect(primesOf(run)).toBe(facts.expected.primes)
})
