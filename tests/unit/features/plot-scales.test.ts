import { describe, expect, it } from 'vitest'
import { uslSpeedup } from '../../../src/core/laws/usl'
import { curvePath } from '../../../src/features/chart/plot-scales'

/** 10 pixels for each j and each S; the plot ends above at S = 10. */
const scales = {
  left: 0,
  right: 1_000,
  top: 0,
  bottom: 100,
  lastProcessors: 100,
  x: (processors: number) => 10 * processors,
  y: (speedup: number) => 100 - 10 * speedup,
  processorsAt: (x: number) => x / 10,
}

const pathOf = (...heights: number[]) =>
  curvePath(
    heights.map((speedup, index) => ({ processors: index, speedup })),
    scales,
  )

describe('a curve that leaves the plot above', () => {
  it('stops a little over it, on its way', () => {
    expect(pathOf(0, 8, 16)).toBe('M0.0 100.0L10.0 20.0L15.0 -20.0')
    expect(pathOf(0, 8, 16, 1e6)).toBe('M0.0 100.0L10.0 20.0L15.0 -20.0')
  })

  it('goes on where it comes back', () => {
    expect(pathOf(8, 16, 32, 16, 8)).toBe('M0.0 20.0L5.0 -20.0M35.0 -20.0L40.0 20.0')
    expect(pathOf(32, 8)).toBe('M8.3 -20.0L10.0 20.0')
  })

  it('comes back as the Universal Scalability Law does past its best j', () => {
    const heights = Array.from({ length: 101 }, (_, index) => uslSpeedup(0.01, 0.01, index + 1) * 2.5)
    expect(Math.max(...heights)).toBeGreaterThan(12)
    expect(heights.at(-1)).toBeLessThan(10)
    const path = pathOf(...heights)
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.endsWith(`L1000.0 ${(100 - 10 * (heights.at(-1) ?? 0)).toFixed(1)}`)).toBe(true)
  })

  it('is not drawn where it never comes into the plot', () => {
    expect(pathOf(50, 60)).toBe('')
  })
})
