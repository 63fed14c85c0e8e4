import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLink, type LinkedLab, readLink, writeLink } from '../../../src/formats/lab-link'

const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)

const labs: fc.Arbitrary<LinkedLab> = fc.record({
  serialFraction: fraction,
  processors: fc.integer({ min: 1, max: 65_536 }),
  pinned: fc.uniqueArray(fraction, { maxLength: 6 }),
  wantedSpeedup: fc.double({ min: 1, max: 1_000_000, noNaN: true }),
  view: fc.record({
    xScale: fc.constantFrom('log2' as const, 'linear' as const),
    yScale: fc.constantFrom('linear' as const, 'log' as const),
    range: fc.constantFrom('to-j' as const, 'to-cores' as const, 'to-limit' as const),
  }),
  settings: fc.record({
    workload: fc.constantFrom('calibrated' as const, 'notes' as const),
    workerCounts: fc
      .uniqueArray(fc.integer({ min: 2, max: 64 }), { minLength: 1, maxLength: 20 })
      .map((counts) => [1, ...counts.sort((a, b) => a - b)]),
    care: fc.constantFrom('quick' as const, 'normal' as const, 'thorough' as const),
  }),
})

const EXAMPLE =
  'v=1&B=0.1&j=8&pin=0.5_0.25&S=5&x=log2&y=linear&range=to-limit&work=calibrated&workers=1_2&care=normal'

describe('a link', () => {
  it('is written so that a reader can follow it', () => {
    const read = readLink(EXAMPLE)
    expect(read.ok && read.lab.pinned).toEqual([0.5, 0.25])
    expect(read.ok && writeLink(read.lab)).toBe(EXAMPLE)
  })

  it('is told from a plain anchor', () => {
    expect([isLink(EXAMPLE), isLink('controls'), isLink('')]).toEqual([true, false, false])
  })

  it('survives the round trip exactly, 10,000 times', () => {
    fc.assert(
      fc.property(labs, (lab) => {
        expect(readLink(writeLink(lab))).toEqual({ ok: true, lab })
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('a broken link', () => {
  it.each([
    ['', 'damaged'],
    ['v=1', 'damaged'],
    ['v=2&B=0.1', 'newer'],
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
      fc.record({ at: fc.nat(400), remove: fc.nat(12), insert: fc.string({ maxLength: 8, unit: 'binary' }) }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(labs, damages, (lab, changes) => {
        let text = writeLink(lab)
        for (const { at, remove, insert } of changes)
          text = text.slice(0, at) + insert + text.slice(at + remove)
        const read = readLink(text)
        // What is taken is whole: written again, it reads the same.
        if (read.ok) expect(readLink(writeLink(read.lab))).toEqual(read)
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
