/** The fits of the shown measurement. Fetched with their panel, after a measurement has ended. */
import { fittedCurve } from '../core/fitted-curve'
import { fittedShare } from '../core/fitted-share'
import { measuredFits } from '../core/measured-fits'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectRecord } from './selectors'

const selectEnded = (state: LabState) =>
  state.measurement.phase === 'running' ? undefined : selectRecord(state)

/** The serial fraction that the measured points speak for. */
export const selectFittedShare = memoise(
  (state: LabState) => [selectEnded(state)] as const,
  (record) => record && fittedShare(record),
)

/** Which law, with which parameters, or why none. */
export const selectFits = memoise(
  (state: LabState) => [selectEnded(state)] as const,
  (record) => record && measuredFits(record),
)

/** What of them may be drawn; undefined where every law is refused. */
export const selectFittedCurve = memoise(
  (state: LabState) => [selectFits(state)] as const,
  (fits) => fits && fittedCurve(fits),
)
