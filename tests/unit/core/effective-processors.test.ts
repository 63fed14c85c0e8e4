import { describe, expect, it } from 'vitest'
import { coresWarning, effectiveProcessors } from '../../../src/core/effective-processors'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import type { MeasurementPlan } from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { splittingCeiling } from '../../../src/core/workload/splitting'
import type { Machine } from '../../fakes/fake-workforce'
import { blockOf } from '../../fakes/made-blocks'
import { recordOn } from '../../fakes/measured-record'

const conditions = (statedCores: number) => ({ isolated: true, timerTick: 0.005, statedCores, spawnTime: 15 })

/** From seven blocks of each count, their speedups within 1 % of those given. */
function ofSpeedups(speedups: Record<number, number>, serialFraction = 0, width = 0.01) {
  const blocks = Object.entries(speedups).flatMap(([workers, speedup]) =>
    [-3, -2, -1, 0, 1, 2, 3].map((step) => blockOf(Number(workers), speedup * (1 + (width * step) / 3))),
  )
  const points = measuredPoints({ blocks, conditions: conditions(8) })
  return effectiveProcessors(points, { serialFraction, ceilings: undefined })
}

async function onMachine(machine: Partial<Machine>, plan: Partial<MeasurementPlan>) {
  const record = await recordOn(machine, plan)
  const { order, unitDivisions, serialUnits } = record.workload ?? { order: [], serialUnits: 0 }
  const costs = Float64Array.from(order, (unit) => unitDivisions?.[unit] as number)
  const ceilings = new Map(
    record.plan.workerCounts.map((workers) => [
      workers,
      splittingCeiling({ costs, serialUnits }, workers, 'claimed'),
    ]),
  )
  const { serialFraction } = record.plan
  const effective = effectiveProcessors(measuredPoints(record), { serialFraction, ceilings })
  return { effective, warning: coresWarning(effective, record.conditions?.statedCores) }
}

/** Four cores with two threads each, at 0.65 of a core; more workers than threads share them. */
const SMT: Partial<Machine> = {
  cores: 8,
  statedCores: 8,
  paceOf: (_, running) => 1 - 0.35 * Math.min(1, Math.max(0, (running - 4) / 4)),
}

describe('the effective number of processors', () => {
  it('of four cores with eight threads is 5.2, flat from eight workers on, fewer than the eight stated', async () => {
    const { effective, warning } = await onMachine(SMT, { workerCounts: [1, 2, 4, 8, 16] })
    expect(effective).toMatchObject({ kind: 'found', from: 8 })
    expect(effective?.processors).toBeCloseTo(5.2, 1)
    expect(effective?.interval.low).toBeLessThan(5.2)
    expect(effective?.interval.high).toBeGreaterThan(5.15)
    expect(warning).toEqual({ kind: 'fewer-than-stated', stated: 8 })
  })

  it('of the same measured up to the stated eight is at least 5.2, and no warning', async () => {
    const { effective, warning } = await onMachine(SMT, { workerCounts: [1, 2, 4, 8] })
    expect(effective).toMatchObject({ kind: 'at-least', from: 8 })
    expect(effective?.processors).toBeCloseTo(5.2, 1)
    expect(warning).toBeUndefined()
  })

  it('of two cores measured on 1, 2, 3, 4 and 8 workers is two', async () => {
    const { effective, warning } = await onMachine(
      { cores: 2, statedCores: 2 },
      { workerCounts: [1, 2, 3, 4, 8] },
    )
    expect(effective).toMatchObject({ kind: 'found', from: 2 })
    expect(effective?.processors).toBeCloseTo(2, 1)
    expect(warning).toBeUndefined()
  })

  it('of two real cores past which S falls a little, as measured here, is two all the same', () => {
    const found = ofSpeedups({ 2: 1.95, 3: 1.95, 4: 1.95, 8: 1.9 })
    expect(found).toMatchObject({ kind: 'found', from: 2, processors: expect.closeTo(1.95, 2) })
    expect(found?.interval.low).toBeLessThan(1.9)
  })

  it('of two cores past which S falls a lot is told by what was reached, not by the fall', () => {
    const found = ofSpeedups({ 2: 1.95, 4: 1.5, 8: 0.9 })
    expect(found).toMatchObject({ kind: 'found', from: 2, processors: expect.closeTo(1.95, 2) })
    expect(found?.interval.low).toBeGreaterThan(1.9)
    expect(found?.interval.high).toBeLessThan(2)
  })

  it('of cores that the browser overstates is what there is, with a warning', async () => {
    const { effective, warning } = await onMachine(
      { cores: 4, statedCores: 8 },
      { workerCounts: [1, 2, 4, 8] },
    )
    expect(effective).toMatchObject({ kind: 'found', from: 4 })
    expect(effective?.processors).toBeCloseTo(4, 1)
    expect(warning).toEqual({ kind: 'fewer-than-stated', stated: 8 })
  })

  it('of cores that the browser understates is at least what was seen, with a warning', async () => {
    const { effective, warning } = await onMachine(
      { cores: 8, statedCores: 2 },
      { workerCounts: [1, 2, 4, 8] },
    )
    expect(effective).toMatchObject({ kind: 'at-least', from: 8 })
    expect(effective?.processors).toBeCloseTo(8, 0)
    expect(warning).toEqual({ kind: 'more-than-stated', stated: 2 })
  })

  it('of one core is one: two workers bring nothing', async () => {
    const { effective } = await onMachine({ cores: 1, statedCores: 4 }, { workerCounts: [1, 2] })
    expect(effective).toMatchObject({ kind: 'found', from: 1 })
    expect(effective?.processors).toBeCloseTo(1, 1)
  })

  it('is corrected for the imposed serial share', async () => {
    const plan = { workerCounts: [1, 2, 4, 8], serialFraction: 0.1 }
    const { effective } = await onMachine({ cores: 4, statedCores: 4 }, plan)
    expect(effective).toMatchObject({ kind: 'found', from: 4 })
    expect(effective?.processors).toBeCloseTo(4, 0)
    const least = ofSpeedups({ 2: amdahlSpeedup(0.25, 2), 4: amdahlSpeedup(0.25, 4) }, 0.25)
    expect(least).toMatchObject({ kind: 'at-least', processors: expect.closeTo(4, 6) })
  })

  it('does not take a serial part of the program itself for a lack of processors', () => {
    const speedups = Object.fromEntries([2, 4, 8, 16].map((j) => [j, amdahlSpeedup(0.3, j)]))
    expect(ofSpeedups(speedups)).toMatchObject({ kind: 'at-least', from: 16 })
  })

  it("does not take the notes' indivisible primes for a lack of processors", async () => {
    const machine = { cores: 16, statedCores: 16, speed: 400_000 }
    const plan = { workload: 'notes', workerCounts: [1, 2, 4, 8, 16] } as const
    const { effective } = await onMachine(machine, plan)
    expect(effective?.kind).toBe('at-least')
  })

  it('is not found where the intervals are too wide to tell', () => {
    expect(ofSpeedups({ 2: 1.9, 3: 1.95 }, 0, 0.5)?.kind).toBe('at-least')
  })

  it('is at least what a single point shows, and nothing without an interval', () => {
    expect(ofSpeedups({ 2: 1.97 })).toMatchObject({ kind: 'at-least', from: 2 })
    const few = measuredPoints({ blocks: [blockOf(2, 1.97)], conditions: conditions(2) })
    expect(effectiveProcessors(few, { serialFraction: 0, ceilings: undefined })).toBeUndefined()
  })

  it('is nothing where all of the work is serial', () => {
    expect(ofSpeedups({ 2: 0.99 }, 1)).toBeUndefined()
  })
})
