import { conditionsWords } from '../../i18n/conditions-text'
import { useLab, useLabDeferred, useTexts } from '../../lab-context'
import {
  selectCoresShown,
  selectIsRunning,
  selectMachine,
  selectOpenedFrom,
  selectPoints,
  selectRecord,
  selectSettings,
} from '../../store/selectors'

/** Under which conditions the figures were taken; before that, what will be measured. */
export function ConditionsLine() {
  const texts = useTexts()
  const record = useLabDeferred(selectRecord)
  const settings = useLab(selectSettings)
  const machine = useLab(selectMachine)
  const openedFrom = useLab(selectOpenedFrom)
  const cores = useLab(selectCoresShown)
  const [reference] = useLabDeferred(selectPoints)
  const running = useLab(selectIsRunning)
  const words = conditionsWords(
    { record, blocks: running ? undefined : reference, machine, cores, openedFrom },
    texts,
  )
  const planned = record?.workload ? [] : [texts.measure.workloads[settings.workload]]
  return <p className="soft conditions">{[...planned, ...words].join(' · ')}</p>
}
