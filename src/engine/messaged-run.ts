/** Passes that messages carry: one a worker where no memory is shared, or one a unit where that is what is measured. */
import type { Run } from '../core/measurement'
import type { Milliseconds } from '../core/units'
import { partOf, withoutSharedMemory } from '../core/workload/splitting'
import { alignShares, type Runner } from './gated-run'
import type { MessagedReport, WireWorkload } from './wire'

type Work = Pick<WireWorkload, 'order' | 'serialUnits' | 'splitting'>
type Now = () => Milliseconds

/**
 * The serial part on the first worker, if there is one, then the rest on all. What cannot be claimed without shared memory
 * is interleaved.
 */
export async function runMessaged(runners: readonly Runner[], work: Work, now: Now): Promise<Run> {
  const workers = runners.length
  const units = work.order.length
  const { serialUnits } = work
  const splitting = withoutSharedMemory(work.splitting)
  const epoch = now()
  const reports: MessagedReport[][] = runners.map(() => [])
  if (serialUnits > 0) {
    const serial = await runners[0]?.calls.runMessaged({
      stretch: { from: 0, to: serialUnits, stride: 1 },
      epoch,
    })
    if (serial) reports[0]?.push(serial)
  }
  await Promise.all(
    runners.map(async ({ calls }, worker) => {
      const stretch = partOf(splitting, { worker, workers }, { serialUnits, units })
      reports[worker]?.push(await calls.runMessaged({ stretch, epoch }))
    }),
  )
  return runOf(runners, reports, { units, serialUnits, endToEnd: now() - epoch })
}

/** One message and one answer for each unit; a worker that answers is given the next unit. */
export async function runByMessages(runners: readonly Runner[], work: Work, now: Now): Promise<Run> {
  const units = work.order.length
  const { serialUnits } = work
  const epoch = now()
  const reports: MessagedReport[][] = runners.map(() => [])
  let next = 0
  const serve = async (worker: number, until: number) => {
    const runner = runners[worker]
    while (runner && next < until) {
      const from = next++
      reports[worker]?.push(
        await runner.calls.runMessaged({ stretch: { from, to: from + 1, stride: 1 }, epoch }),
      )
    }
  }
  await serve(0, serialUnits)
  await Promise.all(runners.map((_, worker) => serve(worker, units)))
  const endToEnd = now() - epoch
  const run = runOf(runners, reports, { units, serialUnits, endToEnd })
  return { ...run, unitStart: unitStarts(runners, reports, units) }
}

/** When each unit was begun, on the clock of the run: after the message that brought it. */
function unitStarts(
  runners: readonly Runner[],
  reports: readonly (readonly MessagedReport[])[],
  units: number,
): Float64Array {
  const aligned = reports.map((own, worker) =>
    own.map(({ positions, startedAt }) => ({
      position: positions[0] ?? 0,
      startedAt: startedAt - (runners[worker]?.clockOffset ?? 0),
    })),
  )
  const began = Math.min(...aligned.flatMap(([first]) => (first ? [first.startedAt] : [])))
  const starts = new Float64Array(units)
  for (const { position, startedAt } of aligned.flat()) starts[position] = startedAt - began
  return starts
}

type Pass = { units: number; serialUnits: number; endToEnd: Milliseconds }

/** A worker that came too late for any unit did nothing. */
const NOTHING: MessagedReport = {
  startedAt: Number.POSITIVE_INFINITY,
  sharedFrom: Number.POSITIVE_INFINITY,
  endedAt: Number.NEGATIVE_INFINITY,
  primes: 0,
  divisions: 0,
  gaveUp: false,
  positions: new Uint32Array(),
  ends: new Float64Array(),
}

function runOf(
  runners: readonly Runner[],
  reports: readonly (readonly MessagedReport[])[],
  { units, serialUnits, endToEnd }: Pass,
): Run {
  const offsets = runners.map((runner) => runner.clockOffset)
  const joined = reports.map((own) => joinedOf(own, serialUnits))
  const aligned = alignShares(joined, offsets)
  const { began, time } = aligned
  const shares = aligned.shares.map((share) =>
    Number.isFinite(share.startedAt) ? share : { ...share, startedAt: time, sharedFrom: time, endedAt: time },
  )
  const unitWorker = new Uint16Array(units)
  const unitEnd = new Float64Array(units)
  joined.forEach(({ positions, ends }, worker) => {
    positions.forEach((position, index) => {
      unitWorker[position] = worker
      unitEnd[position] = (ends[index] as number) - began - (offsets[worker] ?? 0)
    })
  })
  return { workers: runners.length, time, endToEnd, shares, unitWorker, unitEnd }
}

/** What one worker did in all. */
function joinedOf(own: readonly MessagedReport[], serialUnits: number): MessagedReport {
  const [first, ...rest] = own
  if (!first) return NOTHING
  if (rest.length === 0) return first
  const shared = own.find(({ positions }) => (positions[0] ?? 0) >= serialUnits)
  const sum = (part: 'primes' | 'divisions') => own.reduce((all, report) => all + report[part], 0)
  return {
    startedAt: first.startedAt,
    sharedFrom: shared?.startedAt ?? (own.at(-1) as MessagedReport).endedAt,
    endedAt: (own.at(-1) as MessagedReport).endedAt,
    primes: sum('primes'),
    divisions: sum('divisions'),
    gaveUp: false,
    positions: Uint32Array.from(own.flatMap(({ positions }) => [...positions])),
    ends: Float64Array.from(own.flatMap(({ ends }) => [...ends])),
  }
}
