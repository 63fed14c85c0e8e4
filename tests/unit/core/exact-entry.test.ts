import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  defaultWorkerCounts,
  parseBudget,
  parseCores,
  parseCustomFirst,
  parseCustomTotal,
  parseProcessors,
  parseRounds,
  parseSerialFraction,
  parseSpeedup,
  parseWays,
  parseWorkerCounts,
} from '../../../src/core/exact-entry'
import { anyCharacter } from '../../fakes/any-character'

/** Text near to numbers, so that the parsers are led further than one step. */
const numberLike = fc.string({
  unit: fc.constantFrom(...'0123456789.,-+eE% 　％１２、，٣∞−½'),
  maxLength: 12,
})
const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), numberLike)

describe('a serial fraction', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['0.1', 0.1],
    ['.1', 0.1],
    ['1.', 1],
    ['+0.5', 0.5],
    [' 0.25 ', 0.25],
    ['1e-3', 0.001],
    ['0,1', 0.1],
    ['0,', 0],
    [',5', 0.5],
    ['12,5 %', 0.125],
    ['10 %', 0.1],
    ['10%', 0.1],
    ['0.7%', 0.007],
    ['29 %', 0.29],
    ['100 %', 1],
    ['０．１', 0.1],
    ['１０％', 0.1],
    ['　１０　％', 0.1],
  ])('is read from "%s"', (text, value) => {
    expect(parseSerialFraction(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', { kind: 'empty' }],
    [' 　', { kind: 'empty' }],
    ['ten', { kind: 'not-a-number', text: 'ten' }],
    ['%', { kind: 'not-a-number', text: '%' }],
    [',', { kind: 'not-a-number', text: ',' }],
    ['0,1,2', { kind: 'not-a-number', text: '0,1,2' }],
    ['0x1', { kind: 'not-a-number', text: '0x1' }],
    ['Infinity', { kind: 'not-a-number', text: 'Infinity' }],
    ['0.1.2', { kind: 'not-a-number', text: '0.1.2' }],
    ['10', { kind: 'per-cent-meant', value: 10 }],
    ['1.01', { kind: 'per-cent-meant', value: 1.01 }],
    ['101', { kind: 'out-of-range', value: 101, least: 0, most: 1 }],
    ['-0.1', { kind: 'out-of-range', value: -0.1, least: 0, most: 1 }],
    ['−0.1', { kind: 'out-of-range', value: -0.1, least: 0, most: 1 }],
    ['1e999', { kind: 'out-of-range', value: Number.POSITIVE_INFINITY, least: 0, most: 1 }],
    ['101 %', { kind: 'out-of-range', value: 101, least: 0, most: 100 }],
    ['-1 %', { kind: 'out-of-range', value: -1, least: 0, most: 100 }],
  ])('is refused from "%s" with the reason', (text, problem) => {
    expect(parseSerialFraction(text)).toEqual({ ok: false, problem })
  })

  it('is within 0 … 1 or refused, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = parseSerialFraction(text)
        if (!entry.ok) return
        expect(entry.value).toBeGreaterThanOrEqual(0)
        expect(entry.value).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a number of processors', () => {
  it.each([
    ['1', 1],
    ['64', 64],
    ['65536', 65_536],
    ['65,536', 65_536],
    ['65 536', 65_536],
    ['６５，５３６', 65_536],
    ['1e3', 1_000],
    ['8.0', 8],
  ])('is read from "%s"', (text, value) => {
    expect(parseProcessors(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', { kind: 'empty' }],
    ['many', { kind: 'not-a-number', text: 'many' }],
    ['6,5536', { kind: 'not-a-number', text: '6,5536' }],
    ['8%', { kind: 'not-a-number', text: '8%' }],
    ['0', { kind: 'out-of-range', value: 0, least: 1, most: 65_536 }],
    ['-4', { kind: 'out-of-range', value: -4, least: 1, most: 65_536 }],
    ['65537', { kind: 'out-of-range', value: 65_537, least: 1, most: 65_536 }],
    ['2.5', { kind: 'not-whole', value: 2.5 }],
  ])('is refused from "%s" with the reason', (text, problem) => {
    expect(parseProcessors(text)).toEqual({ ok: false, problem })
  })

  it('is a whole number within the bounds or refused, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = parseProcessors(text)
        if (entry.ok) expect(entry.value).toSatisfy((value: number) => Number.isInteger(value) && value >= 1)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a list of worker counts', () => {
  it.each([
    ['1, 2, 4', [1, 2, 4]],
    ['4 2 2', [1, 2, 4]],
    ['2', [1, 2]],
    ['2、4', [1, 2, 4]],
    ['２，１０', [1, 2, 10]],
    ['8;64', [1, 8, 64]],
  ])('is read from "%s", ascending, each once, with the reference', (text, value) => {
    expect(parseWorkerCounts(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', { kind: 'empty' }],
    [' , ', { kind: 'empty' }],
    ['1', { kind: 'only-reference' }],
    ['1, two', { kind: 'not-a-number', text: 'two' }],
    ['0', { kind: 'out-of-range', value: 0, least: 1, most: 64 }],
    ['2, 65', { kind: 'out-of-range', value: 65, least: 1, most: 64 }],
    ['2, 2.5', { kind: 'not-whole', value: 2.5 }],
  ])('is refused from "%s" with the reason', (text, problem) => {
    expect(parseWorkerCounts(text)).toEqual({ ok: false, problem })
  })

  it('starts with the reference or is refused, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = parseWorkerCounts(text)
        if (entry.ok) expect(entry.value[0]).toBe(1)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the worker counts offered', () => {
  it.each([
    [1, [1, 2]],
    [2, [1, 2]],
    [6, [1, 2, 4, 6]],
    [8, [1, 2, 4, 8]],
    [12, [1, 2, 4, 8, 12]],
    [128, [1, 2, 4, 8, 16, 32, 64]],
  ])('on %i cores double up to them', (cores, counts) => {
    expect(defaultWorkerCounts(cores)).toEqual(counts)
  })
})

describe('a wanted speedup', () => {
  it.each<[string, number]>([
    ['1', 1],
    ['2.5', 2.5],
    ['1,234.5', 1_234.5],
    ['1,234.56', 1_234.56],
    ['1 000 000', 1_000_000],
    ['１０', 10],
  ])('%s is read', (text, value) => {
    expect(parseSpeedup(text)).toEqual({ ok: true, value })
  })

  it.each<[string, string]>([
    ['', 'empty'],
    ['many', 'not-a-number'],
    ['0.99', 'out-of-range'],
    ['1000001', 'out-of-range'],
    ['-3', 'out-of-range'],
  ])('%s is refused', (text, kind) => {
    const entered = parseSpeedup(text)
    expect(entered.ok ? 'taken' : entered.problem.kind).toBe(kind)
  })
})

describe('the fields of a custom range, of rounds and budget', () => {
  const LAST = Number.MAX_SAFE_INTEGER

  it('take what lies within their bounds', () => {
    expect(parseCustomFirst('9,007,199,254,740,991', 1)).toEqual({ ok: true, value: LAST })
    expect(parseCustomTotal('1000000', 2)).toEqual({ ok: true, value: 1_000_000 })
    expect(parseRounds('6')).toEqual({ ok: true, value: 6 })
    expect(parseBudget('2')).toEqual({ ok: true, value: 2_000 })
  })

  it('take an empty number of cores for what the browser says', () => {
    expect(parseCores(' ')).toEqual({ ok: true, value: undefined })
    expect(parseCores('６')).toEqual({ ok: true, value: 6 })
    expect(parseCores('0')).toMatchObject({ problem: { kind: 'out-of-range', least: 1 } })
  })

  it('refuse a range that would pass 2^53 − 1', () => {
    expect(parseCustomFirst(String(LAST), 2)).toMatchObject({
      problem: { kind: 'out-of-range', most: LAST - 1 },
    })
    expect(parseCustomTotal('3', LAST - 1)).toMatchObject({ problem: { kind: 'out-of-range', most: 2 } })
    expect(parseCustomFirst('9007199254740993', 1).ok).toBe(false)
  })

  it('refuse parts of integers and what is out of bounds', () => {
    expect(parseCustomFirst('2.5', 1)).toMatchObject({ problem: { kind: 'not-whole' } })
    expect(
      [parseCustomFirst('1', 1), parseRounds('5'), parseRounds('201'), parseBudget('1')].some(({ ok }) => ok),
    ).toBe(false)
  })
})

describe('the ways in which a step can be split', () => {
  it('are whole, 2 at least: one way is no way to split it', () => {
    expect(parseWays('12')).toEqual({ ok: true, value: 12 })
    expect(parseWays('1')).toEqual({
      ok: false,
      problem: { kind: 'out-of-range', value: 1, least: 2, most: 65_536 },
    })
    expect(parseWays('2.5')).toEqual({ ok: false, problem: { kind: 'not-whole', value: 2.5 } })
  })
})
