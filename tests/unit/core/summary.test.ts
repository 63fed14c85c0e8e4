import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { headlinePoint } from '../../../src/core/summary'
import { blockOf } from '../../fakes/made-blocks'

function headlineOf(blocks: readonly Block[], statedCores: number) {
  const conditions = { isolated: true, timerTick: 0.005, statedCores, spawnTime: 15 }
  return headlinePoint(measuredPoints({ blocks, conditions }))
}

const BLOCKS = [blockOf(8, 4.1), blockOf(2, 1.8), blockOf(4, 3.1)]

describe('the sentence of the result', () => {
  it('is about the most workers within the cores', () => {
    expect(headlineOf(BLOCKS, 8)).toMatchObject({ workers: 8, pastCores: false })
    expect(headlineOf(BLOCKS, 4)).toMatchObject({ workers: 4, pastCores: false })
    expect(headlineOf(BLOCKS, 6)?.speedup).toBeCloseTo(3.1, 12)
  })

  it('is about the fewest past the cores where nothing else was measured', () => {
    expect(headlineOf(BLOCKS, 1)).toMatchObject({ workers: 2, pastCores: true })
  })

  it('is never about the reference', () => {
    expect(headlineOf([], 4)).toBeUndefined()
    const reference = measuredPoints({ blocks: BLOCKS, conditions: undefined }).slice(0, 1)
    expect(headlinePoint(reference)).toBeUndefined()
  })
})
