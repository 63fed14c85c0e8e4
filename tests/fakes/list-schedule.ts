/** Who does which unit, and when, if every worker takes the next one as soon as it is free. */
import { expectedDivisions, leastFactors } from '../../src/core/workload/factor-sieve'
import type { Candidates } from '../../src/core/workload/workload'
import type { WireWorkload } from '../../src/engine/wire'

export type UnitCost = { primes: number; divisions: number }

type Hindrances = {
  starts: readonly number[]
  message: number
  interrupted: { position: number; pause: number }
  /** When a worker that begins then has done so much work; where nobody competes, after just that time. */
  workedUntil?: (worker: number, start: number, work: number) => number
}

function sieveCosts({ first, step, perUnit, total }: Candidates): UnitCost[] {
  const units = Array.from({ length: Math.ceil(total / perUnit) }, () => ({ primes: 0, divisions: 0 }))
  const factors = leastFactors(first, Math.max(1, total * step))
  for (let index = 0; index < total; index++) {
    const unit = units[Math.floor(index / perUnit)] as UnitCost
    const factor = factors[index * step] as number
    unit.divisions += expectedDivisions(first + index * step, factor)
    if (factor === 0) unit.primes++
  }
  return units
}

/** Sieving takes most of a simulation's time, and many measure the same input. */
const known = new Map<string, readonly UnitCost[]>()
const MOST_KNOWN = 20

export function costsOf(candidates: Candidates): readonly UnitCost[] {
  const key = JSON.stringify(candidates)
  const costs = known.get(key) ?? sieveCosts(candidates)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, costs)
  return costs
}

function soonest(free: readonly number[]): number {
  let first = 0
  for (let worker = 1; worker < free.length; worker++) {
    if ((free[worker] as number) < (free[first] as number)) first = worker
  }
  return first
}

/**
 * The serial units on the first worker, each of the rest on whoever is free first.
 *
 * @param speeds divisions per millisecond of each worker
 * @param hindrances when each worker starts, what a message takes before each unit, the unit that a neighbour delays, by
 * how many milliseconds, and who competes for a core
 */
export function scheduleUnits(
  { order, serialUnits }: WireWorkload,
  costs: readonly UnitCost[],
  speeds: readonly number[],
  { starts, message, interrupted, workedUntil = (_, start, work) => start + work }: Hindrances,
) {
  const free = [...starts]
  const found = speeds.map(() => ({ primes: 0, divisions: 0 }))
  const unitWorker = new Uint16Array(order.length)
  const unitStart = new Float64Array(order.length)
  const unitEnd = new Float64Array(order.length)
  let sharedFrom = 0
  for (let position = 0; position < order.length; position++) {
    const serial = position < serialUnits
    const worker = serial ? 0 : soonest(free)
    const cost = costs[order[position] as number] as UnitCost
    const own = found[worker] as UnitCost
    const pause = position === interrupted.position ? interrupted.pause : 0
    const start = (free[worker] as number) + message
    const end = workedUntil(worker, start + pause, cost.divisions / (speeds[worker] as number))
    own.primes += cost.primes
    own.divisions += cost.divisions
    unitWorker[position] = worker
    unitStart[position] = start
    unitEnd[position] = end
    free[worker] = end
    if (position === serialUnits - 1) {
      sharedFrom = end
      free.forEach((moment, other) => {
        free[other] = Math.max(moment, end)
      })
    }
  }
  return { endedAt: free, found, unitWorker, unitStart, unitEnd, sharedFrom }
}
