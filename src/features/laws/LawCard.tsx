import type { LawsDictionary } from '../../i18n/laws-dictionary'
import type { Numbers } from '../../i18n/numbers'
import type { LawReading } from '../../store/law-selectors'
import { LawFormula } from './LawFormula'
import { LawSlider } from './LawSlider'
import { useLawsTexts } from './use-laws-texts'

type Props = {
  reading: LawReading
  /** 1 … 3: its colour and dash on the chart. */
  place: number
}

/** One law: how it differs, its sliders, its formula with the numbers put in, and what it says at the chosen j. */
export function LawCard({ reading, place }: Props) {
  const { texts, numbers } = useLawsTexts()
  const { law } = reading
  const { name, differs } = texts.laws[law.id]
  return (
    <article className="law-card" aria-label={name}>
      <h3>
        <svg width="32" height="8" aria-hidden="true">
          <path d="M0 4H32" className={`curve law law-${place}`} />
        </svg>
        {name}
      </h3>
      <p>{differs}</p>
      {law.parameters.map((parameter) => (
        <LawSlider key={parameter} name={parameter} />
      ))}
      <LawFormula reading={reading} />
      <dl>
        {rowsOf(reading, texts, numbers).map(([what, value]) => (
          <div key={what} className="answer">
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{texts.source(law.source)}</p>
    </article>
  )
}

function limitText(reading: LawReading, texts: LawsDictionary, numbers: Numbers): string {
  if (reading.limit === Number.POSITIVE_INFINITY) return texts.noLimit
  return reading.limit === 0 ? texts.falls : numbers.ratio(reading.limit)
}

function speedupName({ atLeast, core }: LawReading, texts: LawsDictionary) {
  if (core) return texts.bestOn
  return atLeast === undefined ? texts.speedupOn : texts.atMostOn
}

/** What is asked and what the law answers; a law is asked only what it speaks of. */
function rowsOf(reading: LawReading, texts: LawsDictionary, numbers: Numbers): [string, string][] {
  const { law, speedup, atLeast, peak, core, serialFractionSeen } = reading
  const processors = numbers.whole(reading.processors)
  const rows: [string, string][] = [[speedupName(reading, texts)(processors), numbers.ratio(speedup)]]
  if (atLeast !== undefined) rows.push([texts.atLeastOn(processors), numbers.ratio(atLeast)])
  if (core) {
    const { exact, whole } = core.best
    const sizes = { exact: numbers.exact(Number(exact.toPrecision(4))), whole: numbers.whole(whole) }
    rows.push([texts.bestCore(processors), texts.bestCoreSizes(sizes)])
    const other = core.speedup === undefined ? texts.noRoom(processors) : numbers.ratio(core.speedup)
    rows.push([texts.withCore(numbers.exact(core.size)), other])
  }
  rows.push([texts.limit, limitText(reading, texts, numbers)])
  if (law.peak) {
    const places = peak && {
      whole: numbers.whole(peak.whole),
      exact: numbers.exact(Number(peak.exact.toPrecision(4))),
    }
    rows.push([texts.peak, places ? texts.peakAt(places) : texts.noPeak])
  }
  if (serialFractionSeen !== undefined) {
    rows.push([texts.serialFractionSeen(processors), numbers.perCentExact(round(serialFractionSeen))])
  }
  return rows
}

/** As many digits as are read at a glance. */
const round = (share: number) => Number(share.toPrecision(3))
