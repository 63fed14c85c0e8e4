import type { Milliseconds } from '../../core/units'
import type { Hand } from '../program'

/**
 * The integers from `first`, `total` of them. Who is free takes the next by the counter in shared memory; without it the
 * workers take every `workers`-th.
 */
export type Order = {
  first: number
  total: number
  taken: Int32Array<SharedArrayBuffer> | undefined
  worker: number
  workers: number
}

export type Found = { prime: number; at: Milliseconds }

/** `is_prime` of the notes, except that 2 is prime here. Exact below 2^53. */
export function isPrime(x: number): boolean {
  if (x === 2) return true
  if (x < 2 || x % 2 === 0) return false
  const limit = Math.floor(Math.sqrt(x)) + 1
  for (let i = 3; i < limit; i += 2) {
    if (x % i === 0) return false
  }
  return true
}

/** In a worker: primes as they are found. */
export async function testPrimes(hand: Hand, order: Order): Promise<Found[]> {
  const { first, total, taken, worker, workers } = order
  hand.enter('running')
  const found: Found[] = []
  let own = worker
  const next = () => {
    if (taken) return Atomics.add(taken, 0, 1)
    own += workers
    return own - workers
  }
  for (let index = next(); index < total; index = next()) {
    hand.goOn()
    const x = first + index
    if (!isPrime(x)) continue
    found.push({ prime: x, at: hand.now() })
    hand.print(String(x))
  }
  return found
}
