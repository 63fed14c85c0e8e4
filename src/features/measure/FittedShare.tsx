import { useActions, useLab, useTexts } from '../../lab-context'
import { selectFittedShare } from '../../store/selectors'

/** The B that the measured points speak for, and the way to lay its law through them. */
export function FittedShare() {
  const { measure, numbers } = useTexts()
  const fitted = useLab(selectFittedShare)
  const { setSerialFraction } = useActions()
  if (!fitted) return null
  const { serialFraction, interval, workers } = fitted
  const words = {
    serialFraction: numbers.perCent(serialFraction),
    interval: interval ? ` [${numbers.perCent(interval.low)}, ${numbers.perCent(interval.high)}]` : '',
  }
  return (
    <div className="fitted">
      <p>
        {measure.fitted(words)} {workers.length === 1 ? measure.lawAssumed : measure.lawFitted}{' '}
        {serialFraction < 0 && measure.superlinear}
      </p>
      <button type="button" onClick={() => setSerialFraction(serialFraction)}>
        {measure.useFitted}
      </button>
    </div>
  )
}
