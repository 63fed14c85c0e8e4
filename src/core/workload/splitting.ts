/** Ways of dealing the shared part out to workers, and what indivisible units leave possible at best under each. */
import type { Speedup, WorkerCount } from '../units'

/**
 * Claimed one by one from a shared counter; every j-th; in one stretch each; or handed out one by one by a message from the
 * page.
 */
export const SPLITTINGS = ['claimed', 'interleaved', 'contiguous', 'messages'] as const
export type Splitting = (typeof SPLITTINGS)[number]

/** Who does what is settled beforehand: "dealt" evens out the known costs, the largest first. */
export type Dealing = 'dealt' | 'interleaved' | 'contiguous'

/** The ways that are really practised: any that can be chosen, or what stands in for claiming. */
export type PractisedSplitting = Splitting | Dealing

/** What cannot be claimed without shared memory is dealt by its known cost. */
export function withoutSharedMemory(splitting: Splitting): Dealing {
  return splitting === 'interleaved' || splitting === 'contiguous' ? splitting : 'dealt'
}

/** How the shared part was really dealt out. */
export function practisedSplitting(splitting: Splitting, isolated: boolean): PractisedSplitting {
  return isolated || splitting === 'messages' ? splitting : withoutSharedMemory(splitting)
}

/** Positions `from`, `from` + `stride` … below `to`. */
export type Stretch = { from: number; to: number; stride: number }

/** The positions of a stretch, one after the other. */
export function* positionsOf({ from, to, stride }: Stretch): Generator<number> {
  for (let position = from; position < to; position += stride) yield position
}

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

export type Tasks = {
  /** The cost of each position in the order of execution. */
  costs: Float64Array
  /** Done by one worker before the rest is shared. */
  serialUnits: number
}

function leastLoaded(loads: Float64Array): number {
  let least = 0
  for (let worker = 1; worker < loads.length; worker++) {
    if ((loads[worker] as number) < (loads[least] as number)) least = worker
  }
  return least
}

/**
 * Which shared positions each worker gets when the largest is dealt first, each to whoever has least so far; everybody then
 * keeps to the order of the list. The last worker ends at most 4/3 − 1/(3j) times as late as by the best dealing.
 *
 * R. L. Graham (1969), SIAM Journal on Applied Mathematics 17, 416–429.
 */
export function dealtParts({ costs, serialUnits }: Tasks, workers: WorkerCount): Uint32Array[] {
  const costOf = (position: number) => costs[position] as number
  const largestFirst = Uint32Array.from({ length: costs.length - serialUnits }, (_, at) => serialUnits + at)
  largestFirst.sort((a, b) => costOf(b) - costOf(a) || a - b)
  const owner = new Uint16Array(costs.length)
  const counts = new Uint32Array(workers)
  const loads = new Float64Array(workers)
  for (const position of largestFirst) {
    const worker = leastLoaded(loads)
    owner[position] = worker
    counts[worker] = (counts[worker] as number) + 1
    loads[worker] = (loads[worker] as number) + costOf(position)
  }
  const parts = Array.from(counts, (count) => new Uint32Array(count))
  const filled = new Uint32Array(workers)
  for (let position = serialUnits; position < costs.length; position++) {
    const worker = owner[position] as number
    const at = filled[worker] as number
    ;(parts[worker] as Uint32Array)[at] = position
    filled[worker] = at + 1
  }
  return parts
}

/** When the last worker ends if each takes the next unit as soon as it is free. */
function listScheduleEnd({ costs, serialUnits }: Tasks, workers: WorkerCount): number {
  const free = new Float64Array(workers)
  for (let position = serialUnits; position < costs.length; position++) {
    const first = leastLoaded(free)
    free[first] = (free[first] as number) + (costs[position] as number)
  }
  return Math.max(...free)
}

/** The positions of each worker, in the order in which it does them. */
function partsOf(tasks: Tasks, workers: WorkerCount, splitting: Dealing): Iterable<number>[] {
  if (splitting === 'dealt') return dealtParts(tasks, workers)
  const shape = { serialUnits: tasks.serialUnits, units: tasks.costs.length }
  return Array.from({ length: workers }, (_, worker) =>
    positionsOf(partOf(splitting, { worker, workers }, shape)),
  )
}

function dealtEnd(tasks: Tasks, workers: WorkerCount, splitting: Dealing): number {
  let last = 0
  for (const positions of partsOf(tasks, workers, splitting)) {
    let sum = 0
    for (const position of positions) sum += tasks.costs[position] as number
    last = Math.max(last, sum)
  }
  return last
}

/**
 * The speedup that these units, in this order, allow on `workers` equal workers when nothing else costs anything. It is
 * granularity, not B: a unit cannot be split, and no machine goes past it in this order (`LAWS`, work and span).
 */
export function splittingCeiling(tasks: Tasks, workers: WorkerCount, splitting: PractisedSplitting): Speedup {
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
