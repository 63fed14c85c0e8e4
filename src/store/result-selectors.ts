/** What is told of the shown measurement away from the chart. */
import { arrivalsOf } from '../core/arrival'
import { fittedShare } from '../core/fitted-share'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectRecord, selectShownBlock } from './selectors'

/** The serial fraction that the measured points speak for. */
export const selectFittedShare = memoise(
  (state: LabState) => {
    const record = selectRecord(state)
    return [state.measurement.phase === 'running' ? undefined : record] as const
  },
  (record) => record && fittedShare(record),
)

/** The primes of the run whose timeline is shown, as they came in. */
export const selectArrivals = memoise(
  (state: LabState) => [selectShownBlock(state)?.shared[0], selectRecord(state)?.workload] as const,
  (run, workload) => run && workload && arrivalsOf(run, workload),
)
