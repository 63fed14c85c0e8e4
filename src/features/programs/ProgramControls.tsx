import { type Control, isInForce } from '../../core/program-controls'
import type { Numbers } from '../../i18n/numbers'
import type { ProgramsDictionary } from '../../i18n/programs-dictionary'
import { useTexts } from '../../lab-context'
import { ExactField } from '../../ui/ExactField'
import { Select } from '../../ui/Select'
import { usePrograms, useProgramsActions, useProgramsTexts } from './programs-context'

function hintOf(control: Control, texts: ProgramsDictionary, { whole }: Numbers): string {
  switch (control.kind) {
    case 'whole':
      return texts.wholeHint(whole(control.least), whole(control.most))
    case 'numbers':
      return texts.numbersHint(whole(control.longest), whole(control.least), whole(control.most))
    default:
      return texts.shareHint
  }
}

/** What can be set, each within its bounds. A run that goes on keeps what it began with. */
export function ProgramControls() {
  const texts = useProgramsTexts()
  const shown = usePrograms((state) => state.shown)
  const values = usePrograms((state) => state.values)
  return (
    <fieldset className="program-controls">
      <legend className="unseen">{texts.controls}</legend>
      {shown?.controls
        .filter((control) => isInForce(control, values))
        .map((control) => (
          <OneControl key={`${shown.id} ${control.name}`} program={shown.id} control={control} />
        ))}
    </fieldset>
  )
}

function OneControl({ program, control }: { program: string; control: Control }) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const value = usePrograms(({ values }) => values[control.name] ?? '')
  const { setValue } = useProgramsActions()
  const words = texts.programs[program]?.controls[control.name]
  const label = words?.label ?? control.name
  if (control.kind === 'choice') {
    return (
      <Select
        label={label}
        value={value}
        options={control.options.map((option) => ({
          value: option,
          label: words?.options?.[option] ?? option,
        }))}
        onChoose={(option) => setValue(control.name, option)}
      />
    )
  }
  const hint = hintOf(control, texts, numbers)
  return (
    <div className="program-field">
      <span aria-hidden="true">{label}</span>
      <ExactField
        label={label}
        text={value}
        hint={hint}
        onEnter={(text) =>
          setValue(control.name, text) ? { ok: true } : { ok: false, message: texts.refused(hint, value) }
        }
      />
    </div>
  )
}
