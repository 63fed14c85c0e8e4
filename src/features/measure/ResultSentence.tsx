import { amdahlSpeedup } from '../../core/laws/amdahl'
import { type MeasurementRecord, SHARE_TOLERANCE } from '../../core/measurement'
import { sentences } from '../../i18n/sentences'
import { LabText, useLab, useTexts } from '../../lab-context'
import { selectHeadline, selectMeasurement, selectMovedFrom, selectPredicting } from '../../store/selectors'
import { intervalText } from './interval-text'

/** One sentence that says what the measurement means, or what pressing the button will do. */
export function ResultSentence() {
  const { measure, problem, numbers, language } = useTexts()
  const measurement = useLab(selectMeasurement)
  if (measurement.phase === 'idle') {
    return (
      <p>
        <LabText of={({ serialFraction }) => measure.invitation(numbers.perCentExact(serialFraction))} />
      </p>
    )
  }
  if (measurement.phase === 'running') return null
  if (measurement.phase === 'failed-early') {
    return (
      <>
        <p role="alert" className="problem">
          {sentences(language, measure.failed, measure.shownKept, problem(measurement.problem, numbers))}
        </p>
        <Finding record={measurement.shown.record} />
      </>
    )
  }
  const { record } = measurement
  const kept = measure.kept(record.blocks.length)
  return (
    <>
      {measurement.phase === 'failed' && (
        <p role="alert" className="problem">
          {sentences(language, measure.failed, kept, problem(measurement.problem, numbers))}
        </p>
      )}
      {measurement.phase === 'cancelled' && <p>{sentences(language, measure.cancelled, kept)}</p>}
      <Finding record={record} />
    </>
  )
}

function Finding({ record }: { record: MeasurementRecord }) {
  const { measure, numbers, language } = useTexts()
  const point = useLab(selectHeadline)
  const hasMoved = useLab(selectMovedFrom) !== undefined
  const predicting = useLab(selectPredicting)
  if (!point) return null
  if (predicting) return <p>{measure.hiddenResult}</p>
  const planned = record.plan.serialFraction
  const imposed = record.workload?.serialShare ?? planned
  const named = Math.abs(imposed - planned) > SHARE_TOLERANCE ? Number(imposed.toFixed(3)) : planned
  const words = {
    workers: numbers.whole(point.workers),
    subscript: numbers.subscript(point.workers),
    timeShare: numbers.ratio(1 / point.speedup),
    speedup: numbers.ratio(point.speedup),
    interval: point.interval ? ` ${intervalText(point.interval, numbers)}` : '',
    serialFraction: numbers.perCentExact(named),
    theory: numbers.ratio(amdahlSpeedup(imposed, point.workers)),
  }
  return (
    <p className="finding">
      {sentences(
        language,
        measure.result(words),
        point.pastCores && measure.pastCoresOnly,
        point.disturbed && measure.disturbed(point.clean, point.all),
        hasMoved && measure.sliderMoved(numbers.perCentExact(planned)),
      )}
    </p>
  )
}
