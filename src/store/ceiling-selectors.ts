/** What the units of a measurement allow at best. Fetched apart, with what tells it. */
import { amdahlSpeedup } from '../core/laws/amdahl'
import { practisedSplitting, splittingCeiling } from '../core/workload/splitting'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectRecord } from './selectors'

/** Ceilings nearer to the law than this share say nothing of their own. */
const NEAR_THE_LAW = 0.005

/** So many units are fine ones in any run that fits into the time allowed, and scheduling them would take long. */
const MOST_CEILING_UNITS = 20_000

/**
 * What the units of the shown measurement allow at best on each of its worker counts; undefined where they are so fine that
 * the law itself is the ceiling.
 */
export const selectCeilings = memoise(
  (state: LabState) => {
    const record = selectRecord(state)
    return [record?.plan, record?.workload, record?.conditions?.isolated ?? true] as const
  },
  (plan, workload, isolated): ReadonlyMap<number, number> | undefined => {
    if (!plan || !workload || workload.order.length > MOST_CEILING_UNITS) return undefined
    const { order, unitDivisions, serialUnits, serialShare } = workload
    const costs = Float64Array.from(order, (unit) => unitDivisions[unit] as number)
    const splitting = practisedSplitting(plan.splitting, isolated)
    const ceilings = new Map(
      plan.workerCounts.map((workers) => [
        workers,
        splittingCeiling({ costs, serialUnits }, workers, splitting),
      ]),
    )
    const tells = [...ceilings].some(
      ([workers, ceiling]) => ceiling < (1 - NEAR_THE_LAW) * amdahlSpeedup(serialShare, workers),
    )
    return tells ? ceilings : undefined
  },
)
