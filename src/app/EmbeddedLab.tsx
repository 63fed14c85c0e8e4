import { SpeedupChart } from '../features/chart/SpeedupChart'
import { MeasureStrip } from '../features/measure/MeasureStrip'
import { Messages } from '../features/share/Messages'
import { Formula } from '../features/theory/Formula'
import { ProcessorsControl } from '../features/theory/ProcessorsControl'
import { Readouts } from '../features/theory/Readouts'
import { SerialFractionControl } from '../features/theory/SerialFractionControl'
import { useLab, useTexts } from '../lab-context'
import { type ShownPart, wholePageAddress } from '../platform/embedding'
import { selectMachine, selectPredictionPhase } from '../store/selectors'
import { useFetchedParts } from './fetched-parts'
import { Prediction } from './fetched-prediction'
import { Drawing, fetchedSheets } from './fetched-sheets'
import { useFirstSightEnd } from './first-sight'
import './embedded.css'

/** The address follows the settings past React: the link takes it when it is about to be used. */
const leadAsSet = ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
  currentTarget.href = wholePageAddress()
}

/** The lab in a frame of another page: the part that was asked for, sized to the frame, and the way to the whole page. */
export function EmbeddedLab({ part }: { part: ShownPart }) {
  const { app } = useTexts()
  const { isolated } = useLab(selectMachine)
  const prediction = useLab(selectPredictionPhase)
  // The sheets of the chart: a measurement is not to wait for one, nor to be disturbed by it.
  useFetchedParts()
  useFirstSightEnd()
  return (
    <>
      <Messages />
      <main className={`embedded ${part}`}>
        <h1 className="unseen">{app.name}</h1>
        <div className="chart-room">
          <SpeedupChart Drawing={Drawing} sheets={fetchedSheets} />
        </div>
        {part === 'measure' && <MeasureStrip />}
        {part !== 'chart' && (
          <div className="controls" id="controls">
            <SerialFractionControl />
            <ProcessorsControl />
            {part === 'lab' && prediction !== 'asked' && <Formula />}
            <Readouts />
          </div>
        )}
        {prediction !== 'none' && <Prediction />}
        <footer className="embedded-foot">
          {part === 'measure' && !isolated && <span>{app.embeddedNotIsolated} </span>}
          <a
            href={wholePageAddress()}
            target="_blank"
            rel="noreferrer"
            onFocus={leadAsSet}
            onPointerDown={leadAsSet}
          >
            {app.wholePage}
          </a>
        </footer>
      </main>
    </>
  )
}
