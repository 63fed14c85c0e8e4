/** Starting and stopping a measurement, and taking in what it reports. */
import type { MeasurementPlan, MeasurementRecord, Notice } from '../core/measurement'
import type { MeasurementEnd, MeasurementEvent } from '../engine/measure'
import { type EndedPhase, type LabState, type MeasurementPhase, shownPhase } from './lab-state'

/** The engine, as `main.tsx` hands it in: real workers in the page, a fake in tests. */
export type MeasurePort = (
  plan: MeasurementPlan,
  signal: AbortSignal,
  onEvent: (event: MeasurementEvent) => void,
) => Promise<MeasurementEnd>

export type MeasurementActions = {
  /** Measures with the B of the slider. Does nothing while a measurement runs. */
  startMeasurement(): Promise<void>
  stopMeasurement(): void
}

type Tools = {
  set: (change: Partial<LabState>) => void
  get: () => LabState
  measure: MeasurePort
  drawSeed: () => number
  /** Called with what was measured when a measurement has ended, whole or not. */
  keepRun: (record: MeasurementRecord, whole: boolean) => Promise<void>
}

type Running = Extract<MeasurementPhase, { phase: 'running' }>

/** Notices of the same kind are told once, the last one counts. */
function withNotice(notices: readonly Notice[], notice: Notice): Notice[] {
  return [...notices.filter((known) => known.kind !== notice.kind), notice]
}

function atTheStart(plan: MeasurementPlan): Running {
  const record = { plan, conditions: undefined, workload: undefined, blocks: [], notices: [] }
  const progress = { share: 0, remaining: undefined }
  return { phase: 'running', record, stage: 'starting', progress, stopping: false }
}

function afterEvent(running: Running, event: MeasurementEvent): Running {
  const { record } = running
  switch (event.type) {
    case 'stageEntered':
      return { ...running, stage: event.stage }
    case 'conditionsRead':
      return { ...running, record: { ...record, conditions: event.conditions } }
    case 'workloadBuilt':
      return { ...running, record: { ...record, workload: event.workload } }
    case 'prepared':
      return { ...running, progress: { share: event.share, remaining: undefined } }
    case 'noticeGiven':
      return { ...running, record: { ...record, notices: withNotice(record.notices, event.notice) } }
    case 'sampleTaken': {
      const blocks = [...record.blocks, event.block]
      return { ...running, progress: event.progress, record: { ...record, blocks } }
    }
  }
}

/** One that ended before its first block leaves in place what was shown before it; a failure is told beside that. */
function afterEnd(
  end: MeasurementEnd,
  record: MeasurementRecord,
  before: EndedPhase | undefined,
): MeasurementPhase {
  if (record.blocks.length === 0 && before && before.record.blocks.length > 0) {
    if (end.kind === 'cancelled') return before
    if (end.kind === 'failed') return { phase: 'failed-early', problem: end.problem, shown: before }
  }
  return end.kind === 'failed'
    ? { phase: 'failed', record, problem: end.problem }
    : { phase: end.kind, record }
}

/** The engine never rejects, but what stands before it in the page may, such as the lock against a second tab. */
function brokenOff(error: unknown): MeasurementEnd {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', problem: { kind: 'unexpected', message } }
}

export function createMeasurementActions({
  set,
  get,
  measure,
  drawSeed,
  keepRun,
}: Tools): MeasurementActions {
  let stop: AbortController | undefined

  /** Only while the measurement of that controller runs: what is told later, or by an earlier one, is not taken in. */
  const change = (own: AbortController, next: (running: Running) => MeasurementPhase) => {
    const { measurement } = get()
    if (measurement.phase === 'running' && own === stop) set({ measurement: next(measurement) })
  }

  return {
    async startMeasurement() {
      const { measurement, settings, theory } = get()
      if (measurement.phase === 'running') return
      const plan = { ...settings, serialFraction: theory.serialFraction, seed: drawSeed() }
      const own = new AbortController()
      const before = shownPhase(measurement)
      stop = own
      // What was opened before can no longer be undone: that would throw away what is measured now.
      const messages = get().messages.filter(({ kind }) => kind !== 'file-opened')
      set({ messages, measurement: atTheStart(plan) })
      const take = (event: MeasurementEvent) => change(own, (running) => afterEvent(running, event))
      const end = await measure(plan, own.signal, take).catch(brokenOff)
      change(own, (running) => afterEnd(end, running.record, before))
      const { measurement: ended } = get()
      if ('record' in ended && ended.record.plan === plan) await keepRun(ended.record, end.kind === 'done')
    },
    stopMeasurement() {
      if (!stop) return
      change(stop, (running) => ({ ...running, stopping: true }))
      stop.abort()
    },
  }
}
