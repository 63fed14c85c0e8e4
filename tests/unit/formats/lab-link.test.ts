import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW_IDS } from '../../../src/core/laws/law-ids'
import {
  FIRST_PARAMETERS,
  LAW_PARAMETERS,
  type LawParameters,
  PARAMETER_NAMES,
} from '../../../src/core/laws/law-parameters'
import type { RunSummary } from '../../../src/core/run-summary'
import { SPLITTINGS } from '../../../src/core/workload/splitting'
import { WORKLOAD_KINDS } from '../../../src/core/workload/workload'
import { isLink, type LinkedLab, readLink, writeLink, writeLinkWithRun } from '../../../src/formats/lab-link'

const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)

const parameters = fc.record(
  Object.fromEntries(
    PARAMETER_NAMES.map((name) => {
      const { least, most, begin } = LAW_PARAMETERS[name]
      const any = fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0)
      return [name, fc.oneof(any, fc.constant(begin))]
    }),
  ),
) as fc.Arbitrary<LawParameters>

const labs: fc.Arbitrary<LinkedLab> = fc.record({
  serialFraction: fraction,
  processors: fc.integer({ min: 1, max: 65_536 }),
  pinned: fc.uniqueArray(fraction, { maxLength: 6 }),
  wantedSpeedup: fc.double({ min: 1, max: 1_000_000, noNaN: true }),
  laws: fc.record({ shown: fc.uniqueArray(fc.constantFrom(...LAW_IDS), { maxLength: 3 }), parameters }),
  view: fc.record({
    xScale: fc.constantFrom('log2' as const, 'linear' as const),
    yScale: fc.constantFrom('linear' as const, 'log' as const),
    range: fc.constantFrom('to-j' as const, 'to-cores' as const, 'to-limit' as const),
  }),
  predicting: fc.boolean(),
  settings: fc.record({
    workload: fc.constantFrom(...WORKLOAD_KINDS),
    workerCounts: fc
      .uniqueArray(fc.integer({ min: 2, max: 64 }), { minLength: 1, maxLength: 20 })
      .map((counts) => [1, ...counts.sort((a, b) => a - b)]),
    care: fc.constantFrom('quick' as const, 'normal' as const, 'thorough' as const),
    splitting: fc.constantFrom(...SPLITTINGS),
    rounds: fc.option(fc.integer({ min: 6, max: 200 }), { nil: undefined }),
    budget: fc.option(fc.integer({ min: 2_000, max: 600_000 }), { nil: undefined }),
    plainLoop: fc.boolean(),
    custom: fc.record({
      first: fc.maxSafeInteger().map((value) => Math.max(2, Math.abs(value) - 1_000_000)),
      total: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    cores: fc.option(fc.integer({ min: 1, max: 65_536 }), { nil: undefined }),
  }),
})

const runs: fc.Arbitrary<RunSummary> = fc.record({
  takenAt: fc.integer({ min: 0, max: 4e12 }),
  cores: fc.integer({ min: 1, max: 64 }),
  workload: fc.constantFrom(...WORKLOAD_KINDS),
  splitting: fc.constantFrom(...SPLITTINGS),
  serialShare: fraction,
  points: fc
    .array(
      fc.record({
        time: fc.double({ min: 0.001, max: 60_000, noNaN: true }),
        speedup: fc.double({ min: 0.01, max: 64, noNaN: true }),
        spread: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((points) =>
      points.map(({ time, speedup, spread }, index) => ({
        workers: index + 1,
        time,
        speedup,
        interval:
          spread === undefined ? undefined : { low: speedup * (1 - spread), high: speedup * (1 + spread) },
      })),
    ),
})

/** As version 1 wrote it. */
const FIRST_VERSION =
  'v=1&B=0.1&j=8&pin=0.5_0.25&S=5&x=log2&y=linear&range=to-limit&work=calibrated&workers=1_2&care=normal'
const METHOD = '&split=claimed&rounds=&budget=&plain=0&from=1000000000000&count=2000'
const SECOND_VERSION = `${FIRST_VERSION.replace('v=1', 'v=2')}${METHOD}`
const THIRD_VERSION = `${SECOND_VERSION.replace('v=2', 'v=3')}&laws=`
const EXAMPLE = THIRD_VERSION.replace('v=3', 'v=4').replace('&work=', '&predict=0&work=')

describe('a link', () => {
  it('is written so that a reader can follow it', () => {
    const read = readLink(EXAMPLE)
    expect(read.ok && read.lab.pinned).toEqual([0.5, 0.25])
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the first version is upgraded by the method that was then the only one', () => {
    const read = readLink(FIRST_VERSION)
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the second version is upgraded by showing Amdahl alone', () => {
    const read = readLink(SECOND_VERSION)
    expect(read.ok && read.lab.laws).toEqual({ shown: [], parameters: FIRST_PARAMETERS })
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('of the third version is upgraded by hiding nothing', () => {
    const read = readLink(THIRD_VERSION)
    expect(read.ok && read.lab.predicting).toBe(false)
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('says whether the lab begins with a prediction', () => {
    const text = EXAMPLE.replace('predict=0', 'predict=1')
    const read = readLink(text)
    expect(read.ok && read.lab.predicting).toBe(true)
    expect(read.ok && writeLink(read.lab)).toBe(text)
  })

  it('carries the laws in their order, and of their settings what is not as at the beginning', () => {
    const text = `${EXAMPLE}usl_gustafson&coherency=0.02`
    const read = readLink(text)
    expect(read.ok && read.lab.laws).toEqual({
      shown: ['usl', 'gustafson'],
      parameters: { ...FIRST_PARAMETERS, coherency: 0.02 },
    })
    expect(read.ok && writeLink(read.lab)).toBe(text)
  })

  it('carries the cores only where they were set', () => {
    const withCores = EXAMPLE.replace('&laws=', '&cores=6&laws=')
    const read = readLink(withCores)
    expect(read.ok && read.lab.settings.cores).toBe(6)
    expect(read.ok && writeLink(read.lab)).toBe(withCores)
    expect(readLink(`${EXAMPLE}&cores=0`)).toEqual({ ok: false, problem: { kind: 'damaged', part: 'cores' } })
  })

  it('is told from a plain anchor', () => {
    expect([isLink(EXAMPLE), isLink('controls'), isLink('')]).toEqual([true, false, false])
  })

  it('survives the round trip exactly, 10,000 times', () => {
    fc.assert(
      fc.property(labs, (lab) => {
        expect(readLink(writeLink(lab))).toEqual({ ok: true, lab, run: undefined })
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('measured points in a link', () => {
  it('survive the round trip exactly, 10,000 times', () => {
    fc.assert(
      fc.property(labs, runs, (lab, run) => {
        const text = writeLinkWithRun(lab, run)
        expect(text && readLink(text)).toEqual({ ok: true, lab, run })
      }),
      { numRuns: 10_000 },
    )
  })

  it('are left out where they would make it too long', () => {
    fc.assert(
      fc.property(labs, runs, (lab, run) => {
        const points = Array.from({ length: 64 }, (_, index) => ({
          workers: index + 1,
          time: 100 / 3,
          speedup: 1 + index / 7,
          interval: { low: 1 + index / 8, high: 1 + index / 6 },
        }))
        expect(writeLinkWithRun(lab, { ...run, points })).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    ['points=1~100~1', 'run'],
    ['run=1764000000000_2_0.1_notes_claimed', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=2~100~1', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_1~50~1.9', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_2~50~1.9~2.0~2.1', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1_2~50~0', 'points'],
    ['run=1764000000000_2_0.1_notes_claimed&points=1~100~1~1~1~1', 'points'],
    ['run=1764000000000_2_0.1_toString_claimed&points=1~100~1', 'run'],
    ['run=1764000000000_2_0.1_notes_toString&points=1~100~1', 'run'],
    ['run=1764000000000_2_1.1_notes_claimed&points=1~100~1', 'run'],
  ])('%s are refused', (text, part) => {
    expect(readLink(`${EXAMPLE}&${text}`)).toEqual({ ok: false, problem: { kind: 'damaged', part } })
  })
})

describe('a broken link', () => {
  it.each([
    ['', 'damaged'],
    ['v=1', 'damaged'],
    ['v=5&B=0.1', 'newer'],
    [EXAMPLE.replace('&laws=', ''), 'damaged'],
    [EXAMPLE.replace('predict=0', 'predict='), 'damaged'],
    [EXAMPLE.replace('predict=0', 'predict=2'), 'damaged'],
    [EXAMPLE.replace('&predict=0', ''), 'damaged'],
    [`${EXAMPLE}amdahl`, 'damaged'],
    [`${EXAMPLE}__proto__`, 'damaged'],
    [`${EXAMPLE}usl_usl`, 'damaged'],
    [`${EXAMPLE}usl_gustafson_sun-ni_dynamic`, 'damaged'],
    [`${EXAMPLE}usl&coherency=1.1`, 'damaged'],
    [`${EXAMPLE}usl&coherency=`, 'damaged'],
    [`${EXAMPLE}&coreSize=0.5`, 'damaged'],
    [EXAMPLE.replace('split=claimed', 'split=fair'), 'damaged'],
    [EXAMPLE.replace('rounds=', 'rounds=5'), 'damaged'],
    [EXAMPLE.replace('&rounds=', ''), 'damaged'],
    [EXAMPLE.replace('budget=', 'budget=1'), 'damaged'],
    [EXAMPLE.replace('from=1000000000000', 'from=9007199254740991'), 'damaged'],
    ['v=0&B=0.1', 'damaged'],
    ['v=1.5', 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=1.1'), 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=-0.1'), 'damaged'],
    [EXAMPLE.replace('B=0.1', 'B=0x1'), 'damaged'],
    [EXAMPLE.replace('j=8', 'j=8.5'), 'damaged'],
    [EXAMPLE.replace('j=8', 'j=65537'), 'damaged'],
    [EXAMPLE.replace('workers=1_2', 'workers=2_4'), 'damaged'],
    [EXAMPLE.replace('workers=1_2', 'workers=1'), 'damaged'],
    [EXAMPLE.replace('pin=0.5_0.25', 'pin=0_0.1_0.2_0.3_0.4_0.5_0.6'), 'damaged'],
    [EXAMPLE.replace('pin=0.5_0.25', 'pin=0.5_0.5'), 'damaged'],
    [EXAMPLE.replace('work=calibrated', 'work=__proto__'), 'damaged'],
    [EXAMPLE.replace('x=log2', 'x=constructor'), 'damaged'],
    [`${EXAMPLE}&B=0.2`, 'damaged'],
    [`${EXAMPLE}&__proto__=1${'0'.repeat(3_000)}`, 'too-long'],
  ])('%s is refused', (text, kind) => {
    const read = readLink(text)
    expect(read.ok ? 'taken' : read.problem.kind).toBe(kind)
  })

  it('never throws, and changes no prototype, whatever is damaged in it', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const damages = fc.array(
      fc.record({ at: fc.nat(900), remove: fc.nat(12), insert: fc.string({ maxLength: 8, unit: 'binary' }) }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(labs, runs, damages, (lab, run, changes) => {
        let text = writeLinkWithRun(lab, run) ?? writeLink(lab)
        for (const { at, remove, insert } of changes)
          text = text.slice(0, at) + insert + text.slice(at + remove)
        const read = readLink(text)
        // What is taken is whole: written again, it reads the same.
        if (!read.ok) return
        const again = read.run ? writeLinkWithRun(read.lab, read.run) : writeLink(read.lab)
        expect(again && readLink(again)).toEqual(read)
      }),
      { numRuns: 10_000 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: 'binary' }), (text) => {
        expect(typeof readLink(text).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before)
  })
})
