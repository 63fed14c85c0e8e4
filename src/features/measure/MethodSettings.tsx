import {
  type Entry,
  parseBudget,
  parseCores,
  parseCustomFirst,
  parseCustomTotal,
  parseRounds,
} from '../../core/exact-entry'
import { ruleOf } from '../../core/stopping'
import { practisedSplitting, SPLITTINGS } from '../../core/workload/splitting'
import { findingsIn } from '../../i18n/findings-texts'
import { useActions, useLab, useTexts } from '../../lab-context'
import type { SettingsState } from '../../store/lab-state'
import { selectIsRunning, selectMachine, selectSettings } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { Select } from '../../ui/Select'

type FieldProps<Value> = {
  label: string
  hint: string
  text: string
  read: (text: string) => Entry<Value>
  change: (value: Value) => Partial<SettingsState>
}

/** A number of the settings with its name before it. */
function NumberField<Value>({ label, hint, text, read, change }: FieldProps<Value>) {
  const { numbers, entry } = useTexts()
  const { changeSettings } = useActions()
  return (
    <div className="labelled">
      <span aria-hidden="true">{label}</span>
      <ExactField
        label={label}
        hint={hint}
        text={text}
        onEnter={(typed) => {
          const entered = read(typed)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          changeSettings(change(entered.value))
          return { ok: true }
        }}
      />
    </div>
  )
}

/** The range of the workload "custom". */
export function CustomRangeFields() {
  const { method } = useTexts()
  const { custom } = useLab(selectSettings)
  return (
    <>
      <NumberField
        label={method.first}
        hint={method.firstHint}
        text={String(custom.first)}
        read={(text) => parseCustomFirst(text, custom.total)}
        change={(first) => ({ custom: { ...custom, first } })}
      />
      <NumberField
        label={method.total}
        hint={method.totalHint}
        text={String(custom.total)}
        read={(text) => parseCustomTotal(text, custom.first)}
        change={(total) => ({ custom: { ...custom, total } })}
      />
    </>
  )
}

/** How the work is split, when a point is measured enough, and against what it is compared. */
export function MethodSettings() {
  const { method, language } = useTexts()
  const { account } = findingsIn(language)
  const settings = useLab(selectSettings)
  const { statedCores } = useLab(selectMachine)
  const running = useLab(selectIsRunning)
  const { isolated } = useLab(selectMachine)
  const { changeSettings } = useActions()
  const rule = ruleOf(settings)
  return (
    <>
      <Select
        label={method.splitting}
        value={settings.splitting}
        disabled={running}
        options={SPLITTINGS.map((value) => ({
          value,
          label: method.splittings[practisedSplitting(value, isolated)],
        }))}
        onChoose={(splitting) => changeSettings({ splitting })}
      />
      <NumberField
        label={method.rounds}
        hint={method.roundsHint}
        text={String(rule.blocks)}
        read={parseRounds}
        change={(rounds) => ({ rounds })}
      />
      <NumberField
        label={method.budget}
        hint={method.budgetHint}
        text={String(rule.budget / 1000)}
        read={parseBudget}
        change={(budget) => ({ budget })}
      />
      <NumberField
        label={account.cores}
        hint={account.coresHint(String(statedCores ?? '–'))}
        text={String(settings.cores ?? '')}
        read={parseCores}
        change={(cores) => ({ cores })}
      />
      <label className="checked">
        <input
          type="checkbox"
          checked={settings.plainLoop}
          disabled={running}
          onChange={(event) => changeSettings({ plainLoop: event.currentTarget.checked })}
        />
        {method.plainLoop}
      </label>
      <p className="note">{method.pastCores}</p>
    </>
  )
}
