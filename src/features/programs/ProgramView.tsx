import { useTexts } from '../../lab-context'
import { selectShownRun } from '../../store/programs-store'
import { ListingView } from './ListingView'
import { OutputLines } from './OutputLines'
import { ProgramControls } from './ProgramControls'
import { usePrograms, useProgramsTexts } from './programs-context'
import { Result } from './Result'
import { RunStrip } from './RunStrip'
import { Timeline } from './Timeline'
import { WaitGraph } from './WaitGraph'

/** One program: what it shows, its settings, Run, what came of it, and its listing. */
export function ProgramView({ toLab }: { toLab: () => void }) {
  const texts = useProgramsTexts()
  const { language } = useTexts()
  const shown = usePrograms((state) => state.shown)
  const run = usePrograms(selectShownRun)
  const values = usePrograms((state) => state.values)
  const words = shown && texts.programs[shown.id]
  if (!shown || !words) return <p className="program-view">{texts.choose}</p>
  const passes = run.phase === 'idle' ? [] : run.record.passes
  const titleOf = (pass: string) => {
    const [name = '', workers] = pass.split(':')
    return (words.passes[name] ?? name) + (workers === undefined ? '' : `, j = ${workers}`)
  }
  const last = passes.at(-1)
  return (
    <div className="program-view">
      <h2>{words.name}</h2>
      <p className="shows">{words.shows.join(language === 'en' ? ' ' : '')}</p>
      <ProgramControls />
      <RunStrip />
      {run.phase !== 'idle' && run.record.verdict && last && (
        <WaitGraph verdict={run.record.verdict} pass={last} />
      )}
      {run.phase === 'done' && <Result program={shown.id} outcome={run.outcome} toLab={toLab} />}
      <section className="program-ratio" aria-label={texts.ratio}>
        <h2>{texts.ratio}</h2>
        <p>{typeof words.ratio === 'string' ? words.ratio : words.ratio(values)}</p>
      </section>
      {passes.map((pass) => (
        <div key={pass.name} className="pass">
          <Timeline id={`timeline-${pass.name}`} title={titleOf(pass.name)} pass={pass} />
          <OutputLines pass={pass} title={titleOf(pass.name)} />
        </div>
      ))}
      <ListingView />
    </div>
  )
}
