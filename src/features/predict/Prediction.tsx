import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { parseGrouped } from '../../core/exact-entry'
import { LEAST_GUESS, mostGuess, PREDICTED_PROCESSORS } from '../../core/guesses'
import type { ProcessorCount } from '../../core/units'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectGuesses } from '../../store/prediction-selectors'
import { selectPredictionPhase, selectSerialFraction } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { Comparison } from './Comparison'
import { PredictFirst } from './PredictFirst'
import './predict.css'
import { usePredictionTexts } from './use-prediction-texts'

/** "Predict first": the way into it, what is asked, and after the reveal how near it was. */
export function Prediction() {
  const texts = usePredictionTexts()
  const phase = useLab(selectPredictionPhase)
  const heading = useRef<HTMLHeadingElement>(null)
  const { predictFirst, revealPrediction, putPredictionAway } = useActions()
  // What was pressed is gone: the keyboard goes on where the next thing to read or to do is.
  const reveal = () => {
    flushSync(revealPrediction)
    heading.current?.focus()
  }
  const again = () => {
    flushSync(predictFirst)
    document.querySelector<HTMLElement>('#predict input')?.focus()
  }
  const putAway = () => {
    flushSync(putPredictionAway)
    document.querySelector<HTMLElement>('.predict-first')?.focus()
    // While presenting that button is not shown.
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.leave-presenting')?.focus()
    }
  }
  if (phase === 'none') return <PredictFirst />
  return (
    <section className="predict" id="predict" aria-labelledby="predict-heading">
      <h2 id="predict-heading" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      {phase === 'asked' ? <Asked onReveal={reveal} onPutAway={putAway} /> : <Comparison />}
      {phase === 'revealed' && (
        <div className="predict-actions">
          <button type="button" onClick={again}>
            {texts.again}
          </button>
          <button type="button" onClick={putAway}>
            {texts.putAway}
          </button>
        </div>
      )}
    </section>
  )
}

function Asked({ onReveal, onPutAway }: { onReveal: () => void; onPutAway: () => void }) {
  const texts = usePredictionTexts()
  const { numbers } = useTexts()
  const serialFraction = useLab(selectSerialFraction)
  const nothingYet = useLab(selectGuesses).length === 0
  return (
    <>
      <p>{texts.asks(numbers.perCentExact(serialFraction))}</p>
      <div className="guess-fields">
        {PREDICTED_PROCESSORS.map((processors) => (
          <GuessField key={processors} processors={processors} />
        ))}
      </div>
      <div className="predict-actions">
        <button type="button" disabled={nothingYet} onClick={onReveal}>
          {texts.reveal}
        </button>
        <button type="button" className="quiet" onClick={onPutAway}>
          {texts.putAway}
        </button>
      </div>
      <p className="note">{texts.note}</p>
    </>
  )
}

function GuessField({ processors }: { processors: ProcessorCount }) {
  const texts = usePredictionTexts()
  const { numbers, entry } = useTexts()
  const { guess } = useActions()
  const known = useLab(selectGuesses).find((other) => other.processors === processors)
  const most = mostGuess(processors)
  return (
    <div className="guess-field">
      <span aria-hidden="true">
        <i>S</i>
        {numbers.subscript(processors)}
      </span>
      <ExactField
        label={texts.guess(numbers.whole(processors))}
        hint={texts.guessHint(numbers.exact(LEAST_GUESS), numbers.whole(most))}
        text={known ? numbers.exact(known.speedup) : ''}
        onEnter={(text) => {
          const entered = parseGrouped(text, LEAST_GUESS, most)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          guess(processors, entered.value)
          return { ok: true }
        }}
      />
    </div>
  )
}
