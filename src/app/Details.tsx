import { Arrival } from '../features/measure/Arrival'
import { EarlierRuns } from '../features/measure/EarlierRuns'
import { MeasureSettings } from '../features/measure/MeasureSettings'

/** What stays out of the way until it is asked for. */
export function Details() {
  return (
    <>
      <MeasureSettings />
      <EarlierRuns />
      <Arrival />
    </>
  )
}
