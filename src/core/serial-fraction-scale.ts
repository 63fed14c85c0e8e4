/**
 * The slider of B: 231 positions, fine near 0, where the law lives. Below 1 % a position is 0.02 %, below 10 % it is
 * 0.1 %, above it is 1 %.
 */
import { clampSerialFraction } from './bounds'
import type { Fraction } from './units'

type Segment = { from: number; to: number; start: Fraction; step: Fraction }

const SEGMENTS: readonly Segment[] = [
  { from: 0, to: 50, start: 0, step: 0.0002 },
  { from: 50, to: 140, start: 0.01, step: 0.001 },
  { from: 140, to: 230, start: 0.1, step: 0.01 },
]

export const LAST_POSITION = 230

function segmentWhere(fits: (segment: Segment) => boolean): Segment {
  return SEGMENTS.find(fits) ?? (SEGMENTS.at(-1) as Segment)
}

/** B at a slider position, rounded to whole positions. */
export function serialFractionAt(position: number): Fraction {
  const whole = Math.min(LAST_POSITION, Math.max(0, Math.round(position)))
  const { from, start, step } = segmentWhere((segment) => whole <= segment.to)
  return Number((start + (whole - from) * step).toFixed(4))
}

/** The position of any B, between whole positions where it falls there. */
export function positionOfSerialFraction(serialFraction: Fraction): number {
  const value = clampSerialFraction(serialFraction)
  const { from, start, step } = segmentWhere(
    (segment) => value <= segment.start + (segment.to - segment.from) * segment.step + 1e-12,
  )
  return Number((from + (value - start) / step).toFixed(6))
}
