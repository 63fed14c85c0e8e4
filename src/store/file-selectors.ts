/** The shown measurement as files. Whoever asks for them fetches their formats. */
import { writeLabFile } from '../formats/lab-file'
import { pointsCsv } from '../formats/points-csv'
import { type LabState, shownPhase } from './lab-state'
import { selectOpenedFrom, selectPoints, selectRecord } from './selectors'

export { LARGEST_LAB_FILE } from '../formats/lab-file'

/** The shown measurement with all its samples as a file; undefined while there is none. */
export function selectLabFile(state: LabState, now: Date): string | undefined {
  const record = selectRecord(state)
  const savedIn = selectOpenedFrom(state) ?? {
    browser: state.machine.browser,
    savedAt: now.toISOString(),
    whole: shownPhase(state.measurement)?.phase === 'done',
  }
  return record && writeLabFile(record, savedIn)
}

/** The measured points as a table for other programs. */
export const selectPointsCsv = (state: LabState) => pointsCsv(selectPoints(state))
