/** Amdahl's curve as points to draw. */
import { amdahlSpeedup } from './laws/amdahl'
import type { Fraction, ProcessorCount, Speedup } from './units'

export type CurvePoint = { processors: number; speedup: Speedup }

/** Enough that the eye sees no corner at any size, few enough to draw within a frame. */
const CURVE_POINTS = 200

/** `CURVE_POINTS` processor counts from 1 to `last`, even in log j or in j. They need not be whole. */
export function curveAbscissae(last: ProcessorCount, scale: 'log2' | 'linear'): number[] {
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const share = index / (CURVE_POINTS - 1)
    return scale === 'log2' ? last ** share : 1 + (last - 1) * share
  })
}

export function amdahlCurve(serialFraction: Fraction, abscissae: readonly number[]): CurvePoint[] {
  return abscissae.map((processors) => ({ processors, speedup: amdahlSpeedup(serialFraction, processors) }))
}
