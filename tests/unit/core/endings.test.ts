import { describe, expect, it } from 'vitest'
import { endingNotices } from '../../../src/core/endings'
import { CARE_RULES } from '../../../src/core/stopping'

const NORMAL = CARE_RULES.normal
const settled = (workers: number) => ({ workers, taken: 20, clean: 18, settled: true })
const wide = (workers: number) => ({ workers, taken: 90, clean: 70, settled: false })
const disturbed = (workers: number) => ({ workers, taken: 90, clean: 14, settled: false })

describe('why measuring ended', () => {
  it('is, where every interval is narrow, that it is as narrow as the care asks', () => {
    expect(endingNotices('by-rule', [settled(4), settled(2)], NORMAL)).toEqual([
      { kind: 'narrow-enough', workers: [2, 4], width: 0.02 },
    ])
  })

  it('is told of each j by itself: narrow enough, time up with enough clean blocks, time up with too few', () => {
    expect(endingNotices('by-rule', [settled(2), wide(4), disturbed(8), wide(16)], NORMAL)).toEqual([
      { kind: 'narrow-enough', workers: [2], width: 0.02 },
      { kind: 'budget-spent', workers: [4, 16] },
      { kind: 'too-few-clean', workers: [8], wanted: 15 },
    ])
  })

  it('is the visitor’s Stop, or the fault, for those that had not settled by then', () => {
    const points = [settled(2), wide(4), { workers: 8, taken: 0, clean: 0, settled: false }]
    expect(endingNotices('stopped', points, NORMAL).slice(1)).toEqual([
      { kind: 'was-stopped', workers: [4, 8] },
    ])
    expect(endingNotices('failed', points, NORMAL).slice(1)).toEqual([{ kind: 'broke-off', workers: [4, 8] }])
  })

  it('is nothing before the first block, of which there are no figures', () => {
    expect(endingNotices('stopped', [{ ...wide(2), taken: 0, clean: 0 }], NORMAL)).toEqual([])
  })
})
