import { describe, expect, it } from 'vitest'
import { amdahlLimit, amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { lengthOf, placed, roomiest, theoryCurves } from '../../../src/features/chart/name-places'

/** 1 … 1024 by doublings, S from 0 to 30, on 800 × 480 pixels with letters of 13. */
const scales = {
  left: 50,
  right: 850,
  top: 100,
  bottom: 580,
  lastProcessors: 1024,
  x: (processors: number) => 50 + 80 * Math.log2(processors),
  y: (speedup: number) => 580 - 16 * speedup,
  processorsAt: (x: number) => 2 ** ((x - 50) / 80),
}
const ground = { scales, em: 13 }

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

describe('where a name stands', () => {
  it('is told by its beginning, wherever it is anchored', () => {
    const length = lengthOf('S₈ = 4.71')
    expect(placed(ground, { x: '400.0', y: '200.0', 'text-anchor': 'start' }, 'S₈ = 4.71')).toEqual([
      { x: 400, y: 200, length },
    ])
    expect(placed(ground, { x: '400.0', y: '200.0', 'text-anchor': 'end' }, 'S₈ = 4.71')[0]?.x).toBeCloseTo(
      400 - 13 * length,
    )
    expect(placed(ground, undefined, 'S₈ = 4.71')).toEqual([])
  })

  it('takes a Chinese character for nearly two letters', () => {
    expect(lengthOf('古斯塔夫森')).toBeCloseTo(5.25)
    expect(lengthOf('Gustafson')).toBeCloseTo(5.58)
  })
})
