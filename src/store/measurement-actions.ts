/** Starting and stopping a measurement, and taking in what it reports. */
import type { MeasurementPlan, MeasurementRecord, Notice } from '../core/measurement'
import type { MeasurementEnd, MeasurementEvent } from '../engine/measure'
import type { LabState, MeasurementPhase } from './lab-state'

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
}

type Running = Extract<MeasurementPhase, { phase: 'running' }>

/** Notices of the same kind are told once, the last one counts. */
function withNotice(notices: readonly Notice[], notice: Notice): Notice[] {
  return [...notices.filter((known) => known.kind !== notice.kind), notice]
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
    case 'noticeGiven':
      return { ...running, record: { ...record, notices: withNotice(record.notices, event.notice) } }
    case 'sampleTaken': {
      const blocks = [...record.blocks, event.block]
      return { ...running, progress: event.progress, record: { ...record, blocks } }
    }
  }
}

function afterEnd(end: MeasurementEnd, record: MeasurementRecord): MeasurementPhase {
  return end.kind === 'failed'
    ? { phase: 'failed', record, problem: end.problem }
    : { phase: end.kind, record }
}

export function createMeasurementActions({ set, get, measure, drawSeed }: Tools): MeasurementActions {
  let stop: AbortController | undefined

  const change = (next: (running: Running) => MeasurementPhase) => {
    const { measurement } = get()
    if (measurement.phase === 'running') set({ measurement: next(measurement) })
  }

  return {
    async startMeasurement() {
      const { measurement, settings, theory } = get()
      if (measurement.phase === 'running') return
      const plan = { ...settings, serialFraction: theory.serialFraction, seed: drawSeed() }
      const record = { plan, conditions: undefined, workload: undefined, blocks: [], notices: [] }
      const progress = { share: 0, remaining: undefined }
      set({ measurement: { phase: 'running', record, stage: 'starting', progress, stopping: false } })
      stop = new AbortController()
      const end = await measure(plan, stop.signal, (event) => change((running) => afterEvent(running, event)))
      change((running) => afterEnd(end, running.record))
    },
    stopMeasurement() {
      change((running) => ({ ...running, stopping: true }))
      stop?.abort()
    },
  }
}
