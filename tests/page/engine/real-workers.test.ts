/** The engine on real workers: one run of each kind. What depends on the machine's pace is in `tests/machine/browser`. */
import { expect, test } from 'vitest'
import { blockSpeedup } from '../../../src/core/block'
import type { Run, WorkloadFacts } from '../../../src/core/measurement'
import { enlisted, expectAccounted, factsFor, measuredHere, never } from '../../machine/browser/real-workers'

/** Of the repetitions, in milliseconds. */
const BUDGET = 1_000
/** Two clocks are made one to this, in milliseconds. */
const OFFSET = 0.2

const sumOf = (run: Run, what: 'primes' | 'divisions') =>
  run.shares.reduce((sum, share) => sum + share[what], 0)

function expectCounts(run: Run, { expected }: WorkloadFacts): void {
  expect({ primes: sumOf(run, 'primes'), divisions: sumOf(run, 'divisions') }).toEqual(expected)
}

function expectStamps(run: Run, { order }: WorkloadFacts): void {
  expect(run.time).toBeGreaterThan(0)
  expect(run.endToEnd).toBeGreaterThanOrEqual(run.time - OFFSET)
  expect(run.unitEnd).toHaveLength(order.length)
  expect(run.unitEnd.every((end) => end >= 0 && end <= run.time + OFFSET)).toBe(true)
  for (const share of run.shares) {
    expect(share.startedAt).toBeLessThanOrEqual(share.sharedFrom)
    expect(share.sharedFrom).toBeLessThanOrEqual(share.endedAt)
  }
}

/** One worker does the serial units while the others wait. */
function expectSerialFirst(run: Run, { serialUnits }: WorkloadFacts): void {
  expect(run.unitWorker.slice(0, serialUnits).every((worker) => worker === 0)).toBe(true)
  const lastSerial = Math.max(...run.unitEnd.slice(0, serialUnits))
  expect(Math.min(...run.unitEnd.slice(serialUnits))).toBeGreaterThanOrEqual(lastSerial)
  for (const share of run.shares) expect(share.sharedFrom).toBeGreaterThanOrEqual(lastSerial - OFFSET)
}

test('a measurement in shared memory is verified, ordered and accounted for', async () => {
  expect(crossOriginIsolated).toBe(true)
  const stages: string[] = []
  const record = await measuredHere({ serialFraction: 0.25, budget: BUDGET }, (event) => {
    if (event.type === 'stageEntered') stages.push(event.stage)
  })
  expect(stages).toEqual(['starting', 'calibrating', 'warming-up', 'settling', 'measuring'])
  expect(record.conditions).toMatchObject({
    isolated: true,
    pageVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
  const { workload, blocks } = record
  if (!workload) throw new Error('no workload was built')
  for (const block of blocks) {
    expect(Number.isFinite(blockSpeedup(block))).toBe(true)
    expect(blockSpeedup(block)).toBeGreaterThan(0)
    for (const run of [...block.references, ...block.shared]) {
      expectCounts(run, workload)
      expectStamps(run, workload)
      expectSerialFirst(run, workload)
    }
  }
  expectAccounted(record)
})

/** Each pass takes a fraction of a second. */
test.each(['claimed', 'messages'] as const)(
  'without shared memory a pass (%s) counts what the sieve foretells and stamps every unit',
  async (splitting) => {
    const facts = factsFor(0.25)
    const { workforce } = await enlisted(2, { isolated: false })
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
  expect(sumOf(run, 'primes')).toBe(facts.expected.primes)
})
