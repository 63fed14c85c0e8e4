/** What the tour shows. Fetched apart, with the tour. */
import { coresToCompare, SCENES } from '../core/tour'
import { byTheLaw } from '../core/tour-figures'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectCores, selectHasResult, selectHeadline, selectRecord } from './selectors'

/** What the law gives this machine, and what was measured on it. */
export const selectMachineFigures = memoise(
  (state: LabState) =>
    [
      selectHasResult(state) ? selectHeadline(state) : undefined,
      selectRecord(state),
      selectCores(state),
    ] as const,
  (measured, record, cores) => {
    const serialFraction = SCENES['your-machine'].serialFraction
    if (!measured || !record)
      return { law: byTheLaw(serialFraction, coresToCompare(cores)), measured: undefined }
    const imposed = record.workload?.serialShare ?? record.plan.serialFraction
    return { law: byTheLaw(imposed, measured.workers), measured }
  },
)

export type MachineFigures = ReturnType<typeof selectMachineFigures>
