import { useState } from 'react'
import { STEP_PRESETS, type StepPreset } from '../../core/program-steps'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useTexts } from '../../lab-context'
import { type NamedStep, presetSteps } from './program-state'
import { StepsEditor } from './StepsEditor'
import { StepsFinding } from './StepsFinding'
import './steps.css'

const PRESETS = Object.keys(STEP_PRESETS) as readonly StepPreset[]

/** A program as steps: what of it is serial, and how far Amdahl's law with that B is right. */
export function ProgramSteps() {
  const { steps: texts } = lawsTextsIn(useTexts().language)
  const [steps, setSteps] = useState<readonly NamedStep[]>(() => presetSteps('photograph'))
  return (
    <section className="program-steps" id="program-steps" aria-labelledby="program-steps-heading">
      <h2 id="program-steps-heading">{texts.heading}</h2>
      <p className="note">{texts.note}</p>
      <fieldset className="step-examples">
        <legend>{texts.examples}</legend>
        {PRESETS.map((preset) => (
          <button key={preset} type="button" className="quiet" onClick={() => setSteps(presetSteps(preset))}>
            {texts.presets[preset]}
          </button>
        ))}
      </fieldset>
      <StepsEditor steps={steps} onChange={setSteps} />
      <StepsFinding steps={steps} />
    </section>
  )
}
