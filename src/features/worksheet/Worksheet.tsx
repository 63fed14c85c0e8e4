import { type ComponentType, useState } from 'react'
import { findingsIn } from '../../i18n/findings-texts'
import { worksheetTextsIn } from '../../i18n/worksheet-texts'
import { useLabGetter, useTexts } from '../../lab-context'
import { type LinkCodeShown, selectLinkCode } from '../../store/elsewhere-selectors'
import { selectWorksheet } from '../../store/worksheet-selectors'
import { derivationOf } from './derivation'
import { LawLine } from './LawLine'
import './worksheet.css'

export type SheetChart = { size: { width: number; height: number; em: number }; asking: boolean }

type Props = {
  /** The chart of the page at any size; where it is asking, its labels do not tell what the law gives. */
  Chart: ComponentType<SheetChart>
  addressWith: (fragment: string) => string
}

/** As wide as an A4 page within its margins, in pixels of 1/96 inch: Letter is wider. */
const CHART = { width: 676, height: 250, em: 11.5 }

/** Two pages: questions at the settings of this moment, and their answers. */
export function Worksheet({ Chart, addressWith }: Props) {
  const shared = useTexts()
  const { numbers, language } = shared
  const { account } = findingsIn(language)
  const texts = worksheetTextsIn(language)
  const getLab = useLabGetter()
  const [sheet] = useState(() => selectWorksheet(getLab()))
  const [link] = useState(() => selectLinkCode(getLab(), addressWith))
  const settings = texts.settings({
    serialFraction: numbers.perCentExact(sheet.readouts.serialFraction),
    processors: numbers.whole(sheet.readouts.processors),
  })
  return (
    <main className="worksheet">
      <section className="sheet-page sheet-questions" aria-labelledby="sheet-questions">
        <header className="sheet-head">
          <div>
            <h1 id="sheet-questions">{texts.title}</h1>
            <p className="sheet-blanks">
              <span className="blank">{texts.name}</span>
              <span className="blank">{texts.date}</span>
            </p>
            <p>{texts.law}</p>
          </div>
          <Code link={link} label={texts.code} />
        </header>
        <div className="sheet-law">
          <LawLine />
          <p>
            <strong>{settings}</strong>
          </p>
        </div>
        <div className="sheet-chart" role="img" aria-label={texts.chart}>
          <Chart size={CHART} asking />
        </div>
        <h2>{texts.questions}</h2>
        <ol>
          {sheet.questions.map((question) => (
            <li key={question.kind}>{texts.question(question, numbers)}</li>
          ))}
        </ol>
      </section>
      <section className="sheet-page sheet-answers" aria-labelledby="sheet-answers">
        <h2 id="sheet-answers">
          {texts.answers} <span className="sheet-settings">{settings}</span>
        </h2>
        <div className="sheet-chart" role="img" aria-label={texts.chart}>
          <Chart size={CHART} asking={false} />
        </div>
        <ol>
          {sheet.questions.map((question) => (
            <li key={question.kind}>
              <p>{texts.answer(question, numbers)}</p>
              {derivationOf(question, numbers).map((line) => (
                <p key={line} className="derivation">
                  {line}
                </p>
              ))}
              {question.kind === 'measured' && sheet.diagnosis && (
                <p>{account.diagnosis(sheet.diagnosis, numbers)}</p>
              )}
            </li>
          ))}
        </ol>
        <footer className="sheet-foot">
          {texts.foot} <span className="sheet-address">{link.address}</span>
        </footer>
      </section>
    </main>
  )
}

function Code({ link: { code }, label }: { link: LinkCodeShown; label: string }) {
  if (!code) return null
  return (
    <svg className="sheet-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
