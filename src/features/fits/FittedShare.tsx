import { sentences } from '../../i18n/sentences'
import { useActions, useLabDeferred, useTexts } from '../../lab-context'
import { selectCeilings } from '../../store/ceiling-selectors'
import { selectFittedShare } from '../../store/fit-selectors'
import { selectPoints } from '../../store/selectors'

/** As many as are read on the page: a tenth of a per cent. */
const SHOWN_DIGITS = 3

/** The B that the measured points speak for, and the way to lay its law through them. */
export function FittedShare() {
  const { measure, numbers, language } = useTexts()
  const fitted = useLabDeferred(selectFittedShare)
  const points = useLabDeferred(selectPoints)
  const ceilings = useLabDeferred(selectCeilings)
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
        {sentences(
          language,
          measure.fitted(words),
          workers.length === 1 ? measure.lawAssumed : measure.lawFitted,
          points.some((point) => point.pastCores) && measure.pastCoresLeftOut,
          ceilings && measure.ceilingInFit,
          serialFraction < 0 && measure.superlinear,
        )}
      </p>
      <button type="button" onClick={() => setSerialFraction(Number(serialFraction.toFixed(SHOWN_DIGITS)))}>
        {measure.useFitted}
      </button>
    </div>
  )
}
