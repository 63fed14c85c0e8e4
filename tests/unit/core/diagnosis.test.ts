import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../../src/core/account'
import { diagnose } from '../../../src/core/diagnosis'
import { effectiveProcessors } from '../../../src/core/effective-processors'
import type { MeasurementPlan } from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import type { Machine } from '../../fakes/fake-workforce'
import { recordOn } from '../../fakes/measured-record'

async function diagnosisOn(machine: Partial<Machine>, plan: Partial<MeasurementPlan> = {}) {
  const record = await recordOn({ noise: 0.005, ...machine }, { workerCounts: [1, 2, 4], ...plan })
  const points = measuredPoints(record)
  const { serialFraction } = record.plan
  const effective = effectiveProcessors(points, { serialFraction, ceilings: undefined })
  return diagnose(points, accountsOf(record), effective)
}

describe('the diagnosis', () => {
  it('finds nothing to explain on a machine that loses nothing', async () => {
    expect(await diagnosisOn({})).toMatchObject({ kind: 'nothing-to-explain', workers: 4 })
  })

  it('tells the imposed serial part', async () => {
    const found = await diagnosisOn({}, { serialFraction: 0.25 })
    expect(found).toMatchObject({ kind: 'mostly', loss: 'serial', workers: 4 })
    expect(found).toMatchObject({ part: expect.closeTo(1.71, 1), total: expect.closeTo(1.71, 1) })
  })

  it("tells waiting at the end for the notes' indivisible primes", async () => {
    const plan = { workload: 'notes', workerCounts: [1, 4] } as const
    expect(await diagnosisOn({ speed: 400_000 }, plan)).toMatchObject({ kind: 'mostly', loss: 'end-wait' })
  })

  it('tells units that are slower when several workers run', async () => {
    const paceOf = (_: number, running: number) => (running > 1 ? 0.8 : 1)
    expect(await diagnosisOn({ paceOf })).toMatchObject({ kind: 'mostly', loss: 'slower-units' })
  })

  it('tells an overhead that grows with the workers, and its cause', async () => {
    const paceOf = (_: number, running: number) => 1 - 0.05 * (running - 1) ** 2
    const found = await diagnosisOn({ paceOf })
    expect(found).toMatchObject({
      kind: 'growing-overhead',
      from: { workers: 2 },
      to: { workers: 4 },
      mostly: 'slower-units',
    })
    // By Karp and Flatt: S₂ = 2 · 0.95 and S₄ = 4 · 0.55.
    expect(found).toMatchObject({
      from: { serialFraction: expect.closeTo(1 / 0.95 - 1, 2) },
      to: { serialFraction: expect.closeTo((1 / 0.55 - 1) / 3, 2) },
    })
  })

  it('does not take a serial share that is the same for all for an overhead that grows', async () => {
    const found = await diagnosisOn({}, { serialFraction: 0.1, workerCounts: [1, 2, 3, 4] })
    expect(found?.kind).toBe('mostly')
  })

  it('tells that more workers bring no more: two cores', async () => {
    const found = await diagnosisOn({ cores: 2, statedCores: 4 }, { workerCounts: [1, 2, 3] })
    expect(found).toMatchObject({ kind: 'plateau', from: { workers: 2 }, to: { workers: 3 } })
    expect(found).toMatchObject({ processors: expect.closeTo(2, 1) })
  })

  it('names the cause where a second worker within the cores brings nothing', async () => {
    const paceOf = (_: number, running: number) => 1 / running
    const found = await diagnosisOn({ cores: 4, statedCores: 4, paceOf }, { workerCounts: [1, 2] })
    expect(found).toMatchObject({ kind: 'plateau', from: { workers: 1 }, mostly: 'slower-units' })
    const shared = await diagnosisOn({ cores: 2, statedCores: 2 }, { workerCounts: [1, 2, 3] })
    expect(shared).toMatchObject({ kind: 'plateau', mostly: undefined })
  })

  it('tells a speedup above the workers', async () => {
    const paceOf = (_: number, running: number) => (running === 1 ? 0.9 : 1)
    expect(await diagnosisOn({ paceOf }, { workerCounts: [1, 2] })).toMatchObject({
      kind: 'above-workers',
      workers: 2,
      speedup: expect.closeTo(2 / 0.9, 1),
    })
  })

  it('names the two largest where none is surely more than half', async () => {
    const machine = {
      paceOf: (_: number, running: number) => (running > 1 ? 0.95 : 1),
      lateBy: (worker: number, running: number) => (running > 1 && worker > 0 ? 1.4 : 0),
      messageBefore: (running: number) => (running > 1 ? 0.002 : 0),
    }
    const found = await diagnosisOn(machine, { workerCounts: [1, 4] })
    expect(found).toMatchObject({ kind: 'several', workers: 4 })
    expect(found?.kind === 'several' && found.losses).toHaveLength(2)
    expect(found?.kind === 'several' && found.losses).toContain('slower-units')
  })

  it('says nothing of noise: at most one measurement in seven of a machine that only varies is explained', async () => {
    const kinds = []
    for (let seed = 1; seed <= 21; seed++) {
      kinds.push((await diagnosisOn({ noise: 0.02, seed }, { workerCounts: [1, 2] }))?.kind)
    }
    const explained = kinds.filter((kind) => kind !== 'nothing-to-explain' && kind !== 'loss-not-told')
    expect(explained.length).toBeLessThanOrEqual(3)
    expect(kinds).toContain('nothing-to-explain')
  }, 20_000)

  it('does not call nothing what may be none or most of a worker', async () => {
    const record = await recordOn({ noise: 0.3, seed: 5 }, { workerCounts: [1, 2] })
    const found = diagnose(measuredPoints(record), accountsOf(record), undefined)
    if (found?.kind !== 'loss-not-told') throw new Error(found?.kind)
    expect(found.lost.low).toBeLessThanOrEqual(0)
    expect(found.lost.high).toBeGreaterThan(0.04)
  })

  it('says that there are too few blocks, and nothing before the first', async () => {
    const record = await recordOn({}, { workerCounts: [1, 2] })
    const few = { ...record, blocks: record.blocks.slice(0, 3) }
    expect(diagnose(measuredPoints(few), accountsOf(few), undefined)).toEqual({ kind: 'too-few-blocks' })
    expect(diagnose([], [], undefined)).toBeUndefined()
  })
})
