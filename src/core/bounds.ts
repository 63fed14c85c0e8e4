/** What the sliders and fields accept. Everything that sets a value goes through here. */
import type { Fraction, ProcessorCount, Speedup } from './units'

export const MAX_PROCESSORS: ProcessorCount = 65_536
export const MAX_WORKERS = 64
export const MAX_PINNED_CURVES = 6

/** Clean blocks that may be asked for, and seconds for each worker count. */
export const ROUNDS = { least: 6, most: 200 } as const
export const BUDGET_SECONDS = { least: 2, most: 600 } as const
/** Integers in a custom range. */
export const MAX_CUSTOM_TOTAL = 1_000_000
/** From here on the first of a custom range may lie. */
export const LEAST_CUSTOM_FIRST = 2

/** The largest speedup that may be asked for. */
export const MAX_WANTED_SPEEDUP: Speedup = 1_000_000
/** The serial fractions that textbooks draw, after Amdahl's own argument. */
export const TEXTBOOK_FAMILY: readonly Fraction[] = [0.5, 0.25, 0.1, 0.05, 0.01]

export function clampSerialFraction(value: number): Fraction {
  return Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value))
}

export function clampProcessors(value: number): ProcessorCount {
  return Number.isNaN(value) ? 1 : Math.min(MAX_PROCESSORS, Math.max(1, Math.round(value)))
}
