import { flushSync } from 'react-dom'
import { useActions } from '../../lab-context'
import { usePredictionTexts } from './use-prediction-texts'

/** The way into a prediction; the keyboard goes on in its first field. */
export function PredictFirst() {
  const texts = usePredictionTexts()
  const { predictFirst } = useActions()
  return (
    <button
      type="button"
      className="quiet predict-first"
      onClick={() => {
        flushSync(predictFirst)
        document.querySelector<HTMLElement>('#predict input')?.focus()
      }}
    >
      {texts.predictFirst}
    </button>
  )
}
