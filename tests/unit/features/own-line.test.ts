import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { atOwnLine, outlineOf } from '../../../src/features/chart/own-line'
import { curveName } from '../../../src/features/chart/theory-marks'
import { ground, scales } from './made-ground'

const flat = (speedup: number) => outlineOf(scales, () => speedup)
/** A name of five letters whose middle stands at a speedup, away from the left edge. */
const nameAt = (speedup: number) => ({ x: scales.left + 100, y: scales.y(speedup) + 5, length: 5 })

describe('a name', () => {
  it('stands where its own line is the nearest', () => {
    expect(atOwnLine(ground, [nameAt(10)], flat(11), [flat(14)])).toBeDefined()
    expect(atOwnLine(ground, [nameAt(10)], flat(14), [flat(11)])).toBeUndefined()
  })

  it('takes the first place of which that is true', () => {
    const places = [nameAt(10), nameAt(13)]
    expect(atOwnLine(ground, places, flat(14), [flat(11)])).toBe(places[1])
  })

  it('does not stand where two lines are as near', () => {
    expect(atOwnLine(ground, [nameAt(10)], flat(11), [flat(11)])).toBeUndefined()
  })

  it('is not held away by a line that is out of sight', () => {
    expect(atOwnLine(ground, [nameAt(10)], flat(12), [flat(1e4), flat(Number.NaN)])).toBeDefined()
  })
})

it.each([0, 1])('the curve keeps its name where it lies on another line, with B = %d', (serialFraction) => {
  const speedup = amdahlSpeedup(serialFraction, 8)
  expect(
    curveName(ground, { serialFraction, processors: 8, speedup, limit: 1 / serialFraction }),
  ).toBeDefined()
})

it('the name of the curve keeps away from a pinned curve that lies close under it', () => {
  const theory = { serialFraction: 0.1, processors: 8, speedup: amdahlSpeedup(0.1, 8), limit: 10 }
  const free = curveName(ground, theory)
  const beside = curveName({ ...ground, pinned: [0.105] }, theory)
  expect(Number(free?.y)).toBeGreaterThan(0)
  expect(beside).not.toEqual(free)
})
