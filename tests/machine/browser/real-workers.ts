/** Real workers without the page around them, for tests that run in a browser. */
import { expect } from 'vitest'
import { accountBasis, blockAccount, LOSSES } from '../../../src/core/account'
import {
  type Block,
  type MeasurementPlan,
  type MeasurementRecord,
  type Run,
  USUAL_METHOD,
  type WorkloadFacts,
} from '../../../src/core/measurement'
import { stretchesOf } from '../../../src/core/stretches'
import { imposeSerialShare } from '../../../src/core/workload/serial-share'
import { calibratedWorkload, type Workload } from '../../../src/core/workload/workload'
import { measureHere } from '../../../src/engine/browser-engine'
import { createComlinkWorkforce } from '../../../src/engine/comlink-workforce'
import type { MeasurementEvent } from '../../../src/engine/measure'
import * as page from '../../../src/platform/page-watch'

const clock = {
  now: () => performance.timeOrigin + performance.now(),
  breathe: () => new Promise<void>((resolve) => setTimeout(resolve)),
}

export const never = (): AbortSignal => new AbortController().signal

/** Some 15 million divisions, unless another workload is given. */
export function factsFor(
  serialFraction: number,
  workload: Workload = calibratedWorkload(100_000, 150),
): WorkloadFacts {
  return { ...workload, ...imposeSerialShare(workload.unitDivisions, serialFraction) }
}

/** That many real workers, and under which conditions they work. */
export async function enlisted(count: number, { isolated }: { isolated: boolean }) {
  const statedCores = navigator.hardwareConcurrency
  const workforce = createComlinkWorkforce({ clock, isolated, statedCores })
  const conditions = await workforce.enlist(count, never())
  return { workforce, conditions }
}

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0.1,
  workerCounts: [1, 2],
  care: 'quick',
  seed: 7,
  ...USUAL_METHOD,
}

/** A whole measurement of this browser, to its end. */
export async function measuredHere(
  plan: Partial<MeasurementPlan>,
  onEvent: (event: MeasurementEvent) => void = () => undefined,
): Promise<MeasurementRecord> {
  const blocks: Block[] = []
  const record: MeasurementRecord = {
    plan: { ...PLAN, ...plan },
    conditions: undefined,
    workload: undefined,
    blocks,
    notices: [],
  }
  const end = await measureHere(record.plan, page, never(), (event) => {
    if (event.type === 'conditionsRead') record.conditions = event.conditions
    if (event.type === 'workloadBuilt') record.workload = event.workload
    if (event.type === 'sampleTaken') blocks.push(event.block)
    onEvent(event)
  })
  expect(end).toEqual({ kind: 'done' })
  expect(blocks.length).toBeGreaterThan(0)
  return record
}

/** Two clocks are made one to this, in milliseconds. */
const OFFSET = 0.2

const sumOf = (run: Run, what: 'primes' | 'divisions') =>
  run.shares.reduce((sum, share) => sum + share[what], 0)

export const primesOf = (run: Run) => sumOf(run, 'primes')

export function expectCounts(run: Run, { expected }: WorkloadFacts): void {
  expect({ primes: sumOf(run, 'primes'), divisions: sumOf(run, 'divisions') }).toEqual(expected)
}

export function expectStamps(run: Run, { order }: WorkloadFacts): void {
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
export function expectSerialFirst(run: Run, { serialUnits }: WorkloadFacts): void {
  expect(run.unitWorker.slice(0, serialUnits).every((worker) => worker === 0)).toBe(true)
  const lastSerial = Math.max(...run.unitEnd.slice(0, serialUnits))
  expect(Math.min(...run.unitEnd.slice(serialUnits))).toBeGreaterThanOrEqual(lastSerial)
  for (const share of run.shares) expect(share.sharedFrom).toBeGreaterThanOrEqual(lastSerial - OFFSET)
}

/** In each block the causes sum to the loss, and in each run waits and units to its time. */
export function expectAccounted(record: MeasurementRecord): void {
  const basis = accountBasis(record)
  if (!basis) throw new Error('nothing was measured')
  for (const block of record.blocks) {
    const { total, entries, unitSpeeds } = blockAccount(block, basis)
    expect(Number.isFinite(total)).toBe(true)
    for (const loss of LOSSES) expect(Number.isFinite(entries[loss])).toBe(true)
    expect(LOSSES.reduce((sum, loss) => sum + entries[loss], 0)).toBeCloseTo(total, 9)
    expect(unitSpeeds).toHaveLength(block.workers)
    for (const run of block.shared) {
      for (const { waits, units } of stretchesOf(run, basis.serialUnits)) {
        const filled = [...waits, ...units].reduce((sum, { from, to }) => sum + to - from, 0)
        expect(filled).toBeCloseTo(run.time, 6)
      }
    }
  }
}
