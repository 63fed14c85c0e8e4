import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SheetQuestion, type SheetSettings, worksheetQuestions } from '../../../src/core/worksheet'

const LAB = { serialFraction: 0.1, processors: 8, wantedSpeedup: 5 }

type Kind = SheetQuestion['kind']

function asked<Asked extends Kind>(kind: Asked, settings: Partial<SheetSettings> = {}) {
  const found = worksheetQuestions({ ...LAB, ...settings }).find((question) => question.kind === kind)
  if (!found) throw new Error(`${kind} is not asked`)
  return found as Extract<SheetQuestion, { kind: Asked }>
}

const kinds = (settings: Partial<SheetSettings>) =>
  worksheetQuestions({ ...LAB, ...settings }).map(({ kind }) => kind)

describe('a worksheet for B = 10 % on 8 processors', () => {
  it('asks six questions', () => {
    expect(kinds({})).toEqual(['speedup', 'limit', 'shares', 'share-of-limit', 'largest-share', 'halved'])
  })

  it('knows S₈ = 4.71, the limit 10, 47.1 % of it and an efficiency of 58.8 %, as published', () => {
    expect(asked('speedup').speedup).toBeCloseTo(80 / 17, 12)
    expect(asked('limit').limit).toBe(10)
    expect(asked('shares').shareOfLimit).toBeCloseTo(8 / 17, 12)
    expect(asked('shares').efficiency).toBeCloseTo(10 / 17, 12)
  })

  it('knows that 81 processors reach 90 % of the limit: 1/(0.1 + 0.9/81) = 9', () => {
    expect(asked('share-of-limit')).toMatchObject({ share: 0.9, enough: 81 })
    expect(asked('share-of-limit').exact).toBeCloseTo(81, 9)
  })

  it('knows the largest B for S = 5 on 8: 3/35', () => {
    expect(asked('largest-share')).toMatchObject({ wanted: 5, processors: 8 })
    expect(asked('largest-share').largest).toBeCloseTo(3 / 35, 12)
  })

  it('knows what half of B gives: S from 80/17 to 160/27', () => {
    const { before, after } = asked('halved')
    expect(before.speedup).toBeCloseTo(80 / 17, 12)
    expect(after.serialFraction).toBe(0.05)
    expect(after.speedup).toBeCloseTo(160 / 27, 12)
  })

  it('asks for e where something is measured: (1/1.75 − 1/2)/(1 − 1/2) = 1/7', () => {
    const measured = { workers: 2, speedup: 1.75, imposed: 0.1 }
    expect(kinds({ measured }).at(-1)).toBe('measured')
    expect(asked('measured', { measured }).found).toBeCloseTo(1 / 7, 12)
  })
})

describe('at the ends of the sliders the questions still make sense', () => {
  it('B = 0: no limit, S = j, and doubled processors halve the time', () => {
    const settings = { serialFraction: 0 }
    expect(kinds(settings)).toEqual(['speedup', 'no-limit', 'shares', 'wanted', 'largest-share', 'doubled'])
    expect(asked('shares', settings)).toMatchObject({ shareOfLimit: undefined, efficiency: 1 })
    expect(asked('wanted', settings)).toMatchObject({ wanted: 16, enough: 16 })
    expect(asked('doubled', settings).after).toMatchObject({ processors: 16, speedup: 16 })
    expect(asked('doubled', settings).timeShares).toEqual([1 / 8, 1 / 16])
  })

  it('B = 1: S = 1 is the limit, no number of processors gives more, and half of B does', () => {
    const settings = { serialFraction: 1 }
    expect(kinds(settings)).toEqual(['speedup', 'all-serial', 'shares', 'wanted', 'largest-share', 'halved'])
    expect(asked('shares', settings)).toMatchObject({ shareOfLimit: 1, efficiency: 1 / 8 })
    expect(asked('wanted', settings).enough).toBeUndefined()
    expect(asked('halved', settings).after.speedup).toBeCloseTo(16 / 9, 12)
  })

  it('j = 1: why S is 1, and then what two processors give', () => {
    const settings = { processors: 1 }
    expect(kinds(settings)[0]).toBe('one-processor')
    expect(asked('shares', settings)).toMatchObject({ processors: 2 })
    expect(asked('shares', settings).speedup).toBeCloseTo(20 / 11, 12)
    expect(asked('largest-share', settings)).toMatchObject({ wanted: 1.5, processors: 2 })
    expect(asked('largest-share', settings).largest).toBeCloseTo(1 / 3, 12)
  })

  it('a large B that one processor brings to 90 % of the limit', () => {
    expect(asked('share-of-limit', { serialFraction: 0.95 })).toMatchObject({ exact: 1, enough: 1 })
  })

  it('never asks for more than the processors can give, and always for more than they give for nothing', () => {
    const settings = fc.record({
      serialFraction: fc.double({ min: 0, max: 1, noNaN: true }),
      processors: fc.integer({ min: 1, max: 65_536 }),
      wantedSpeedup: fc.double({ min: 1, max: 1_000_000, noNaN: true }),
    })
    fc.assert(
      fc.property(settings, (given) => {
        const questions = worksheetQuestions(given)
        expect(questions.length).toBe(6)
        const largest = questions.find(({ kind }) => kind === 'largest-share')
        if (largest?.kind !== 'largest-share') throw new Error('not asked')
        expect(largest.wanted).toBeGreaterThan(1)
        expect(largest.wanted).toBeLessThanOrEqual(largest.processors)
        const { wanted, processors, largest: share } = largest
        expect(1 / (share + (1 - share) / processors) / wanted).toBeCloseTo(1, 9)
      }),
    )
  })
})
