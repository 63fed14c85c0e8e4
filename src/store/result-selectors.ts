/** What is told of the shown measurement away from the chart. */
import { arrivalsOf } from '../core/arrival'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectRecord, selectShownBlock } from './selectors'

/** The primes of the run whose timeline is shown, as they came in. */
export const selectArrivals = memoise(
  (state: LabState) => [selectShownBlock(state)?.shared[0], selectRecord(state)?.workload] as const,
  (run, workload) => run && workload && arrivalsOf(run, workload),
)
