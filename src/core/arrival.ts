/** In which order the primes of a run came in. */
import type { Run, WorkloadFacts } from './measurement'

export type Arrival = {
  prime: number
  /** 1 for the first worker. */
  worker: number
}

/** Undefined where the primes are not known, or are one and the same. */
export function arrivalsOf(run: Run, { primes, candidates, order }: WorkloadFacts): Arrival[] | undefined {
  const { first, step, perUnit } = candidates
  if (!primes || step === 0 || run.unitEnd.length !== order.length) return undefined
  const positionOf = new Uint32Array(order.length)
  order.forEach((unit, position) => {
    positionOf[unit] = position
  })
  const stamped = Array.from(primes, (prime) => {
    const position = positionOf[Math.floor(Math.floor((prime - first) / step) / perUnit)] as number
    return { prime, worker: (run.unitWorker[position] as number) + 1, end: run.unitEnd[position] as number }
  })
  // Within a unit they came in their own order, which sorting keeps.
  return stamped.sort((a, b) => a.end - b.end).map(({ prime, worker }) => ({ prime, worker }))
}

/** Where to begin a list of `most` so that the first that came in after a larger one stands a third down in it. */
export function firstListed(arrivals: readonly Arrival[], most: number): number {
  const [late = 0] = lateArrivals(arrivals)
  return Math.max(0, Math.min(late - Math.floor(most / 3), arrivals.length - most))
}

/** The places of those that came in after a larger one, from 0 on. */
export function lateArrivals(arrivals: readonly Arrival[]): number[] {
  let largest = 0
  const late: number[] = []
  for (const [place, { prime }] of arrivals.entries()) {
    if (prime < largest) late.push(place)
    largest = Math.max(largest, prime)
  }
  return late
}
