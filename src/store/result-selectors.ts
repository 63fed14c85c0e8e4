/** What is told of the shown measurement away from the chart. */
import { arrivalsOf } from '../core/arrival'
import type { BlockFlag } from '../core/measurement'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectRecord, selectShownBlock } from './selectors'

/** The primes of the run whose timeline is shown, as they came in. */
export const selectArrivals = memoise(
  (state: LabState) => [selectShownBlock(state)?.shared[0], selectRecord(state)?.workload] as const,
  (run, workload) => run && workload && arrivalsOf(run, workload),
)

/** How many blocks bear each flag, the commonest first; a block may bear two. */
export const selectFlagCounts = memoise(
  (state: LabState) => [selectRecord(state)?.blocks] as const,
  (blocks): [BlockFlag, number][] => {
    const counts = new Map<BlockFlag, number>()
    for (const flag of (blocks ?? []).flatMap((block) => block.flags)) {
      counts.set(flag, (counts.get(flag) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a)
  },
)
