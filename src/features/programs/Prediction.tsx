import { useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Question } from '../../core/program-question'
import { useTexts } from '../../lab-context'
import { selectHasAnswer } from '../../store/program-prediction'
import { selectShownRun } from '../../store/programs-store'
import { usePrograms, useProgramsActions, useProgramsTexts } from './programs-context'

/** "Predict first": the question of the program, and after the reveal what was expected beside what was seen. */
export function Prediction() {
  const texts = useProgramsTexts()
  const question = usePrograms(({ shown }) => shown?.question)
  const phase = usePrograms(({ prediction }) => prediction.phase)
  const { predictFirst, reveal, putPredictionAway } = useProgramsActions()
  const place = useRef<HTMLDivElement>(null)
  // What was pressed is gone: the keyboard goes on where the next thing to read or to do is.
  const after = (act: () => void, next: string) => {
    flushSync(act)
    place.current?.querySelector<HTMLElement>(next)?.focus()
  }
  if (!question) return null
  return (
    <div ref={place} className="program-prediction">
      {phase === 'none' && (
        <button type="button" className="quiet" onClick={() => after(predictFirst, 'input')}>
          {texts.predictFirst}
        </button>
      )}
      {phase === 'asked' && (
        <Asked
          question={question}
          onReveal={() => after(reveal, 'h2')}
          onPutAway={() => after(putPredictionAway, 'button')}
        />
      )}
      {phase === 'revealed' && (
        <>
          <Comparison />
          <div className="predict-actions">
            <button type="button" onClick={() => after(predictFirst, 'input')}>
              {texts.predictAgain}
            </button>
            <button type="button" onClick={() => after(putPredictionAway, 'button')}>
              {texts.putPredictionAway}
            </button>
          </div>
        </>
      )}
    </div>
  )
}

type AskedProps = { question: Question; onReveal: () => void; onPutAway: () => void }

function Asked({ question, onReveal, onPutAway }: AskedProps) {
  const texts = useProgramsTexts()
  const group = useId()
  const words = usePrograms(({ shown }) => texts.programs[shown?.id ?? '']?.predict)
  const expected = usePrograms(({ prediction }) =>
    prediction.phase === 'asked' ? prediction.expected : undefined,
  )
  const hasAnswer = usePrograms(selectHasAnswer)
  const { phase } = usePrograms(selectShownRun)
  const { expect } = useProgramsActions()
  const brokenOff = phase === 'cancelled' || phase === 'failed'
  return (
    <>
      <fieldset className="program-options">
        <legend>{words?.question}</legend>
        {question.options.map(({ name }) => (
          <label key={name} className="checked">
            <input type="radio" name={group} checked={name === expected} onChange={() => expect(name)} />
            {words?.options[name] ?? name}
          </label>
        ))}
      </fieldset>
      <div className="predict-actions">
        <button type="button" disabled={!hasAnswer || expected === undefined} onClick={onReveal}>
          {texts.reveal}
        </button>
        <button type="button" className="quiet" onClick={onPutAway}>
          {texts.putPredictionAway}
        </button>
      </div>
      <p className="note">{brokenOff && !hasAnswer ? texts.noAnswer : texts.predictNote}</p>
    </>
  )
}

function Comparison() {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const words = usePrograms(({ shown }) => texts.programs[shown?.id ?? '']?.predict)
  const prediction = usePrograms((state) => state.prediction)
  const run = usePrograms(selectShownRun)
  const asksSpeedup = usePrograms(({ shown }) => shown?.question?.kind === 'speedup')
  if (prediction.phase !== 'revealed') return null
  const { expected, seen } = prediction
  const optionOf = (name: string) => words?.options[name] ?? name
  const times = run.phase === 'done' ? run.outcome.times : undefined
  const speedup = times && {
    speedup: `S${numbers.subscript(times.workers)} = ${numbers.ratio(times.alone / times.together)}`,
  }
  return (
    <section aria-label={texts.prediction}>
      <h2 tabIndex={-1}>{texts.prediction}</h2>
      <p>
        {seen === undefined && texts.notTold(optionOf(expected))}
        {seen === expected && texts.asExpected(optionOf(expected))}
        {seen !== undefined && seen !== expected && texts.otherwise(optionOf(expected), optionOf(seen))}
        {speedup && asksSpeedup && seen !== undefined && ` ${texts.wasMeasured(speedup.speedup)}`}
        {seen !== undefined && ` ${texts.whyBelow}`}
      </p>
    </section>
  )
}
