import { useIsBehind, useLabDeferred, useTexts } from '../../lab-context'
import { selectAnswers } from '../../store/ask-selectors'

/** What must hold for the wanted speedup, and what more processors bring: the law solved for B and for j. */
export function AskBackwards() {
  const { ask } = useTexts()
  return (
    <section className="ask" id="ask-backwards" aria-labelledby="ask-backwards-heading">
      <h2 id="ask-backwards-heading">{ask.heading}</h2>
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
  const answers = useLabDeferred(selectAnswers)
  const speedup = numbers.exact(answers.speedup)
  const processors = numbers.whole(answers.processors)
  const { largest, gain } = answers
  const rows = [
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
    <dl className="answers" aria-busy={useIsBehind()}>
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
