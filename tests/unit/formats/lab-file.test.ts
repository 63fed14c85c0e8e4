import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { USUAL_METHOD } from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { readLabFile, writeLabFile } from '../../../src/formats/lab-file'
import { madeRecord, SAVED_IN } from '../../fakes/made-record'

const TEXT = writeLabFile(madeRecord(), SAVED_IN)

describe('a lab file', () => {
  it('is read back with every sample, and gives the same points to the last digit', () => {
    const read = readLabFile(TEXT)
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    expect(read.savedIn).toEqual(SAVED_IN)
    expect(measuredPoints(read.record)).toEqual(measuredPoints(madeRecord()))
    expect(JSON.parse(writeLabFile(read.record, read.savedIn))).toEqual(JSON.parse(TEXT))
    const { blocks: first, ...rest } = madeRecord()
    const { blocks, ...readRest } = read.record
    expect(readRest).toEqual(rest)
    expect(blocks[2]?.shared[1]).toEqual({
      ...first[2]?.shared[1],
      unitEnd: first[2]?.shared[1].unitEnd.map((end) => Math.round(end * 1e6) / 1e6),
    })
  })

  it('may begin with the mark that editors put there', () => {
    const text = writeLabFile(madeRecord(), SAVED_IN)
    expect(readLabFile(`\uFEFF${text}`)).toEqual(readLabFile(text))
  })

  it('is refused where its order of execution has a unit twice', () => {
    const file = JSON.parse(writeLabFile(madeRecord(), SAVED_IN))
    file.workload.order[1] = file.workload.order[0]
    expect(readLabFile(JSON.stringify(file))).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', path: 'file.workload.order' },
    })
  })

  it('of a measurement that was stopped says so', () => {
    const savedIn = { ...SAVED_IN, whole: false }
    const read = readLabFile(
      writeLabFile({ ...madeRecord(), conditions: undefined, workload: undefined }, savedIn),
    )
    expect(read.ok && [read.savedIn, read.record.conditions, read.record.workload]).toEqual([
      savedIn,
      undefined,
      undefined,
    ])
  })

  it('of version 1 stays readable', () => {
    const read = readLabFile(readFileSync(new URL('../../fixtures/lab-file-1.json', import.meta.url), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const [, two] = measuredPoints(read.record)
    expect(read.record.blocks).toHaveLength(7)
    expect(two?.speedup).toBeCloseTo(1.75, 12)
    expect(read.record.plan).toMatchObject(USUAL_METHOD)
    expect(read.record.blocks.every(({ plain }) => plain === undefined)).toBe(true)
  })

  it('of version 2 stays readable', () => {
    const read = readLabFile(readFileSync(new URL('../../fixtures/lab-file-2.json', import.meta.url), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const [one, two] = measuredPoints(read.record)
    expect(read.record.blocks).toHaveLength(7)
    expect(two?.speedup).toBeCloseTo(1.75, 12)
    expect(one?.absolute?.speedup).toBeCloseTo(0.95, 12)
    expect(read.record.workload?.primes).toEqual(Float64Array.of(1_009, 1_013))
    expect(read.record.plan.cores).toBeUndefined()
    expect(read.record.conditions?.setCores).toBeUndefined()
    expect(read.record.plan).toMatchObject({
      splitting: 'contiguous',
      rounds: 7,
      budget: 2_000,
      plainLoop: true,
      custom: { first: 1_000, total: 16 },
    })
    expect(read.record.blocks.every(({ shared }) => shared[0].unitStart === undefined)).toBe(true)
  })

  it('of version 2 that was to claim without shared memory is of interleaving, which was practised then', () => {
    const file = JSON.parse(readFileSync(new URL('../../fixtures/lab-file-2.json', import.meta.url), 'utf8'))
    const splittingOf = (isolated: boolean, splitting: string) => {
      file.environment.conditions.isolated = isolated
      file.plan.splitting = splitting
      const read = readLabFile(JSON.stringify(file))
      return read.ok && read.record.plan.splitting
    }
    expect(splittingOf(false, 'claimed')).toBe('interleaved')
    expect(splittingOf(true, 'claimed')).toBe('claimed')
    expect(splittingOf(false, 'contiguous')).toBe('contiguous')
  })

  it('of version 3 stays readable', () => {
    const read = readLabFile(readFileSync(new URL('../../fixtures/lab-file-3.json', import.meta.url), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const [one, two] = measuredPoints(read.record)
    expect(two).toMatchObject({ clean: 7, all: 7 })
    expect(two?.speedup).toBeCloseTo(1.75, 12)
    // The third block's plain loops took 114 and 130 ms: it is left out here, and only here.
    expect(one?.absolute?.speedup).toBeCloseTo(0.95, 12)
    expect(one?.absolute?.interval).toMatchObject({ high: expect.closeTo(0.95, 12) })
    expect(read.record.blocks[0]?.shared[0].unitStart?.slice(0, 3)).toEqual(Float64Array.of(1, 5, 9))
    expect(read.record.conditions).toMatchObject({ dispatchTime: 0.11, pageVersion: '0.1.0', spawnTime: 30 })
    expect(read.record.notices).toEqual([
      { kind: 'short-runs', workers: 2, time: 68.5, tick: 1 },
      { kind: 'narrow-enough', workers: [2], width: 0.05 },
    ])
  })

  it('of version 3 that was to claim without shared memory stays as it is', () => {
    const read = readLabFile(changed(['environment', 'conditions', 'isolated'], false))
    expect(read.ok && read.record.plan.splitting).toBe('claimed')
  })
})

describe('a lab file of version 3', () => {
  it('may come with cores in its plan, or without', () => {
    for (const cores of [null, 4]) expect(readLabFile(changed(['plan', 'cores'], cores)).ok).toBe(true)
  })

  it('of an earlier version knows neither dispatch time nor page version', () => {
    for (const version of [1, 2]) {
      const file = new URL(`../../fixtures/lab-file-${version}.json`, import.meta.url)
      const read = readLabFile(readFileSync(file, 'utf8'))
      expect(read.ok && [read.record.conditions?.dispatchTime, read.record.conditions?.pageVersion]).toEqual([
        undefined,
        undefined,
      ])
    }
  })
})

/** The file with one value changed. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(TEXT)
  let place = file
  for (const step of path.slice(0, -1)) place = place[step]
  place[path.at(-1) ?? ''] = value
  return JSON.stringify(file)
}

describe('a file that is no lab file, or a damaged one', () => {
  it.each([
    ['', 'not-a-lab-file'],
    ['[]', 'not-a-lab-file'],
    ['{"format":"other",', 'not-a-lab-file'],
    ['{"format":"amdahl-lab","version":3,"environment":{"bro', 'incomplete'],
    ['{"format":"other"}', 'not-a-lab-file'],
    [changed(['version'], 4), 'newer'],
    [changed(['version'], 0), 'file.version'],
    [changed(['plan', 'workerCounts'], [0]), 'file.plan.workerCounts[0]'],
    [changed(['environment', 'conditions', 'timerTick'], -1), 'file.environment.conditions.timerTick'],
    [changed(['samples', 3, 'workers'], 65), 'file.samples[3].workers'],
    [changed(['samples', 3, 'workers'], 3), 'file.samples[3].shared[0].workers'],
    [changed(['samples'], []), 'file.samples'],
    [
      changed(['samples', 0, 'references', 1, 'time'], Number.MIN_VALUE),
      'file.samples[0].references[1].time',
    ],
    [changed(['samples', 0, 'references', 1, 'time'], 0), 'file.samples[0].references[1].time'],
    [changed(['samples', 0, 'shared', 0, 'unitWorker', 1], 2), 'file.samples[0].shared[0].unitWorker[1]'],
    [changed(['samples', 0, 'flags'], ['fast']), 'file.samples[0].flags[0]'],
    [changed(['workload', 'order', 7], 500), 'file.workload.order[7]'],
    [changed(['notices', 0, 'kind'], '__proto__'), 'file.notices[0].kind'],
    [changed(['samples', 0, 'shared', 0, 'unitStart'], [1]), 'file.samples[0].shared[0].unitStart'],
    [changed(['workload', 'primes', 0], 7), 'file.workload.primes[0]'],
    [changed(['workload', 'candidates', 'total'], 7), 'file.workload.candidates'],
    [changed(['plan', 'cores'], 0), 'file.plan.cores'],
    [changed(['environment', 'conditions', 'setCores'], 1.5), 'file.environment.conditions.setCores'],
  ])('number %# is refused with the place', (text, where) => {
    const read = readLabFile(text)
    if (read.ok) throw new Error('it was taken')
    expect('path' in read.problem ? read.problem.path : read.problem.kind).toBe(where)
  })
})
