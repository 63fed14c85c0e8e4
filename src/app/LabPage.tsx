import { AskBackwards } from '../features/ask/AskBackwards'
import { Compare } from '../features/chart/Compare'
import { SpeedupChart } from '../features/chart/SpeedupChart'
import { Arrival } from '../features/measure/Arrival'
import { EarlierRuns } from '../features/measure/EarlierRuns'
import { FittedShare } from '../features/measure/FittedShare'
import { MeasuredTable } from '../features/measure/MeasuredTable'
import { MeasureSettings } from '../features/measure/MeasureSettings'
import { MeasureStrip } from '../features/measure/MeasureStrip'
import { Notices } from '../features/measure/Notices'
import { WorkTimeline } from '../features/measure/WorkTimeline'
import { Messages } from '../features/share/Messages'
import { Share } from '../features/share/Share'
import { Formula } from '../features/theory/Formula'
import { ProcessorsControl } from '../features/theory/ProcessorsControl'
import { Readouts } from '../features/theory/Readouts'
import { SerialFractionControl } from '../features/theory/SerialFractionControl'
import { TheoryTable } from '../features/theory/TheoryTable'
import { TimeBar } from '../features/theory/TimeBar'
import { useLab } from '../lab-context'
import { addressWith, writeFragment } from '../platform/address'
import { copyText, saveFile } from '../platform/hand-over'
import { selectDetailsOpen } from '../store/selectors'
import { Header } from './Header'

/** What stays out of the way until it is asked for. */
function Details() {
  const open = useLab(selectDetailsOpen)
  return (
    <div className="details" id="details" hidden={!open}>
      {open && (
        <>
          <MeasureSettings />
          <EarlierRuns />
          <Arrival />
        </>
      )}
    </div>
  )
}

/** The lab: chart, two sliders, four numbers, formula, Measure, one sentence; the rest below the fold. */
export function LabPage() {
  return (
    <>
      <Header page="lab" />
      <Messages />
      <main className="lab">
        <SpeedupChart />
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
          <Details />
          <Notices />
          <div className="measured-results">
            <MeasuredTable />
            <FittedShare />
          </div>
          <AskBackwards />
          <Compare />
          <Share
            addressWith={addressWith}
            writeFragment={writeFragment}
            copyText={copyText}
            saveFile={saveFile}
          />
          <TheoryTable />
        </div>
      </main>
    </>
  )
}
