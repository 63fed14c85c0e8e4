import { SpeedupChart } from '../features/chart/SpeedupChart'
import { MeasureStrip } from '../features/measure/MeasureStrip'
import { WorkTimeline } from '../features/measure/WorkTimeline'
import { Messages } from '../features/share/Messages'
import { Formula } from '../features/theory/Formula'
import { ProcessorsControl } from '../features/theory/ProcessorsControl'
import { Readouts } from '../features/theory/Readouts'
import { SerialFractionControl } from '../features/theory/SerialFractionControl'
import { TimeBar } from '../features/theory/TimeBar'
import { useLab } from '../lab-context'
import { selectDetailsOpen } from '../store/selectors'
import { fetchedLayer, fetchedPart, useFetchedParts } from './fetched-parts'
import { Header } from './Header'

const Details = fetchedPart(async () => (await import('./Details')).Details)
const FittedLayer = fetchedLayer(async () => (await import('../features/chart/FittedLayer')).FittedLayer)
const BelowFold = fetchedPart(async () => (await import('./BelowFold')).BelowFold)

/** The lab: chart, two sliders, four numbers, formula, Measure, one sentence; the rest below the fold, and fetched apart. */
export function LabPage() {
  const detailsOpen = useLab(selectDetailsOpen)
  useFetchedParts()
  return (
    <>
      <Header page="lab" />
      <Messages />
      <main className="lab">
        <SpeedupChart FittedLayer={FittedLayer} />
        <div className="controls" id="controls">
          <SerialFractionControl />
          <ProcessorsControl />
        </div>
        <div className="readings">
          <Formula />
          <Readouts />
          <TimeBar />
          <WorkTimeline />
        </div>
        <MeasureStrip />
        <div className="below">
          <div className="details" id="details" hidden={!detailsOpen}>
            {detailsOpen && <Details />}
          </div>
          <BelowFold />
        </div>
      </main>
    </>
  )
}
