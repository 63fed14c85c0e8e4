import { parseWorkerCounts } from '../../core/exact-entry'
import { CARES, type Care } from '../../core/measurement'
import { ruleOf } from '../../core/stopping'
import { WORKLOAD_KINDS } from '../../core/workload/workload'
import { useActions, useLab, useTexts } from '../../lab-context'
import type { SettingsState } from '../../store/lab-state'
import { selectIsRunning, selectSettings } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { Select } from '../../ui/Select'
import { CustomRangeFields, MethodSettings } from './MethodSettings'

/** Choosing another care sets back what was set by hand; the present one means what is set. */
function afterChoosing(care: Care, settings: SettingsState) {
  return care === settings.care ? settings : { care, rounds: undefined, budget: undefined }
}

/** What the next measurement will do. */
export function MeasureSettings() {
  const { measure, numbers, entry } = useTexts()
  const settings = useLab(selectSettings)
  const running = useLab(selectIsRunning)
  const { changeSettings } = useActions()
  const compared = settings.workerCounts.length - 1
  return (
    <section
      className="measure-settings"
      id="measurement-settings"
      aria-labelledby="measurement-settings-heading"
    >
      <h2 id="measurement-settings-heading">{measure.settings}</h2>
      <Select
        label={measure.workload}
        value={settings.workload}
        disabled={running}
        options={WORKLOAD_KINDS.map((value) => ({ value, label: measure.workloads[value] }))}
        onChoose={(workload) => changeSettings({ workload })}
      />
      {settings.workload === 'custom' && <CustomRangeFields />}
      <div className="labelled">
        <span aria-hidden="true">{measure.workerCounts}</span>
        <ExactField
          label={measure.workerCounts}
          hint={measure.workerCountsHint}
          text={settings.workerCounts.join(', ')}
          onEnter={(text) => {
            const entered = parseWorkerCounts(text)
            if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
            changeSettings({ workerCounts: entered.value })
            return { ok: true }
          }}
        />
      </div>
      <Select
        label={measure.care}
        value={settings.care}
        disabled={running}
        options={CARES.map((value) => ({
          value,
          label: measure.cares[value](
            numbers.seconds(ruleOf(afterChoosing(value, settings)).budget * compared),
          ),
        }))}
        onChoose={(care) => changeSettings({ care, rounds: undefined, budget: undefined })}
      />
      <MethodSettings />
    </section>
  )
}
