/** Measurements that a test leads: it tells what is measured, and when they end. */
import type { Block, MeasurementPlan, Progress } from '../../src/core/measurement'
import type { MeasurementEnd, MeasurementEvent } from '../../src/engine/measure'
import type { MeasurePort } from '../../src/store/measurement-actions'

/** A measurement that was asked for, led by the test. */
type Session = {
  plan: MeasurementPlan
  signal: AbortSignal
  tell: (event: MeasurementEvent) => void
  end: (end: MeasurementEnd) => void
  fail: (reason: unknown) => void
}

export function createFakeMeasure() {
  const sessions: Session[] = []
  const measurePort: MeasurePort = (plan, signal, tell) =>
    new Promise((end, fail) => {
      sessions.push({ plan, signal, tell, end, fail })
    })
  return { measurePort, sessions }
}

export const sampleOf = (block: Block, share = 0.5): MeasurementEvent => {
  const progress: Progress = { share, remaining: 2_000 }
  return { type: 'sampleTaken', block, progress }
}
