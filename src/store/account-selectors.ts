/** Where the speedup went. Imported by what is fetched late only, so that the first load does not carry it. */
import { accountBasis, accountsOf } from '../core/account'
import { diagnose } from '../core/diagnosis'
import { coresWarning, effectiveProcessors } from '../core/effective-processors'
import { practisedSplitting } from '../core/workload/splitting'
import { selectCeilings } from './ceiling-selectors'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectPoints, selectRecord } from './selectors'

/** What the account of any block of the shown measurement needs. */
export const selectAccountBasis = memoise(
  (state: LabState) => {
    const record = selectRecord(state)
    return [record?.workload, record?.conditions] as const
  },
  (workload, conditions) => accountBasis({ workload, conditions }),
)

export const selectAccounts = memoise(
  (state: LabState) => [selectRecord(state)] as const,
  (record) => (record ? accountsOf(record) : []),
)

/** To how many processors S amounts; undefined where messages, not processors, may be what bounds it. */
export const selectEffective = memoise(
  (state: LabState) => [selectRecord(state), selectPoints(state), selectCeilings(state)] as const,
  (record, points, ceilings) => {
    if (!record) return undefined
    const { plan, conditions, workload } = record
    if (practisedSplitting(plan.splitting, conditions?.isolated ?? true) === 'messages') return undefined
    return effectiveProcessors(points, {
      serialFraction: workload?.serialShare ?? plan.serialFraction,
      ceilings,
    })
  },
)

/** None where the machine was busy, which looks like fewer cores, or where the cores have been set. */
export const selectCoresWarning = memoise(
  (state: LabState) =>
    [selectEffective(state), selectRecord(state)?.conditions, selectPoints(state)] as const,
  (effective, conditions, points) =>
    conditions?.setCores !== undefined || points.some(({ disturbed }) => disturbed)
      ? undefined
      : coresWarning(effective, conditions?.statedCores),
)

export const selectDiagnosis = memoise(
  (state: LabState) => [selectPoints(state), selectAccounts(state), selectEffective(state)] as const,
  (points, accounts, effective) => diagnose(points, accounts, effective),
)
