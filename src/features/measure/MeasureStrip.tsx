import { useLayoutEffect, useRef } from 'react'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectDetailsOpen, selectMeasurement, selectPresenting } from '../../store/selectors'
import { ConditionsLine } from './ConditionsLine'
import { ResultSentence } from './ResultSentence'
import { RunningLine, StageLine } from './RunningLine'

/** The strip under the chart: the one button, and one sentence about what it does, is doing or has found. */
export function MeasureStrip() {
  const { measure } = useTexts()
  const { phase } = useLab(selectMeasurement)
  const running = phase === 'running'
  const detailsOpen = useLab(selectDetailsOpen)
  const presenting = useLab(selectPresenting)
  const { startMeasurement, stopMeasurement, showDetails } = useActions()
  const strip = useRef<HTMLElement>(null)
  // Presented, the strip is there while something runs or has failed.
  const urgent = running || phase === 'failed' || phase === 'failed-early'
  useLayoutEffect(() => {
    if (!presenting || urgent || !strip.current?.contains(document.activeElement)) return
    document.querySelector<HTMLElement>('.leave-presenting')?.focus()
  }, [presenting, urgent])
  return (
    <section
      className="measure-strip"
      aria-label={measure.heading}
      data-urgent={urgent || undefined}
      ref={strip}
    >
      <button
        type="button"
        className="main-action"
        onClick={() => (running ? stopMeasurement() : startMeasurement())}
      >
        {running ? measure.stop : measure.start}
      </button>
      <div className="measure-words">
        <div role="status">{running ? <StageLine /> : <ResultSentence />}</div>
        {running && <RunningLine />}
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
