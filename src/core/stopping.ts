/** When a point has been measured enough. */
import type { Care, MeasurementPlan } from './measurement'
import { ascending, median, medianInterval } from './stats/median'
import type { Fraction, Milliseconds, Speedup } from './units'

export type CareRule = {
  /** Clean blocks at least. */
  blocks: number
  /** The 95 % interval must be narrower than this share of S. */
  width: Fraction
  /** For each worker count above 1, at most. */
  budget: Milliseconds
}

export const CARE_RULES: Record<Care, CareRule> = {
  quick: { blocks: 7, width: 0.05, budget: 10_000 },
  normal: { blocks: 15, width: 0.02, budget: 30_000 },
  thorough: { blocks: 30, width: 0.01, budget: 120_000 },
}

/** What holds for a plan: the rule of its care, but for what the plan sets itself. */
export function ruleOf({
  care,
  rounds,
  budget,
}: Pick<MeasurementPlan, 'care' | 'rounds' | 'budget'>): CareRule {
  const rule = CARE_RULES[care]
  return { ...rule, blocks: rounds ?? rule.blocks, budget: budget ?? rule.budget }
}

/** A narrow interval counts when it is still narrow after so many times the blocks. */
export const CONFIRMATION = 1.2

function isNarrow(speedups: readonly Speedup[], width: Fraction): boolean {
  // Both sort; what is in order already is sorted at once.
  const sorted = ascending(speedups)
  const interval = medianInterval(sorted)
  return interval !== undefined && interval.high - interval.low < width * median(sorted)
}

/**
 * Enough clean blocks, and an interval that is narrow enough: at the first look, or twice, a fifth of the blocks apart.
 * Ending as soon as it is narrow would choose the moments at which it is narrow by chance, and cover less than it says
 * (`docs/measuring.md` has the figures).
 *
 * @param cleanSpeedups in the order they were taken
 */
export function isSettled(cleanSpeedups: readonly Speedup[], { blocks, width }: CareRule): boolean {
  const count = cleanSpeedups.length
  if (count < blocks || !isNarrow(cleanSpeedups, width)) return false
  const before = Math.max(blocks, Math.floor(count / CONFIRMATION))
  return before === count || isNarrow(cleanSpeedups.slice(0, before), width)
}
