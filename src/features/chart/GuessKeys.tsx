import type { KeyboardEvent } from 'react'
import { LEAST_GUESS, mostGuess, PREDICTED_PROCESSORS } from '../../core/guesses'
import type { Speedup } from '../../core/units'
import { predictionTextsIn } from '../../i18n/prediction-texts'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectGuesses } from '../../store/prediction-selectors'

/** To one decimal, so that steps do not gather what a double lacks. */
const stepped = (speedup: Speedup, step: number) => Math.round(10 * (speedup + step)) / 10

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 0.1,
  ArrowRight: 0.1,
  ArrowDown: -0.1,
  ArrowLeft: -0.1,
  PageUp: 1,
  PageDown: -1,
}

/** The points of the prediction by keyboard: sliders whose picture is the point on the chart. */
export function GuessKeys() {
  const { language, numbers } = useTexts()
  const texts = predictionTextsIn(language)
  const guesses = useLab(selectGuesses)
  const { guess } = useActions()
  return (
    <fieldset className="guess-keys">
      <legend className="unseen">{texts.chartKeys}</legend>
      {PREDICTED_PROCESSORS.map((processors, index) => {
        const speedup = guesses.find((known) => known.processors === processors)?.speedup
        const most = mostGuess(processors)
        const onKeyDown = (event: KeyboardEvent) => {
          const { key, ctrlKey, altKey, metaKey } = event
          const ends: Record<string, Speedup> = { Home: LEAST_GUESS, End: most }
          const goal = ends[key] ?? (key in STEPS ? stepped(speedup ?? 1, STEPS[key] ?? 0) : undefined)
          if (goal === undefined || ctrlKey || altKey || metaKey) return
          event.preventDefault()
          guess(processors, goal)
        }
        return (
          <input
            key={processors}
            className={`reading-keys guess-key-${index + 1}`}
            type="range"
            aria-label={texts.guessOnChart(numbers.whole(processors))}
            aria-valuetext={
              speedup === undefined ? texts.notGuessed : texts.guessValue(numbers.exact(speedup))
            }
            min={0}
            max={most}
            step="any"
            value={speedup ?? 1}
            onChange={(event) => guess(processors, stepped(event.currentTarget.valueAsNumber, 0))}
            onKeyDown={onKeyDown}
          />
        )
      })}
    </fieldset>
  )
}
