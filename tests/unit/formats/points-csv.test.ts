import { describe, expect, it } from 'vitest'
import { measuredPoints } from '../../../src/core/points'
import { pointsCsv } from '../../../src/formats/points-csv'
import { blockOf } from '../../fakes/made-blocks'

describe('points as CSV', () => {
  const blocks = Array.from({ length: 7 }, () => blockOf(2, 1.7))
  const points = measuredPoints({ blocks, conditions: undefined })
  const rows = pointsCsv(points)
    .split('\r\n')
    .map((row) => row.split(','))

  it('has a heading, one row a worker count, and an end of line after each', () => {
    expect(rows.map((row) => row.length)).toEqual([21, 21, 21, 1])
    expect(rows[0]?.slice(0, 3)).toEqual(['workers', 'time_ms', 'speedup'])
  })

  it('keeps all digits, and leaves empty what the reference does not have', () => {
    const [, reference, two] = rows
    expect(reference?.slice(0, 5)).toEqual(['1', '120', '1', '', ''])
    expect(Number(two?.[2])).toBe(points[1]?.speedup)
    expect(Number(two?.[3])).toBe(points[1]?.interval?.low)
    expect(two?.slice(9, 11)).toEqual(['7', '7'])
    expect(two?.slice(13, 17)).toEqual(['7', '', '', ''])
    expect(reference?.slice(17)).toEqual(['120', '120', '', ''])
    expect(two?.slice(17).map(Number)).toEqual([120 / 1.7, 120 / 1.7, 0.85, 0.85])
  })
})
