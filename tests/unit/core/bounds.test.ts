import { describe, expect, it } from 'vitest'
import { clampProcessors, clampSerialFraction } from '../../../src/core/bounds'

describe('the bounds of the sliders', () => {
  it.each([
    [-0.1, 0],
    [0.3, 0.3],
    [1.2, 1],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 1],
  ])('keep a serial fraction of %d at %d', (value, kept) => {
    expect(clampSerialFraction(value)).toBe(kept)
  })

  it.each([
    [0, 1],
    [2.6, 3],
    [70_000, 65_536],
    [Number.NaN, 1],
  ])('keep %d processors at %d', (value, kept) => {
    expect(clampProcessors(value)).toBe(kept)
  })
})
