import { isClean } from '../../core/measurement'
import { useTexts } from '../../lab-context'
import type { MeasurementPhase } from '../../store/lab-state'

type Props = { running: Extract<MeasurementPhase, { phase: 'running' }> }

/** What is being done, told aloud when it changes. */
export function StageLine({ running: { stage, stopping } }: Props) {
  const { measure } = useTexts()
  return <p>{stopping ? measure.stopping : measure.stages[stage]}</p>
}

/** How far it is and how long it will still take. It changes between runs only, and is not told aloud. */
export function RunningLine({ running }: Props) {
  const { measure, numbers } = useTexts()
  const { stage, progress, record } = running
  const clean = record.blocks.filter(isClean).length
  const words: string[] = []
  if (stage === 'measuring') {
    const { remaining } = progress
    words.push(remaining === undefined ? measure.estimating : measure.remaining(numbers.seconds(remaining)))
  }
  if (record.blocks.length > 0) words.push(measure.blocksTaken(clean, record.blocks.length))
  return (
    <div className="running">
      <progress aria-label={measure.progress} max={1} value={progress.share} />
      <span className="soft">{words.join(' · ')}</span>
    </div>
  )
}
