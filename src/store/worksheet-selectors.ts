/** What a worksheet asks at the present settings. Imported by what is fetched late only. */
import { worksheetQuestions } from '../core/worksheet'
import { selectDiagnosis } from './account-selectors'
import type { LabState } from './lab-state'
import { selectPoints, selectReadouts, selectRecord } from './selectors'

/** The fewest workers that make a speedup: what a reader can find on the chart, and the law's own first step. */
function measuredForSheet(state: LabState) {
  const record = selectRecord(state)
  const point = selectPoints(state).find(({ workers }) => workers > 1)
  if (!record || !point || state.measurement.phase === 'running') return undefined
  const imposed = record.workload?.serialShare ?? record.plan.serialFraction
  return { workers: point.workers, speedup: point.speedup, imposed }
}

/** The diagnosis is of the most workers within the cores, or of a curve; here only those of the question have a say. */
function diagnosisOf(state: LabState, workers: number) {
  const found = selectDiagnosis(state)
  return found && 'workers' in found && found.workers === workers ? found : undefined
}

export function selectWorksheet(state: LabState) {
  const readouts = selectReadouts(state)
  const { serialFraction, processors } = readouts
  const measured = measuredForSheet(state)
  return {
    readouts,
    questions: worksheetQuestions({
      serialFraction,
      processors,
      wantedSpeedup: state.wantedSpeedup,
      measured,
    }),
    /** Where the measured speedup went. */
    diagnosis: measured && diagnosisOf(state, measured.workers),
  }
}
