import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW_IDS } from '../../../src/core/laws/law-ids'
import { LAW_PARAMETERS, type LawParameters, PARAMETER_NAMES } from '../../../src/core/laws/law-parameters'
import type { RunSummary } from '../../../src/core/run-summary'
import { SPLITTINGS } from '../../../src/core/workload/splitting'
import { WORKLOAD_KINDS } from '../../../src/core/workload/workload'
import { type LinkedLab, readLink, writeLink, writeLinkWithRun } from '../../../src/formats/lab-link'
import { amount } from '../../fakes/amount'
import { anyCharacter } from '../../fakes/any-character'

const TIMES = amount(10_000)

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

describe('a link', () => {
  it(`survives the round trip exactly, ${TIMES} times`, () => {
    fc.assert(
      fc.property(labs, (lab) => {
        expect(readLink(writeLink(lab))).toEqual({ ok: true, lab, run: undefined })
      }),
      { numRuns: TIMES },
    )
  })
})

describe('measured points in a link', () => {
  it(`survive the round trip exactly, ${TIMES} times`, () => {
    fc.assert(
      fc.property(labs, runs, (lab, run) => {
        const text = writeLinkWithRun(lab, run)
        expect(text && readLink(text)).toEqual({ ok: true, lab, run })
      }),
      { numRuns: TIMES },
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
})

describe('a broken link', () => {
  it('never throws, and changes no prototype, whatever is damaged in it', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const damages = fc.array(
      fc.record({
        at: fc.nat(900),
        remove: fc.nat(12),
        insert: fc.string({ maxLength: 8, unit: anyCharacter }),
      }),
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
      { numRuns: amount(10_000) },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: anyCharacter }), (text) => {
        expect(typeof readLink(text).ok).toBe('boolean')
      }),
      { numRuns: amount(2_000) },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before)
  })
})
