import { describe, expect, it } from 'vitest'
import { amdahlLimit, amdahlSpeedup } from '../../../src/core/laws/amdahl'
import {
  curveName,
  curveTracer,
  idealName,
  limitLine,
  limitName,
  markerDot,
  markerGuide,
  markerName,
} from '../../../src/features/chart/theory-marks'

/** A plot 800 wide from (60, 20), log₂ across, linear upwards. */
function ground(lastProcessors: number, highest: number, height = 400, width = 800) {
  const [left, right, top] = [60, 60 + width, 20]
  const bottom = top + height
  const scales = {
    left,
    right,
    top,
    bottom,
    lastProcessors,
    x: (processors: number) => left + ((right - left) * Math.log2(processors)) / Math.log2(lastProcessors),
    y: (speedup: number) => bottom - ((bottom - top) * speedup) / highest,
    processorsAt: (x: number) => 2 ** ((Math.log2(lastProcessors) * (x - left)) / (right - left)),
  }
  return { scales, em: 13 }
}

const theory = (serialFraction: number, processors: number) => ({
  serialFraction,
  processors,
  speedup: amdahlSpeedup(serialFraction, processors),
  limit: amdahlLimit(serialFraction),
})

/** The place of a name, as numbers. */
function at(mark: { x: string; y: string } | undefined) {
  return { x: Number(mark?.x), y: Number(mark?.y) }
}

describe('the marks of the law', () => {
  it('stand where the law puts them', () => {
    const place = ground(1_024, 12)
    const { scales } = place
    const law = theory(0.1, 8)
    const limit = scales.y(10).toFixed(1)
    expect(limitLine(place, law)).toEqual({ x1: '60', x2: '860', y1: limit, y2: limit })
    const [across, height] = [scales.x(8).toFixed(1), scales.y(1 / (0.1 + 0.9 / 8)).toFixed(1)]
    expect(markerDot(place, law)).toEqual({ x1: across, x2: across, y1: height, y2: height })
    expect(markerGuide(place, law)?.points).toBe(`${across} 420 ${across} ${height} 60 ${height}`)
  })

  it('trace the curve from j = 1 to the first point above the plot', () => {
    const { scales } = ground(1_024, 12)
    const pointsOf = curveTracer([1, 2, 4, 8, 16, 32], scales)
    const pairs = (serialFraction: number) =>
      [...pointsOf(serialFraction).matchAll(/(\S+) (\S+) /g)].map(([, x, y]) => [Number(x), Number(y)])
    const whole = pairs(0.1)
    expect(whole.length).toBe(6)
    expect(whole[3]?.[0]).toBeCloseTo(scales.x(8), 1)
    expect(whole[3]?.[1]).toBeCloseTo(scales.y(1 / (0.1 + 0.9 / 8)), 1)
    // S = j passes 12 between 8 and 16.
    expect(pairs(0).length).toBe(5)
    expect(pairs(0).at(-1)?.[1]).toBeLessThan(scales.top)
  })

  it('draws no limit where there is none, and none that is out of sight, but names the latter', () => {
    expect(limitLine(ground(16, 12), theory(0, 8))).toBeUndefined()
    expect(limitName(ground(16, 12), theory(0, 8))).toBeUndefined()
    expect(limitLine(ground(16, 12), theory(0.01, 8))).toBeUndefined()
    expect(at(limitName(ground(16, 12), theory(0.01, 8)))).toEqual({ x: 860, y: 20 + 13 / 2 })
  })

  it('tells a limit that is out of sight at the left where another line ends at the right', () => {
    const at16 = limitName(ground(16, 16), theory(0.01, 8))
    expect([at16?.['text-anchor'], Number(at16?.x)]).toEqual(['start', 60 + 13])
    expect(limitName(ground(16, 12), theory(0.01, 8))?.['text-anchor']).toBe('end')
  })

  it('hides a marker beyond the axes', () => {
    expect(markerDot(ground(16, 12), theory(0.1, 32))).toBeUndefined()
    expect(markerName(ground(16, 4), theory(0.1, 16))).toBeUndefined()
  })

  it('keeps the names of the ideal and of the marker apart on few processors', () => {
    for (const last of [2, 3, 4, 8]) {
      for (const serialFraction of [0, 0.001, 0.01, 0.05, 0.1, 0.3]) {
        const law = theory(serialFraction, last)
        const place = ground(last, last)
        const [ideal, marker] = [idealName(place, law), markerName(place, law)].map((name) => {
          const { x, y } = at(name)
          const before = name?.['text-anchor'] === 'end' ? 6.5 * place.em : 0
          return { from: x - before, to: x - before + 6.5 * place.em, y }
        })
        if (!ideal || !marker) throw new Error('no names')
        const apart = ideal.to < marker.from || marker.to < ideal.from
        expect(apart || Math.abs(ideal.y - marker.y) >= place.em, `B = ${serialFraction}, j = ${last}`).toBe(
          true,
        )
      }
    }
  })

  it('leaves the ideal without a name where a small plot has room for that of the limit only', () => {
    const law = theory(0.1, 8)
    expect(idealName(ground(1_024, 12, 110, 250), law)).toBeUndefined()
    expect(idealName(ground(1_024, 12, 400, 250), law)).toBeDefined()
    expect(idealName(ground(1_024, 12, 110, 800), law)).toBeDefined()
  })

  it('keeps every name within the plot, whatever B and j are', () => {
    for (const last of [2, 16, 65_536]) {
      for (const serialFraction of [0, 0.001, 0.05, 0.3, 1]) {
        for (const processors of [1, 2, 8, last]) {
          const law = theory(serialFraction, processors)
          const place = ground(last, 1.1 * Math.min(law.limit, amdahlSpeedup(serialFraction, last)))
          const { left, right, top, bottom } = place.scales
          const names = [idealName, limitName, curveName, markerName].map((name) => name(place, law))
          for (const mark of names.filter((name) => name !== undefined)) {
            const { x, y } = at(mark)
            expect(x).toBeGreaterThanOrEqual(left - 0.1)
            expect(x).toBeLessThanOrEqual(right + 1.1 * place.em)
            expect(y).toBeGreaterThanOrEqual(top - 0.6 * place.em)
            expect(y).toBeLessThanOrEqual(bottom + 0.1)
          }
        }
      }
    }
  })

  it('leaves room between the name of the curve and that of the marker', () => {
    const place = ground(1_024, 12)
    for (let processors = 1; processors <= 1_024; processors *= 2) {
      const law = theory(0.1, processors)
      const curve = at(curveName(place, law))
      const marker = at(markerName(place, law))
      const apart = Math.abs(curve.x - marker.x) >= 8 * place.em || Math.abs(curve.y - marker.y) >= place.em
      expect(apart).toBe(true)
    }
  })
})
