import { describe, expect, it } from 'vitest'
import { ceilingName, coresName, measuredName } from '../../../src/features/chart/measured-marks'

/** 1 … 64 by doublings, S from 0 to `highest`, on 600 × 400 pixels with letters of 13. */
function ground(highest: number) {
  const scales = {
    left: 50,
    right: 650,
    top: 20,
    bottom: 420,
    lastProcessors: 64,
    x: (processors: number) => 50 + 100 * Math.log2(processors),
    y: (speedup: number) => 420 - (400 / highest) * speedup,
    processorsAt: (x: number) => 2 ** ((x - 50) / 100),
  }
  return { scales, em: 13 }
}

describe('the name of the cores', () => {
  it('stands below at their line, and before it at the edge', () => {
    expect(coresName(ground(8), 4)).toEqual({ x: 250 + 6.5, y: 420 - 7.8, textAnchor: 'start' })
    expect(coresName(ground(8), 64)).toMatchObject({ x: 650 - 6.5, textAnchor: 'end' })
  })

  it('stands over the ideal where the curves begin low', () => {
    const name = coresName(ground(64), 2)
    expect(name?.y).toBeLessThan(ground(64).scales.y(2) - 13)
  })

  it('is not shown beyond the chart', () => {
    expect(coresName(ground(8), 128)).toBeUndefined()
  })
})

describe('the name of the measured points', () => {
  it('stands beside the last one, and before it at the edge', () => {
    expect(measuredName(ground(8), { processors: 4, speedup: 3 })).toMatchObject({ textAnchor: 'start' })
    expect(measuredName(ground(8), { processors: 64, speedup: 3 })).toMatchObject({ textAnchor: 'end' })
  })

  it('is not shown without points, nor beyond the chart', () => {
    expect(measuredName(ground(8), undefined)).toBeUndefined()
    expect(measuredName(ground(8), { processors: 128, speedup: 3 })).toBeUndefined()
  })
})

describe('the name of the ceiling', () => {
  it('stands over its bar', () => {
    const name = ceilingName(ground(8), { processors: 4, speedup: 3 })
    expect(name.y).toBeLessThan(ground(8).scales.y(3))
    expect(ceilingName(ground(8), { processors: 64, speedup: 3 }).textAnchor).toBe('end')
  })
})
