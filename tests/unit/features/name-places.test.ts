import { describe, expect, it } from 'vitest'
import { amdahlLimit, amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { lengthOf, placed, roomiest, theoryCurves } from '../../../src/features/chart/name-places'
import { runName } from '../../../src/features/chart/run-name'
import { ground, scales } from './made-ground'

describe('room for a name', () => {
  it('is taken where it is first wanted, as long as nothing is there', () => {
    const places = [
      { x: 300, y: 300 },
      { x: 500, y: 300 },
    ]
    expect(roomiest(ground, places, 5, { curves: [], names: [] })).toEqual(places[0])
    expect(roomiest(ground, [], 5, { curves: [], names: [] })).toBeUndefined()
  })

  it('is not where a steep line goes through between the ends of the name', () => {
    // S = j rises from 16 to 26 within a name of 56 pixels; at neither end is it near.
    const steep = [(processors: number) => processors]
    const across = { x: scales.x(16), y: scales.y(21) + 0.4 * ground.em }
    const beside = { x: scales.x(27), y: scales.y(21) + 0.4 * ground.em }
    expect(roomiest(ground, [across, beside], 56 / 13, { curves: steep, names: [] })).toEqual(beside)
  })

  it('is not where another name is', () => {
    const [taken, free] = [
      { x: 300, y: 300 },
      { x: 300, y: 340 },
    ]
    const names = [{ x: 280, y: 302, length: 6 }]
    expect(roomiest(ground, [taken, free], 5, { curves: [], names })).toEqual(free)
  })

  it('is rather on a line than on another name', () => {
    const [named, lined] = [
      { x: 300, y: 300 },
      { x: 300, y: 340 },
    ]
    const names = [{ x: 280, y: 302, length: 6 }]
    const line = (340 - 0.4 * ground.em - 580) / -16
    expect(roomiest(ground, [named, lined], 5, { curves: [() => line], names })).toEqual(lined)
  })

  it('keeps clear of the curve, its limit and the ideal', () => {
    const theory = {
      serialFraction: 0.1,
      processors: 8,
      speedup: amdahlSpeedup(0.1, 8),
      limit: amdahlLimit(0.1),
    }
    const curves = theoryCurves(theory)
    for (const [processors, speedup] of [
      [256, amdahlSpeedup(0.1, 256)],
      [64, 10],
      [8, 8],
    ] as const) {
      const on = { x: scales.x(processors), y: scales.y(speedup) + 0.4 * ground.em }
      const off = { x: scales.x(128), y: scales.y(20) }
      expect(roomiest(ground, [on, off], 5, { curves, names: [] })).toEqual(off)
    }
  })
})

describe('the name of an earlier run', () => {
  const nothing = { curves: [], names: [] }
  const last = { processors: 8, speedup: 10 }

  it('stands after its last point, a row below', () => {
    const name = runName(ground, last, 6, nothing)
    expect(name.x).toBeGreaterThan(scales.x(8))
    expect(name.y).toBeGreaterThan(scales.y(10))
  })

  it('stands before a point at the edge, and within the plot where it is low', () => {
    const edge = runName(ground, { processors: 1024, speedup: 10 }, 6, nothing)
    expect(edge.x + 6 * ground.em).toBeLessThan(scales.x(1024))
    const low = runName(ground, { processors: 8, speedup: 0.2 }, 6, nothing)
    expect(low.y).toBeLessThan(scales.bottom)
  })

  it('keeps clear of the name beside it, and of the run before', () => {
    const first = runName(ground, last, 6, nothing)
    const second = runName(ground, last, 6, { curves: [], names: [first] })
    const apart = Math.abs(second.y - first.y) > ground.em || Math.abs(second.x - first.x) > 6 * ground.em
    expect(apart).toBe(true)
  })
})

describe('without a limit, and on a logarithmic axis', () => {
  it('there is room as elsewhere', () => {
    const logarithmic = { ...scales, y: (speedup: number) => 580 - 100 * Math.log10(speedup) }
    const theory = { serialFraction: 0, processors: 8, speedup: 8, limit: Number.POSITIVE_INFINITY }
    for (const place of [ground, { scales: logarithmic, em: 13 }]) {
      const curves = theoryCurves(theory)
      const on = { x: place.scales.x(8) - 30, y: place.scales.y(8) + 0.4 * 13 }
      const off = { x: place.scales.x(64), y: 560 }
      expect(roomiest(place, [on, off], 5, { curves, names: [] })).toEqual(off)
      const name = runName(place, { processors: 8, speedup: 8 }, 6, { curves, names: [] })
      expect(Number.isFinite(name.x) && Number.isFinite(name.y)).toBe(true)
    }
  })
})

describe('where a name stands', () => {
  it('is told by its beginning, wherever it is anchored', () => {
    const length = lengthOf('S₈ = 4.71')
    const mark = { x: '400.0', y: '200.0' }
    expect(placed(ground, mark, 'S₈ = 4.71', 'start')).toEqual([{ x: 400, y: 200, length }])
    expect(placed(ground, mark, 'S₈ = 4.71', 'end')[0]?.x).toBeCloseTo(400 - 13 * length)
    expect(placed(ground, undefined, 'S₈ = 4.71', 'start')).toEqual([])
  })

  it('takes a Chinese character for nearly two letters', () => {
    expect(lengthOf('古斯塔夫森')).toBeCloseTo(5.25)
    expect(lengthOf('Gustafson')).toBeCloseTo(5.58)
  })
})
