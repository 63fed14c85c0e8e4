/** An honest guess of how long a measurement still takes. */
import { blockSpeedup } from './block'
import { type Block, isClean, type Progress } from './measurement'
import { median, medianInterval } from './stats/median'
import { type CareRule, CONFIRMATION } from './stopping'
import type { Milliseconds, WorkerCount } from './units'

/** Clean blocks that one point still needs: up to the minimum, then as its interval narrows with √n, and a fifth more. */
function missingBlocks(blocks: readonly Block[], rule: CareRule): number {
  const speedups = blocks.filter(isClean).map(blockSpeedup)
  if (speedups.length < rule.blocks) return rule.blocks - speedups.length
  const interval = medianInterval(speedups)
  if (!interval) return rule.blocks
  const excess = (interval.high - interval.low) / (rule.width * median(speedups))
  return Math.max(1, speedups.length * (CONFIRMATION * excess ** 2 - 1))
}

/**
 * @param pending worker counts that are not settled yet
 * @param elapsed since the first block began
 * @param budget when it ends in any case
 */
export function estimateProgress(
  blocks: readonly Block[],
  pending: readonly WorkerCount[],
  rule: CareRule,
  elapsed: Milliseconds,
  budget: Milliseconds,
): Progress {
  if (blocks.length === 0) return { share: 0, remaining: undefined }
  const accepted = (blocks.filter(isClean).length + 1) / (blocks.length + 1)
  const missing = pending.reduce((sum, workers) => {
    const taken = blocks.filter((block) => block.workers === workers)
    return sum + missingBlocks(taken, rule)
  }, 0)
  const expected = ((elapsed / blocks.length) * missing) / accepted
  const remaining = Math.max(0, Math.min(expected, budget - elapsed))
  return { share: elapsed / (elapsed + remaining), remaining }
}
