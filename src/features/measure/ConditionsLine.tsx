import { coresOf } from '../../core/measurement'
import { practisedSplitting } from '../../core/workload/splitting'
import { useLab, useTexts } from '../../lab-context'
import {
  selectCores,
  selectIsRunning,
  selectMachine,
  selectOpenedFrom,
  selectPoints,
  selectRecord,
  selectSettings,
} from '../../store/selectors'

/** Under which conditions the figures were taken; before that, what will be measured. */
export function ConditionsLine() {
  const { measure, method, numbers } = useTexts()
  const record = useLab(selectRecord)
  const settings = useLab(selectSettings)
  const machine = useLab(selectMachine)
  const openedFrom = useLab(selectOpenedFrom)
  const cores = useLab(selectCores)
  const [reference] = useLab(selectPoints)
  const running = useLab(selectIsRunning)
  const workload = record?.workload
  const words: string[] = []
  if (workload) {
    words.push(
      measure.workloadWords({
        kind: workload.kind,
        numbers: numbers.whole(workload.candidates.total),
        primes: numbers.whole(workload.expected.primes),
        first: numbers.whole(workload.candidates.first),
      }),
    )
  } else words.push(measure.workloads[settings.workload])
  if (record) {
    const isolated = record.conditions?.isolated ?? machine.isolated
    const practised = practisedSplitting(record.plan.splitting, isolated)
    if (practised !== 'claimed') words.push(method.splittings[practised])
  }
  if (record) words.push(measure.imposed(numbers.perCentExact(record.plan.serialFraction)))
  if (reference && !running) words.push(measure.blocksTaken(reference.clean, reference.all))
  const taken = openedFrom && record?.conditions
  words.push(measure.cores(taken ? coresOf(taken) : cores))
  words.push(openedFrom?.browser ?? machine.browser)
  words.push((taken ?? machine).isolated ? measure.isolated : measure.notIsolated)
  if (record?.conditions) words.push(measure.clock(numbers.duration(record.conditions.timerTick)))
  if (record?.conditions?.pageVersion) words.push(measure.pageVersion(record.conditions.pageVersion))
  return <p className="soft conditions">{words.join(' · ')}</p>
}
