/** A pass in shared memory: the workers meet at a gate, and claim units from a counter or do what is theirs. */
import type { Run, WorkerShare } from '../core/measurement'
import type { Milliseconds } from '../core/units'
import { EngineFault } from './fault'
import {
  CONTROL,
  CONTROL_LENGTH,
  type Remote,
  type SharedRun,
  type ShareReport,
  type SpeedupWorker,
} from './wire'

/** What a pass needs of each worker. */
export type Runner = {
  calls: Pick<Remote<SpeedupWorker>, 'runGated' | 'runMessaged'>
  clockOffset: Milliseconds
}

/** Memory for passes of `units` units; it is used again for every pass. */
export function shareMemory(units: number): SharedRun {
  return {
    control: new Int32Array(new SharedArrayBuffer(4 * CONTROL_LENGTH)),
    unitWorker: new Uint16Array(new SharedArrayBuffer(2 * units)),
    unitEnd: new Float64Array(new SharedArrayBuffer(8 * units)),
  }
}

/** Puts the reports on one clock, with 0 where the first worker started. */
export function alignShares(
  reports: readonly ShareReport[],
  offsets: readonly Milliseconds[],
): { shares: WorkerShare[]; began: Milliseconds; time: Milliseconds } {
  const aligned = reports.map((report, worker) => {
    const offset = offsets[worker] ?? 0
    return {
      ...report,
      startedAt: report.startedAt - offset,
      sharedFrom: report.sharedFrom - offset,
      endedAt: report.endedAt - offset,
    }
  })
  const began = Math.min(...aligned.map((report) => report.startedAt))
  const shares = aligned.map(({ startedAt, sharedFrom, endedAt, primes, divisions }) => ({
    startedAt: startedAt - began,
    sharedFrom: sharedFrom - began,
    endedAt: endedAt - began,
    primes,
    divisions,
  }))
  return { shares, began, time: Math.max(...shares.map((share) => share.endedAt)) }
}

/** See `GatedOrder`. */
export type GatedPass = { serialUnits: number; leadIn: Milliseconds; patience: Milliseconds }

/** One pass by all `runners`; rejects when a gate stayed closed for `patience`. */
export async function runGated(
  runners: readonly Runner[],
  shared: SharedRun,
  { serialUnits, leadIn, patience }: GatedPass,
  now: () => Milliseconds,
): Promise<Run> {
  shared.control.fill(0)
  shared.control[CONTROL.next] = serialUnits
  const workers = runners.length
  const epoch = now()
  const reports = await Promise.all(
    runners.map(({ calls }, worker) => calls.runGated({ worker, workers, shared, epoch, leadIn, patience })),
  )
  const endToEnd = now() - epoch
  if (reports.some((report) => report.gaveUp))
    throw new EngineFault({ kind: 'run-overdue', waited: patience })
  const offsets = runners.map((runner) => runner.clockOffset)
  const { shares, began, time } = alignShares(reports, offsets)
  const unitWorker = shared.unitWorker.slice()
  const unitEnd = Float64Array.from(
    shared.unitEnd,
    (end, position) => end - began - (offsets[unitWorker[position] as number] ?? 0),
  )
  return {
    workers,
    time,
    endToEnd,
    shares,
    unitWorker: Uint16Array.from(unitWorker),
    unitEnd,
    unitStart: undefined,
  }
}
