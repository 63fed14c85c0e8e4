/** Passes that messages carry: one a worker where no memory is shared, or one a unit where that is what is measured. */
import type { Run } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { partOf, withoutSharedMemory } from '../core/workload/splitting'
import { alignShares, type Runner } from './gated-run'
import type { MessagedReport, WireWorkload } from './wire'

type Work = Pick<WireWorkload, 'order' | 'serialUnits' | 'splitting'>

/** What each of so many workers gets when units are dealt by their known cost. */
type Dealer = (workers: WorkerCount) => readonly Uint32Array[]
type Now = () => Milliseconds

/**
 * The serial part on the first worker, if there is one, then the rest on all. What cannot be claimed without shared memory
 * is dealt by its known cost.
 */
export async function runMessaged(
  runners: readonly Runner[],
  work: Work,
  dealt: Dealer,
  now: Now,
): Promise<Run> {
  const workers = runners.length
  const units = work.order.length
  const { serialUnits } = work
  const splitting = withoutSharedMemory(work.splitting)
  const parts =
    splitting === 'dealt'
      ? dealt(workers)
      : runners.map((_, worker) => partOf(splitting, { worker, workers }, { serialUnits, units }))
  const epoch = now()
  const reports: MessagedReport[][] = runners.map(() => [])
  if (serialUnits > 0) {
    const serial = await runners[0]?.calls.runMessaged({
      part: { from: 0, to: serialUnits, stride: 1 },
      epoch,
    })
    if (serial) reports[0]?.push(serial)
  }
  await Promise.all(
    runners.map(async ({ calls }, worker) => {
      const part = parts[worker] ?? new Uint32Array()
      reports[worker]?.push(await calls.runMessaged({ part, epoch }))
    }),
  )
  const pass = { units, serialUnits, endToEnd: now() - epoch }
  return runOf(runners, reports, pass).run
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
        await runner.calls.runMessaged({ part: { from, to: from + 1, stride: 1 }, epoch }),
      )
    }
  }
  await serve(0, serialUnits)
  await Promise.all(runners.map((_, worker) => serve(worker, units)))
  const pass = { units, serialUnits, endToEnd: now() - epoch }
  const { run, began } = runOf(runners, reports, pass)
  return { ...run, unitStart: startsOf(runners, reports, units, began) }
}

/** Each report is of one unit here, so the worker's stamp at its beginning is that of the unit. */
function startsOf(
  runners: readonly Runner[],
  reports: readonly (readonly MessagedReport[])[],
  units: number,
  began: Milliseconds,
): Float64Array {
  const unitStart = new Float64Array(units)
  reports.forEach((own, worker) => {
    for (const { positions, startedAt } of own) {
      unitStart[positions[0] as number] = startedAt - began - (runners[worker]?.clockOffset ?? 0)
    }
  })
  return unitStart
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
): { run: Run; began: Milliseconds } {
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
  const workers = runners.length
  return {
    run: { workers, time, endToEnd, shares, unitWorker, unitEnd, unitStart: undefined },
    began,
  }
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
