import { useActions, useLab, useTexts } from '../../lab-context'
import { selectDetailsOpen, selectIsRunning, selectMeasurement } from '../../store/selectors'
import { ConditionsLine } from './ConditionsLine'
import { ResultSentence } from './ResultSentence'
import { RunningLine, StageLine } from './RunningLine'

/** The strip under the chart: the one button, and one sentence about what it does, is doing or has found. */
export function MeasureStrip() {
  const { measure } = useTexts()
  const running = useLab(selectIsRunning)
  const measurement = useLab(selectMeasurement)
  const detailsOpen = useLab(selectDetailsOpen)
  const { startMeasurement, stopMeasurement, showDetails } = useActions()
  return (
    <section className="measure-strip" aria-label={measure.heading} data-running={running || undefined}>
      <button
        type="button"
        className="main-action"
        onClick={() => (running ? stopMeasurement() : startMeasurement())}
      >
        {running ? measure.stop : measure.start}
      </button>
      <div className="measure-words">
        <div role="status">
          {measurement.phase === 'running' ? <StageLine running={measurement} /> : <ResultSentence />}
        </div>
        {measurement.phase === 'running' && <RunningLine running={measurement} />}
        <ConditionsLine />
      </div>
      <button
        type="button"
        className="quiet"
        aria-expanded={detailsOpen}
        aria-controls="details"
        onClick={() => showDetails(!detailsOpen)}
      >
        {measure.details}
      </button>
    </section>
  )
}
