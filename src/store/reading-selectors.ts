/** The curve as it is read under a pointer or by keyboard. Fetched apart, with what tells it. */
import { amdahlShareOfLimit, amdahlSpeedup } from '../core/laws/amdahl'
import type { LabState } from './lab-state'
import { memoise } from './memoise'
import { selectPoints } from './selectors'

/** What the curve says at the j that is being read. */
export const selectReading = memoise(
  (state: LabState) => [state.reading, state.theory.serialFraction, selectPoints(state)] as const,
  (processors, serialFraction, points) =>
    processors === undefined
      ? undefined
      : {
          processors,
          speedup: amdahlSpeedup(serialFraction, processors),
          shareOfLimit: serialFraction === 0 ? undefined : amdahlShareOfLimit(serialFraction, processors),
          measured: points.find((point) => point.workers === processors && processors > 1),
        },
)
