/** When a point has been measured enough. */
import type { Care, MeasurementPlan } from './measurement'
import { median, medianInterval } from './stats/median'
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

/** Enough clean blocks, and an interval narrow enough. */
export function isSettled(cleanSpeedups: readonly Speedup[], { blocks, width }: CareRule): boolean {
  if (cleanSpeedups.length < blocks) return false
  const interval = medianInterval(cleanSpeedups)
  return interval !== undefined && interval.high - interval.low < width * median(cleanSpeedups)
}
