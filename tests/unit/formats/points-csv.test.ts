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

  it('has each figure in the column of its name', () => {
    const heads = (rows[0] ?? []).join()
    expect(heads).toBe(
      'workers,time_ms,speedup,speedup_low_95,speedup_high_95,efficiency,karp_flatt,karp_flatt_low_95,karp_flatt_high_95,' +
        'blocks_clean,blocks_all,speedup_best_case,speedup_all_blocks,blocks_counted,absolute_speedup,absolute_low_95,' +
        'absolute_high_95,time_low_95_ms,time_high_95_ms,efficiency_low_95,efficiency_high_95',
    )
    const [point] = points
    if (!point) throw new Error('no point')
    const numbered = {
      ...point,
      workers: 1,
      time: 2,
      speedup: 3,
      interval: { low: 4, high: 5 },
      efficiency: 6,
      serialFraction: 7,
      serialInterval: { low: 8, high: 9 },
      clean: 10,
      all: 11,
      bestCase: 12,
      unfiltered: 13,
      absolute: { speedup: 15, interval: { low: 16, high: 17 } },
      timeInterval: { low: 18, high: 19 },
      efficiencyInterval: { low: 20, high: 21 },
    }
    const rowOf = (disturbed: boolean) => pointsCsv([{ ...numbered, disturbed }]).split('\r\n')[1]
    expect(rowOf(false)).toBe('1,2,3,4,5,6,7,8,9,10,11,12,13,10,15,16,17,18,19,20,21')
    expect(rowOf(true)).toBe('1,2,3,4,5,6,7,8,9,10,11,12,13,11,15,16,17,18,19,20,21')
  })
})
