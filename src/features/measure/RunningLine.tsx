import { isClean } from '../../core/measurement'
import { useTexts } from '../../lab-context'
import type { MeasurementPhase } from '../../store/lab-state'

type Props = { running: Extract<MeasurementPhase, { phase: 'running' }> }

/** What is being done, how far it is, how long it will still take. It changes between runs only. */
export function RunningLine({ running }: Props) {
  const { measure, numbers } = useTexts()
  const { stage, progress, record, stopping } = running
  const clean = record.blocks.filter(isClean).length
  const left =
    progress.remaining === undefined
      ? measure.estimating
      : measure.remaining(numbers.seconds(progress.remaining))
  return (
    <div className="running">
      <p>
        <span role="status">{stopping ? measure.stopping : measure.stages[stage]}</span>
        {stage === 'measuring' && <span className="soft"> · {left}</span>}
        {record.blocks.length > 0 && (
          <span className="soft"> · {measure.blocksTaken(clean, record.blocks.length)}</span>
        )}
      </p>
      <progress aria-label={measure.progress} max={1} value={progress.share} />
    </div>
  )
}
