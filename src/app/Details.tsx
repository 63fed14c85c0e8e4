import { Arrival } from '../features/measure/Arrival'
import { EarlierRuns } from '../features/measure/EarlierRuns'
import { MeasureSettings } from '../features/measure/MeasureSettings'
import { useLab } from '../lab-context'
import { selectPredicting } from '../store/selectors'

/** What stays out of the way until it is asked for. */
export function Details() {
  const predicting = useLab(selectPredicting)
  if (predicting) return <MeasureSettings />
  return (
    <>
      <MeasureSettings />
      <EarlierRuns />
      <Arrival />
    </>
  )
}
