import { parseGrouped, parseWays } from '../../core/exact-entry'
import { MAX_STEP_NAME, MAX_STEP_TIME, MAX_STEPS } from '../../core/program-steps'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useTexts } from '../../lab-context'
import { ExactField } from '../../ui/ExactField'
import { focusNeighbour } from '../../ui/focus-neighbour'
import { Select } from '../../ui/Select'
import { changed, type NamedStep, withOneMore } from './program-state'

type Props = {
  steps: readonly NamedStep[]
  onChange: (steps: readonly NamedStep[]) => void
}

/** One row a step: its name, its time, whether it is serial, and in how many ways it can be split. */
export function StepsEditor({ steps, onChange }: Props) {
  const { steps: texts } = lawsTextsIn(useTexts().language)
  const { columns } = texts
  return (
    <>
      <ol className="step-rows">
        <li className="step-row step-columns" aria-hidden="true">
          {[columns.name, columns.time, columns.kind, columns.ways].map((column) => (
            <span key={column}>{column}</span>
          ))}
        </li>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            number={index + 1}
            onChange={(change) => onChange(changed(steps, step.key, change))}
            onRemove={() => onChange(steps.filter(({ key }) => key !== step.key))}
          />
        ))}
      </ol>
      <button
        type="button"
        aria-disabled={steps.length >= MAX_STEPS}
        onClick={() => {
          if (steps.length < MAX_STEPS) onChange(withOneMore(steps))
        }}
      >
        {texts.add}
      </button>
    </>
  )
}

type RowProps = {
  step: NamedStep
  number: number
  onChange: (change: Partial<NamedStep>) => void
  onRemove: () => void
}

function StepRow({ step, number, onChange, onRemove }: RowProps) {
  const { language, numbers, entry } = useTexts()
  const { steps: texts } = lawsTextsIn(language)
  const name = step.typed ?? texts.names[step.named]
  const place = numbers.whole(number)
  return (
    <li className="step-row">
      <input
        type="text"
        aria-label={texts.nameOf(place)}
        value={name}
        maxLength={MAX_STEP_NAME}
        onChange={(event) => onChange({ typed: event.currentTarget.value })}
      />
      <ExactField
        label={texts.timeOf(place)}
        hint={texts.timeHint}
        text={numbers.exact(step.time)}
        onEnter={(text) => {
          const entered = parseGrouped(text, 0, MAX_STEP_TIME)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          onChange({ time: entered.value })
          return { ok: true }
        }}
      />
      <Select
        label={texts.kindOf(place)}
        quiet
        value={step.ways === 1 ? 'serial' : 'parallel'}
        options={(['serial', 'parallel'] as const).map((kind) => ({ value: kind, label: texts[kind] }))}
        onChoose={(kind) => onChange({ ways: kind === 'serial' ? 1 : undefined })}
      />
      {step.ways === 1 ? <span /> : <WaysField step={step} place={place} onChange={onChange} />}
      <button
        type="button"
        className="quiet"
        aria-label={texts.removeStep(name)}
        onClick={(event) => {
          focusNeighbour(event.currentTarget, 'li')
          onRemove()
        }}
      >
        {texts.remove}
      </button>
    </li>
  )
}

/** Empty stands for any number. */
function WaysField({ step, place, onChange }: Pick<RowProps, 'step' | 'onChange'> & { place: string }) {
  const { language, numbers, entry } = useTexts()
  const { steps: texts } = lawsTextsIn(language)
  return (
    <ExactField
      label={texts.waysOf(place)}
      hint={texts.waysHint}
      text={step.ways === undefined ? texts.anyWays : numbers.whole(step.ways)}
      onEnter={(text) => {
        if (text.trim() === '' || text === texts.anyWays) {
          onChange({ ways: undefined })
          return { ok: true }
        }
        const entered = parseWays(text)
        if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
        onChange({ ways: entered.value })
        return { ok: true }
      }}
    />
  )
}
