import { isClean } from '../../core/measurement'
import { useLab, useTexts } from '../../lab-context'
import { selectMeasurement } from '../../store/selectors'

/** What is being done, told aloud when it changes. */
export function StageLine() {
  const { measure } = useTexts()
  const measurement = useLab(selectMeasurement)
  if (measurement.phase !== 'running') return null
  const { stage, stopping } = measurement
  return <p>{stopping ? measure.stopping : measure.stages[stage]}</p>
}

/** How far it is and how long it will still take. It changes between runs only, and is not told aloud. */
export function RunningLine() {
  const { measure, numbers } = useTexts()
  const measurement = useLab(selectMeasurement)
  if (measurement.phase !== 'running') return null
  const { stage, progress, record } = measurement
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
