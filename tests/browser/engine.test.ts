/** The engine on real workers, without the page around it. */
import { describe, expect, test } from 'vitest'
import { blockSpeedup } from '../../src/core/block'
import { type Block, type MeasurementPlan, USUAL_METHOD } from '../../src/core/measurement'
import { imposeSerialShare } from '../../src/core/workload/serial-share'
import { calibratedWorkload, fixedWorkload } from '../../src/core/workload/workload'
import { measureHere } from '../../src/engine/browser-engine'
import { createComlinkWorkforce } from '../../src/engine/comlink-workforce'
import type { MeasurementEvent } from '../../src/engine/measure'
import * as page from '../../src/platform/page-watch'

const clock = {
  now: () => performance.timeOrigin + performance.now(),
  breathe: () => new Promise<void>((resolve) => setTimeout(resolve)),
}
const statedCores = navigator.hardwareConcurrency
const never = () => new AbortController().signal

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0.25,
  workerCounts: [1, 2],
  care: 'quick',
  seed: 7,
  ...USUAL_METHOD,
}

async function factsFor(isolated: boolean, serialFraction: number) {
  const workload = calibratedWorkload(100_000, 150)
  const facts = { ...workload, ...imposeSerialShare(workload.unitDivisions, serialFraction) }
  const workforce = createComlinkWorkforce({ clock, isolated, statedCores })
  const conditions = await workforce.enlist(2, never())
  await workforce.load({ ...facts, splitting: 'claimed' }, never())
  return { workforce, facts, conditions }
}

describe.each([
  ['with shared memory', true],
  ['without shared memory', false],
])('a pass %s', (_, isolated) => {
  test('counts what the sieve foretells, stamps every unit, and both workers take part at the same time', async () => {
    const { workforce, facts } = await factsFor(isolated, 0.25)
    const run = await workforce.run(2, never())
    const primes = run.shares.reduce((sum, share) => sum + share.primes, 0)
    const divisions = run.shares.reduce((sum, share) => sum + share.divisions, 0)
    expect({ primes, divisions }).toEqual(facts.expected)
    expect(run.unitEnd.length).toBe(facts.order.length)
    expect(run.unitEnd.every((end) => end >= 0 && end <= run.time + 0.2)).toBe(true)

    const ofWorker = (worker: number) =>
      [...run.unitEnd].filter((_end, unit) => run.unitWorker[unit] === worker)
    const [first, second] = [ofWorker(0), ofWorker(1)]
    expect(Math.min(...second)).toBeLessThan(Math.max(...first))
    expect(Math.max(...second)).toBeGreaterThan(Math.min(...first))
  })

  test('gives the serial units to one worker while the other waits', async () => {
    const { workforce, facts } = await factsFor(isolated, 0.5)
    const run = await workforce.run(2, never())
    const serial = run.unitEnd.slice(0, facts.serialUnits)
    expect(run.unitWorker.slice(0, facts.serialUnits).every((worker) => worker === 0)).toBe(true)
    const lastSerial = Math.max(...serial)
    const firstShared = Math.min(...run.unitEnd.slice(facts.serialUnits))
    expect(firstShared).toBeGreaterThanOrEqual(lastSerial)
    for (const share of run.shares) expect(share.sharedFrom).toBeGreaterThanOrEqual(lastSerial - 0.2)
  })

  test('a call to a worker that is stopped rejects at once, and the pool works again', async () => {
    const { workforce, facts } = await factsFor(isolated, 0)
    const stop = new AbortController()
    const pending = workforce.warmUp(2, 2, stop.signal)
    const from = performance.now()
    setTimeout(() => stop.abort(new Error('stopped')), 20)
    await expect(pending).rejects.toThrow('stopped')
    expect(performance.now() - from).toBeLessThan(200)
    await workforce.enlist(2, never())
    await workforce.load({ ...facts, splitting: 'claimed' }, never())
    const run = await workforce.run(2, never())
    expect(run.shares.reduce((sum, share) => sum + share.primes, 0)).toBe(facts.expected.primes)
  })
})

test('the test page is isolated and its workers’ clock ticks finely', async () => {
  const { conditions } = await factsFor(true, 0)
  expect(crossOriginIsolated).toBe(true)
  expect(conditions.timerTick).toBeGreaterThan(0)
  expect(conditions.timerTick).toBeLessThan(0.1)
  expect(conditions.spawnTime).toBeGreaterThan(0)
  // A call through Comlink, there and back: tens of microseconds, milliseconds on a busy machine.
  expect(conditions.dispatchTime).toBeGreaterThan(0.005)
  expect(conditions.dispatchTime).toBeLessThan(conditions.spawnTime)
})

test('a quick measurement is finite, ordered and verified', async () => {
  const blocks: Block[] = []
  const stages: string[] = []
  const versions: (string | undefined)[] = []
  const onEvent = (event: MeasurementEvent) => {
    if (event.type === 'conditionsRead') versions.push(event.conditions.pageVersion)
    if (event.type === 'sampleTaken') blocks.push(event.block)
    if (event.type === 'stageEntered') stages.push(event.stage)
  }
  const end = await measureHere(PLAN, page, never(), onEvent)
  expect(end).toEqual({ kind: 'done' })
  expect(stages).toEqual(['starting', 'calibrating', 'warming-up', 'settling', 'measuring'])
  expect(versions).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  expect(blocks.length).toBeGreaterThan(0)
  for (const block of blocks) {
    const speedup = blockSpeedup(block)
    expect(Number.isFinite(speedup)).toBe(true)
    expect(speedup).toBeGreaterThan(0)
    for (const run of [...block.references, ...block.shared]) {
      expect(run.time).toBeGreaterThan(0)
      expect(run.endToEnd).toBeGreaterThanOrEqual(run.time - 0.2)
      for (const share of run.shares) {
        expect(share.startedAt).toBeLessThanOrEqual(share.sharedFrom)
        expect(share.sharedFrom).toBeLessThanOrEqual(share.endedAt)
      }
    }
  }
})

test('the notes’ input holds 16 primes on real workers', async () => {
  const workload = fixedWorkload('notes')
  const facts = { ...workload, ...imposeSerialShare(workload.unitDivisions, 0) }
  const workforce = createComlinkWorkforce({ clock, isolated: true, statedCores })
  await workforce.enlist(2, never())
  await workforce.load({ ...facts, splitting: 'claimed' }, never())
  for (const workers of [1, 2]) {
    const run = await workforce.run(workers, never())
    expect(run.shares.reduce((sum, share) => sum + share.primes, 0)).toBe(16)
  }
})
