import type { FitRefusal } from '../../core/fits/fit-refusal'
import type { ModelChoice } from '../../core/fits/model-choice'
import { findingsIn } from '../../i18n/findings-texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectFits } from '../../store/fit-selectors'
import { FittedShare } from './FittedShare'
import { seriesText } from './figures'
import { LawTable } from './LawTable'
import { ShowFit } from './ShowFit'

/** What the measured points say beyond themselves: B, which law, its trend and its reach; or why not. */
export function Fits() {
  const { fits } = findingsIn(useTexts().language)
  const found = useLabDeferred(selectFits)
  if (!found) return null
  const { share, choice, leftOut } = found
  // Where a law with overhead was chosen, that Amdahl's alone does not fit is no news.
  const refusals = [
    leftOut,
    share.ok || choice.ok ? undefined : share.refusal,
    choice.ok ? undefined : choice.refusal,
  ]
  return (
    <section className="fits" aria-labelledby="fits">
      <h2 id="fits">{fits.heading}</h2>
      {share.ok && <FittedShare />}
      {choice.ok && <Choice choice={choice.value} />}
      <ShowFit />
      <Refusals refusals={refusals} />
      <Trend />
      <LawTable />
    </section>
  )
}

function Choice({ choice: { laws } }: { choice: ModelChoice }) {
  const { fits } = findingsIn(useTexts().language)
  const names = laws.map((law) => fits.laws[law])
  return <p>{names.length === 1 ? fits.chosen(names[0] as string) : fits.undecided(names)}</p>
}

/** Each reason once, with its next step. */
function Refusals({ refusals }: { refusals: readonly (FitRefusal | undefined)[] }) {
  const { language, numbers } = useTexts()
  const { fits } = findingsIn(language)
  const sentences = refusals.flatMap((refusal) => (refusal ? [fits.refusal(refusal, numbers)] : []))
  return [...new Set(sentences)].map((sentence) => (
    <p key={sentence} role="note">
      {sentence}
    </p>
  ))
}

function Trend() {
  const { language, numbers } = useTexts()
  const { fits } = findingsIn(language)
  const found = useLabDeferred(selectFits)
  if (!found || found.series.length === 0) return null
  const { trend, series, peak, forecasts } = found
  return (
    <>
      <p>{fits.trend(trend, seriesText(series, numbers), numbers)}</p>
      {peak && <p>{fits.peak(peak, numbers)}</p>}
      {forecasts.map((forecast) => (
        <p key={forecast.processors}>{fits.beyond(forecast, numbers)}</p>
      ))}
    </>
  )
}
