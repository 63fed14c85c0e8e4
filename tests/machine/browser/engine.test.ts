/** The engine on real workers: what depends on the pace of the machine, and what takes long. */
import { describe, expect, test } from 'vitest'
import { accountsOf, LOSSES } from '../../../src/core/account'
import { blockSpeedup } from '../../../src/core/block'
import { timelineOf } from '../../../src/core/timeline'
import { fixedWorkload } from '../../../src/core/workload/workload'
import { judged } from './in-this-browser'
import {
  enlisted,
  expectAccounted,
  expectCounts,
  expectSerialFirst,
  expectStamps,
  factsFor,
  measuredHere,
  never,
} from './real-workers'

/** Stop is pressed, and everything rests, within so many milliseconds. */
const AT_ONCE = 200

const MEMORIES = [
  ['with shared memory', true],
  ['without shared memory', false],
] as const

describe.each(MEMORIES)('a pass %s', (_, isolated) => {
  judged(`has both workers at work at the same time`, async () => {
    const facts = factsFor(0.25)
    const { workforce } = await enlisted(2, { isolated })
    await workforce.load({ ...facts, splitting: 'claimed' }, never())
    const run = await workforce.run(2, never())
    workforce.dismiss()
    const ofWorker = (worker: number) => [...run.unitEnd].filter((_, unit) => run.unitWorker[unit] === worker)
    const [first, second] = [ofWorker(0), ofWorker(1)]
    expect(Math.min(...second)).toBeLessThan(Math.max(...first))
    expect(Math.max(...second)).toBeGreaterThan(Math.min(...first))
  })

  test('gives the serial half to one worker while the other waits', async () => {
    const facts = factsFor(0.5)
    const { workforce } = await enlisted(2, { isolated })
    await workforce.load({ ...facts, splitting: 'claimed' }, never())
    const run = await workforce.run(2, never())
    workforce.dismiss()
    expectSerialFirst(run, facts)
  })

  judged(`that is stopped rejects at once, and the pool works again`, async () => {
    const facts = factsFor(0)
    const { workforce } = await enlisted(2, { isolated })
    await workforce.load({ ...facts, splitting: 'claimed' }, never())
    const stop = new AbortController()
    const pending = workforce.warmUp(2, 2, stop.signal)
    const from = performance.now()
    setTimeout(() => stop.abort(new Error('stopped')), 20)
    await expect(pending).rejects.toThrow('stopped')
    expect(performance.now() - from).toBeLessThan(AT_ONCE)
    await workforce.enlist(2, never())
    await workforce.load({ ...facts, splitting: 'claimed' }, never())
    const run = await workforce.run(2, never())
    workforce.dismiss()
    expect(run.shares.reduce((sum, share) => sum + share.primes, 0)).toBe(facts.expected.primes)
  })

  test.each(['claimed', 'interleaved', 'contiguous', 'messages'] as const)(
    'of the notes’ input finds its 16 primes: %s',
    async (splitting) => {
      const facts = factsFor(0, fixedWorkload('notes'))
      const { workforce } = await enlisted(2, { isolated })
      await workforce.load({ ...facts, splitting }, never())
      for (const workers of [1, 2]) {
        const run = await workforce.run(workers, never())
        expect(run.shares.reduce((sum, share) => sum + share.primes, 0)).toBe(16)
        expect(run.time).toBeGreaterThan(0)
      }
      workforce.dismiss()
    },
  )
})

judged('the workers’ clock ticks finely, and an empty call is shorter than a start', async () => {
  const { workforce, conditions } = await enlisted(2, { isolated: true })
  workforce.dismiss()
  expect(conditions.timerTick).toBeGreaterThan(0)
  expect(conditions.timerTick).toBeLessThan(0.1)
  expect(conditions.spawnTime).toBeGreaterThan(0)
  // A call through Comlink, there and back: tens of microseconds, milliseconds on a busy machine.
  expect(conditions.dispatchTime).toBeGreaterThan(0.005)
  expect(conditions.dispatchTime).toBeLessThan(conditions.spawnTime)
})

/** Of the repetitions for each j, in milliseconds. */
const BUDGET = 2_000

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

test.each([
  ['claimed', {}],
  ['by messages', { splitting: 'messages', workload: 'notes' }],
  ['past the cores', { workerCounts: [1, 2 * navigator.hardwareConcurrency] }],
] as const)('every block of a real measurement is accounted for: %s', async (_, plan) => {
  const record = await measuredHere({ ...plan, budget: BUDGET })
  expectAccounted(record)
  const [account] = accountsOf(record)
  if (!account) throw new Error('there is no account')
  const figures = LOSSES.map((loss) => `${loss} ${account.entries[loss].value.toFixed(4)}`).join(', ')
  console.info(`${account.blocks} blocks, j − S = ${account.total.value.toFixed(4)}: ${figures}`)
})

test('by messages each unit of the calibrated range waits about as long as it works', async () => {
  const { blocks, workload } = await measuredHere({
    serialFraction: 0,
    splitting: 'messages',
    budget: BUDGET,
  })
  const run = blocks.at(-1)?.shared[0]
  if (!run || !workload) throw new Error('nothing was measured')
  const rows = timelineOf(run, workload.serialUnits)
  expect(rows).toHaveLength(2)
  for (const { busy, spans } of rows) {
    // Each of some 2,000 units of 0.08 ms waits for a message that takes as long.
    expect(100 * (1 - busy / run.time)).toBeGreaterThan(2)
    expect(Math.min(...spans.map(({ atWork }) => atWork))).toBeLessThan(0.98)
  }
})
