import { LAW_IDS, type LawId, MAX_LAWS } from '../../core/laws/law-ids'
import { useActions, useLab } from '../../lab-context'
import { selectLawReadings } from '../../store/law-selectors'
import { selectLawsShown } from '../../store/selectors'
import { LawCard } from './LawCard'
import './laws.css'
import { useLawsTexts } from './use-laws-texts'

/** The laws that can be laid beside Amdahl's, and what each that is shown says. */
export function Laws() {
  const { texts } = useLawsTexts()
  const readings = useLab(selectLawReadings)
  return (
    <section className="laws" id="laws" aria-label={texts.heading}>
      <LawChoice />
      {readings.map((reading, index) => (
        <LawCard key={reading.law.id} reading={reading} place={index + 1} />
      ))}
    </section>
  )
}

/** Check boxes, for several laws stand side by side; closed until it is asked for. */
function LawChoice() {
  const { texts } = useLawsTexts()
  const shown = useLab(selectLawsShown)
  const { showLaw, hideLaw } = useActions()
  const full = shown.length >= MAX_LAWS
  const turn = (id: LawId, on: boolean) => (on ? showLaw(id) : hideLaw(id))
  return (
    <details className="law-choice">
      <summary>
        <h2>{texts.heading}</h2>
      </summary>
      <fieldset>
        <legend className="unseen">{texts.choice}</legend>
        {LAW_IDS.map((id) => (
          <label key={id} className="checked">
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={full && !shown.includes(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            {texts.laws[id].name}
          </label>
        ))}
      </fieldset>
      <p className="note" role="status">
        {full ? texts.full : texts.note}
      </p>
    </details>
  )
}
