import { isPreparing } from '../../core/program-run'
import type { ProgramText } from '../../i18n/programs-dictionary'
import { useTexts } from '../../lab-context'
import { selectPredictingRun } from '../../store/program-prediction'
import { type RunPhase, selectShownRun } from '../../store/programs-store'
import { ListingView } from './ListingView'
import { Prediction } from './Prediction'
import { ProgramControls } from './ProgramControls'
import { usePrograms, useProgramsTexts } from './programs-context'
import { Result } from './Result'
import { RunStrip } from './RunStrip'
import { Timelines } from './Timelines'
import { WaitGraph } from './WaitGraph'

/** Where a reader of a narrow screen is led when a program was chosen. */
export const PROGRAM_HEADING = 'program'

/** One program: what it shows, its settings, Run, what came of it, and its listing. */
export function ProgramView({ toLab }: { toLab: () => void }) {
  const texts = useProgramsTexts()
  const { language } = useTexts()
  const shown = usePrograms((state) => state.shown)
  const run = usePrograms(selectShownRun)
  const predicting = usePrograms(selectPredictingRun)
  const words = shown && texts.programs[shown.id]
  const linkProblem = usePrograms((state) => state.linkProblem)
  if (!shown || !words) {
    return (
      <p className="program-view" role={linkProblem ? 'alert' : undefined}>
        {linkProblem?.kind === 'unknown' ? texts.unknown(linkProblem.id) : texts.choose}
      </p>
    )
  }
  return (
    <div className="program-view">
      <h2 id={PROGRAM_HEADING} tabIndex={-1}>
        {words.name}
      </h2>
      {linkProblem?.kind === 'damaged' && (
        <p role="alert">{texts.linkDamaged(texts.listed(linkProblem.parts))}</p>
      )}
      {/* It tells what comes out, and the question says what is needed of it. */}
      {!predicting && <p className="shows">{words.shows.join(language === 'en' ? ' ' : '')}</p>}
      <ProgramControls />
      <Prediction />
      <RunStrip />
      {!predicting && <Seen key={shown.id} program={shown.id} run={run} words={words} toLab={toLab} />}
      <ListingView />
    </div>
  )
}

type SeenProps = { program: string; run: RunPhase; words: ProgramText; toLab: () => void }

/** What a run has shown until now. */
function Seen({ program, run, words, toLab }: SeenProps) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const values = usePrograms((state) => state.values)
  const passes = run.phase === 'idle' ? [] : run.record.passes
  const titleOf = (pass: string) => {
    const [name = '', workers] = pass.split(':')
    const title = words.passes[name] ?? name
    return workers === undefined ? title : texts.passFor(title, numbers.whole(Number(workers)))
  }
  const preparing = passes.filter(({ name }) => isPreparing(name))
  const last = passes.at(-1)
  return (
    <>
      {run.phase !== 'idle' && run.record.verdict && last && (
        <WaitGraph verdict={run.record.verdict} pass={last} />
      )}
      {run.phase === 'done' && <Result program={program} outcome={run.outcome} toLab={toLab} />}
      <section className="program-ratio" aria-label={texts.ratio}>
        <h2>{texts.ratio}</h2>
        <p>{typeof words.ratio === 'string' ? words.ratio : words.ratio(values)}</p>
      </section>
      <Timelines passes={passes.filter(({ name }) => !isPreparing(name))} titleOf={titleOf} />
      {preparing.length > 0 && (
        <details className="preparing">
          <summary>{texts.preparing}</summary>
          <Timelines passes={preparing} titleOf={titleOf} />
        </details>
      )}
    </>
  )
}
