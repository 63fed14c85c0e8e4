/** Ways of dealing the shared part out to workers, and what indivisible units leave possible at best under each. */
import type { Speedup, WorkerCount } from '../units'

/**
 * Claimed one by one from a shared counter; every j-th; in one stretch each; or handed out one by one by a message from the
 * page.
 */
export const SPLITTINGS = ['claimed', 'interleaved', 'contiguous', 'messages'] as const
export type Splitting = (typeof SPLITTINGS)[number]

/** What cannot be claimed without shared memory is interleaved. */
export function withoutSharedMemory(splitting: Splitting): 'interleaved' | 'contiguous' {
  return splitting === 'contiguous' ? 'contiguous' : 'interleaved'
}

/** How the shared part was really dealt out. */
export function practisedSplitting(splitting: Splitting, isolated: boolean): Splitting {
  return isolated || splitting === 'messages' ? splitting : withoutSharedMemory(splitting)
}

/** Positions `from`, `from` + `stride` … below `to`. */
export type Stretch = { from: number; to: number; stride: number }

/** The part that worker `worker` (from 0) of `workers` gets beforehand. */
export function partOf(
  splitting: 'interleaved' | 'contiguous',
  { worker, workers }: { worker: number; workers: WorkerCount },
  { serialUnits, units }: { serialUnits: number; units: number },
): Stretch {
  if (splitting === 'interleaved') return { from: serialUnits + worker, to: units, stride: workers }
  const shared = units - serialUnits
  const bound = (share: number) => serialUnits + Math.floor((shared * share) / workers)
  return { from: bound(worker), to: bound(worker + 1), stride: 1 }
}

type Tasks = {
  /** The cost of each position in the order of execution. */
  costs: Float64Array
  /** Done by one worker before the rest is shared. */
  serialUnits: number
}

/** When the last worker ends if each takes the next unit as soon as it is free. */
function listScheduleEnd({ costs, serialUnits }: Tasks, workers: WorkerCount): number {
  const free = new Float64Array(workers)
  for (let position = serialUnits; position < costs.length; position++) {
    let first = 0
    for (let worker = 1; worker < workers; worker++) {
      if ((free[worker] as number) < (free[first] as number)) first = worker
    }
    free[first] = (free[first] as number) + (costs[position] as number)
  }
  return Math.max(...free)
}

function dealtEnd(
  { costs, serialUnits }: Tasks,
  workers: WorkerCount,
  splitting: 'interleaved' | 'contiguous',
) {
  let last = 0
  for (let worker = 0; worker < workers; worker++) {
    const { from, to, stride } = partOf(splitting, { worker, workers }, { serialUnits, units: costs.length })
    let sum = 0
    for (let position = from; position < to; position += stride) sum += costs[position] as number
    last = Math.max(last, sum)
  }
  return last
}

/**
 * The speedup that these units, in this order, allow on `workers` equal workers when nothing else costs anything. It is
 * granularity, not B: a unit cannot be split, and no machine goes past it in this order (`LAWS`, work and span).
 */
export function splittingCeiling(tasks: Tasks, workers: WorkerCount, splitting: Splitting): Speedup {
  const { costs, serialUnits } = tasks
  const total = costs.reduce((sum, cost) => sum + cost, 0)
  let serial = 0
  for (let position = 0; position < serialUnits; position++) serial += costs[position] as number
  const shared =
    splitting === 'claimed' || splitting === 'messages'
      ? listScheduleEnd(tasks, workers)
      : dealtEnd(tasks, workers, splitting)
  return total === 0 ? 1 : total / (serial + shared)
}
