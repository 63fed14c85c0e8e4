import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { gustafsonSpeedup } from '../../../src/core/laws/gustafson'
import { uslSpeedup } from '../../../src/core/laws/usl'
import { peakMark, peakName, placeNames } from '../../../src/features/chart/law-marks'
import { ground, scales } from './made-ground'

const amdahl = (processors: number) => amdahlSpeedup(0.1, processors)
const usl = (processors: number) => uslSpeedup(0.02, 0.0002, processors)
const gustafson = (processors: number) => gustafsonSpeedup(0.1, processors)

describe('the names of laws beside Amdahl’s', () => {
  it('stand over or under their own line, within the plot, and clear of the others', () => {
    const places = placeNames(ground, [gustafson, usl], [6, 3], { curves: [amdahl], names: [] })
    for (const [index, curve] of [gustafson, usl].entries()) {
      const { x = 0, y = 0, length = 0 } = places[index] ?? {}
      const end = x + length * ground.em
      expect(x).toBeGreaterThanOrEqual(scales.left)
      expect(end).toBeLessThanOrEqual(scales.right)
      expect(y).toBeGreaterThan(scales.top)
      const own = [x, end].map((at) => scales.y(curve(scales.processorsAt(at))) - y)
      expect(Math.min(...own.map(Math.abs))).toBeLessThan(1.6 * ground.em)
      expect(own.every((away) => away > 0) || own.every((away) => away < -ground.em)).toBe(true)
      for (const at of [x, end]) {
        expect(Math.abs(scales.y(amdahl(scales.processorsAt(at))) - y)).toBeGreaterThan(ground.em)
      }
    }
  })

  it('keep clear of what stands there already', () => {
    const [free] = placeNames(ground, [usl], [3], { curves: [amdahl], names: [] })
    if (!free) throw new Error('no place')
    const [moved] = placeNames(ground, [usl], [3], { curves: [amdahl], names: [free] })
    expect(moved?.x).not.toBe(free.x)
  })

  it('are not drawn where no line of theirs is within the plot, nor where another is nearer everywhere', () => {
    const far = () => 1_000
    expect(placeNames(ground, [far, far], [3, 3], { curves: [], names: [] })).toEqual([undefined, undefined])
    const hem = [-0.4, 0.4].map((away) => (processors: number) => amdahl(processors) + away)
    expect(placeNames(ground, [amdahl], [3], { curves: hem, names: [] })).toEqual([undefined])
  })
})

describe('the best j', () => {
  const nothing = { curves: [], names: [] }
  const at = (processors: number, speedup: number) => {
    const mark = peakMark(ground, { processors, speedup })
    if (!mark) throw new Error('no mark')
    return mark
  }

  it('is marked where the curve is highest, and told over it', () => {
    const mark = at(64, 20)
    expect(mark.bar).toMatch(/^M530 250\.9v/)
    expect(peakName(ground, mark, 7, nothing).y).toBeLessThan(scales.y(20))
  })

  it('is told under the line at the top of the plot, and to the left at its end', () => {
    const mark = at(1024, 29)
    const name = peakName(ground, mark, 7, nothing)
    expect(name.y).toBeGreaterThan(scales.y(29))
    expect(name.x + 7 * ground.em).toBeLessThan(mark.x)
  })

  it('is not put across its own line, which falls on either side', () => {
    const falling = (processors: number) => 20 - 3 * Math.abs(Math.log2(processors / 64))
    const amdahlAbove = () => 21.5
    const mark = at(64, 20)
    const name = peakName(ground, mark, 7, { curves: [falling, amdahlAbove], names: [] })
    const away = [name.x, name.x + 3.5 * ground.em, name.x + 7 * ground.em].map(
      (x) => scales.y(falling(scales.processorsAt(x))) - (name.y - 0.4 * ground.em),
    )
    expect(away.every((one) => one > 0) || away.every((one) => one < 0)).toBe(true)
  })

  it('gives way to a name that stands there', () => {
    const mark = at(64, 20)
    const first = peakName(ground, mark, 7, nothing)
    const second = peakName(ground, mark, 7, { curves: [], names: [first] })
    expect(second.y === first.y && Math.abs(second.x - first.x) < 7 * ground.em).toBe(false)
  })

  it('is not marked beyond the chart', () => {
    expect(peakMark(ground, { processors: 2048, speedup: 20 })).toBeUndefined()
    expect(peakMark(ground, { processors: 64, speedup: 31 })).toBeUndefined()
  })
})
