import { useEffect, useRef } from 'react'
import { SpeedupChart } from '../features/chart/SpeedupChart'
import { MeasureStrip } from '../features/measure/MeasureStrip'
import { Messages } from '../features/share/Messages'
import { Formula } from '../features/theory/Formula'
import { ProcessorsControl } from '../features/theory/ProcessorsControl'
import { Readouts } from '../features/theory/Readouts'
import { SerialFractionControl } from '../features/theory/SerialFractionControl'
import { TimeBar } from '../features/theory/TimeBar'
import type { SheetChart } from '../features/worksheet/Worksheet'
import { useActions, useLab, useTexts } from '../lab-context'
import {
  selectDetailsOpen,
  selectIsTouring,
  selectPredictionPhase,
  selectPresenting,
} from '../store/selectors'
import { fetchedPart, useFetchedParts } from './fetched-parts'
import { Prediction } from './fetched-prediction'
import { Drawing, fetchBesideSheet, fetchedSheets, fetchLawsSheet } from './fetched-sheets'
import { useFirstSightEnd } from './first-sight'
import { Header } from './Header'

// A part without whose sheet on the chart it would promise what is not there speaks for both.
const Details = fetchedPart(
  async () => {
    const [{ Details: Part }] = await Promise.all([import('./Details'), fetchBesideSheet()])
    return Part
  },
  'plain',
  'when-shown',
)
const Laws = fetchedPart(async () => {
  const [{ Laws: Part }] = await Promise.all([import('../features/laws/Laws'), fetchLawsSheet()])
  return Part
})
const Tour = fetchedPart(async () => (await import('../features/tour/Tour')).Tour, 'plain', 'when-shown')
// The page is whole without it.
const MisconceptionNote = fetchedPart(
  async () => (await import('../features/misconceptions/MisconceptionNote')).MisconceptionNote,
  'quiet',
)
const WorkTimeline = fetchedPart(
  async () => (await import('../features/measure/WorkTimeline')).WorkTimeline,
  'quiet',
)
const WantedSpeedup = fetchedPart(
  async () => (await import('../features/theory/WantedSpeedup')).WantedSpeedup,
  'quiet',
)
const BelowFold = fetchedPart(async () => {
  const [{ BelowFold: Part }] = await Promise.all([import('./BelowFold'), fetchBesideSheet()])
  return Part
})

const ChartOfSheet = (props: SheetChart) => <Drawing {...props} sheets={fetchedSheets} />

/** What had the focus is no longer shown. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true })

/** It lies below the fold: who opens it sees that it is open. */
function useSightOfDetails(open: boolean) {
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef(open)
  useEffect(() => {
    if (open && !before.current) ref.current?.scrollIntoView({ block: 'start' })
    before.current = open
  }, [open])
  return ref
}

/** The lab: chart, two sliders, four numbers, formula, Measure, one sentence; the rest below the fold, and fetched apart. */
export function LabPage() {
  const { app } = useTexts()
  const { present } = useActions()
  const presenting = useLab(selectPresenting)
  const detailsOpen = useLab(selectDetailsOpen)
  const details = useSightOfDetails(detailsOpen)
  const touring = useLab(selectIsTouring)
  useFetchedParts()
  useFirstSightEnd()
  // The other page has no way out of a presentation.
  useEffect(() => () => present(false), [present])
  return (
    <>
      <Header page="lab" />
      <Messages />
      {presenting && (
        <button
          ref={focusOnce}
          type="button"
          className="quiet leave-presenting"
          onClick={() => present(false)}
        >
          <span aria-hidden="true">✕</span>
          <span className="unseen">{app.leavePresenting}</span>
        </button>
      )}
      <main className={touring ? 'lab touring' : 'lab'}>
        {/* The header is not shown then. */}
        {presenting && <h1 className="unseen">{app.name}</h1>}
        <div className="chart-room">
          {touring && <Tour />}
          <SpeedupChart Drawing={Drawing} sheets={fetchedSheets} />
        </div>
        <div className="controls" id="controls">
          <SerialFractionControl>
            <MisconceptionNote place="serial-fraction" />
          </SerialFractionControl>
          <ProcessorsControl />
        </div>
        <Readings />
        <MeasureStrip />
        <div className="below">
          <div ref={details} className="details" id="details" hidden={!detailsOpen}>
            {detailsOpen && <Details />}
          </div>
          <BelowFold Chart={ChartOfSheet} />
        </div>
      </main>
    </>
  )
}

/** What the law says at the present B and j; what of it tells S gives way while that is predicted. */
function Readings() {
  const prediction = useLab(selectPredictionPhase)
  const predicting = prediction === 'asked'
  return (
    <div className="readings">
      {prediction !== 'none' && <Prediction />}
      {!predicting && <Formula />}
      <Readouts />
      {!predicting && (
        <>
          <div className="wanted-place">
            <WantedSpeedup />
          </div>
          <TimeBar />
          <MisconceptionNote place="sliders" />
          <WorkTimeline />
          <Laws />
        </>
      )}
      {prediction === 'none' && <Prediction />}
    </div>
  )
}
