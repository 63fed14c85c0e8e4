import { parseSpeedup } from '../../core/exact-entry'
import { useActions, useLab, useLabAtRest, useTexts } from '../../lab-context'
import { selectAnswers } from '../../store/ask-selectors'
import { selectWantedSpeedup } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'

/** What must hold for a wanted speedup: the law solved for j, and for B. */
export function AskBackwards() {
  const { ask, numbers, entry } = useTexts()
  const wanted = useLab(selectWantedSpeedup)
  const { askFor } = useActions()
  return (
    <section className="ask" id="ask-backwards" aria-labelledby="ask-backwards-heading">
      <h2 id="ask-backwards-heading">{ask.heading}</h2>
      <div className="labelled">
        <span aria-hidden="true">{ask.wanted}</span>
        <ExactField
          label={ask.wanted}
          hint={ask.wantedHint}
          text={numbers.exact(wanted)}
          onEnter={(text) => {
            const entered = parseSpeedup(text)
            if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
            askFor(entered.value)
            return { ok: true }
          }}
        />
      </div>
      <Answers />
    </section>
  )
}

/** Four significant digits, never more than the value: a larger B would not do. */
function roundedDown(value: number): number {
  if (value <= 0) return value
  const unit = 10 ** (Math.floor(Math.log10(value)) - 3)
  return Number((Math.floor(value / unit + 1e-9) * unit).toPrecision(4))
}

function Answers() {
  const { ask, numbers } = useTexts()
  const answers = useLabAtRest(selectAnswers)
  const speedup = numbers.exact(answers.speedup)
  const serialFraction = numbers.perCentExact(answers.serialFraction)
  const processors = numbers.whole(answers.processors)
  const { needed, largest, limit, gain } = answers
  const rows = [
    [
      ask.processors({ speedup, serialFraction }),
      needed === undefined ? ask.never(numbers.exact(limit)) : numbers.whole(needed),
    ],
    [
      ask.largest({ speedup, processors }),
      largest === undefined ? ask.beyondIdeal(processors) : numbers.perCentExact(roundedDown(largest)),
    ],
    [ask.oneMore(processors), ask.gain(numbers.ratio(gain))],
    ...answers.shares.map(({ share, processors: some }) => [
      ask.share(numbers.perCentExact(share)),
      some === undefined ? ask.noLimit : numbers.whole(some),
    ]),
  ]
  return (
    <dl className="answers">
      {rows.map(([question, answer], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the questions stand still, and only their numbers change
        <div key={index} className="answer">
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
