/** A pass without shared memory: a message starts each part, and units are interleaved over the workers. */
import type { Run } from '../core/measurement'
import type { Milliseconds } from '../core/units'
import { alignShares, type Runner } from './gated-run'
import type { MessagedReport } from './wire'

/** The serial part on the first worker, if there is one, then the rest on all. */
export async function runMessaged(
  runners: readonly Runner[],
  units: number,
  serialUnits: number,
  now: () => Milliseconds,
): Promise<Run> {
  const workers = runners.length
  const epoch = now()
  const first = runners[0]
  const serial =
    serialUnits > 0 && first
      ? await first.calls.runMessaged({ worker: 0, workers, part: 'serial', epoch })
      : undefined
  const shared = await Promise.all(
    runners.map(({ calls }, worker) => calls.runMessaged({ worker, workers, part: 'shared', epoch })),
  )
  const endToEnd = now() - epoch
  const offsets = runners.map((runner) => runner.clockOffset)
  const reports = shared.map((report, worker) => (worker === 0 && serial ? joined(serial, report) : report))
  const { shares, began, time } = alignShares(reports, offsets)
  const unitWorker = new Uint16Array(units)
  const unitEnd = new Float64Array(units)
  reports.forEach(({ positions, ends }, worker) => {
    positions.forEach((position, index) => {
      unitWorker[position] = worker
      unitEnd[position] = (ends[index] as number) - began - (offsets[worker] ?? 0)
    })
  })
  return { workers, time, endToEnd, shares, unitWorker, unitEnd }
}

function joined(serial: MessagedReport, shared: MessagedReport): MessagedReport {
  return {
    ...shared,
    startedAt: serial.startedAt,
    primes: serial.primes + shared.primes,
    divisions: serial.divisions + shared.divisions,
    positions: Uint32Array.from([...serial.positions, ...shared.positions]),
    ends: Float64Array.from([...serial.ends, ...shared.ends]),
  }
}
