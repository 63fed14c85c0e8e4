import type { CSSProperties } from 'react'
import { stepsTime, stepTime } from '../../core/program-steps'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useLab, useTexts } from '../../lab-context'
import { selectProcessors } from '../../store/selectors'
import type { NamedStep } from './program-state'

/** The steps to scale, on one processor and on the chosen j. The sentence and the table say the same in words. */
export function StepsBar({ steps }: { steps: readonly NamedStep[] }) {
  const { language, numbers } = useTexts()
  const { steps: texts } = lawsTextsIn(language)
  const processors = useLab(selectProcessors)
  const total = stepsTime(steps, 1)
  return (
    <figure className="steps-bar" role="img" aria-label={texts.bar(numbers.whole(processors))}>
      {[...new Set([1, processors])].map((count) => (
        <div key={count} className="steps-bar-row">
          <span>T({numbers.whole(count)})</span>
          <div>
            {steps.map((step) => {
              const share = stepTime(step, count) / total
              const name = step.typed ?? texts.names[step.named]
              return (
                <span
                  key={step.key}
                  className={step.ways === 1 ? 'serial' : 'parallel'}
                  style={{ '--share': share } as CSSProperties}
                >
                  {share > 0.22 ? name : ''}
                </span>
              )
            })}
          </div>
        </div>
      ))}
    </figure>
  )
}
