/** What a page without any protocol would do: units up to `serial` alone, or units claimed from a counter. */
import { type Tally, testPrime } from '../../../src/core/workload/trial-division'
import type { Candidates } from '../../../src/core/workload/workload'

export type NaiveOrder = {
  candidates: Candidates
  order: Uint32Array
  /** Positions 0 … `serial` − 1 by this worker alone; undefined: whatever it claims from `next`. */
  serial: number | undefined
  next: Int32Array<SharedArrayBuffer>
}

self.onmessage = ({ data: { candidates, order, serial, next } }: MessageEvent<NaiveOrder>) => {
  const { first, step, perUnit, total } = candidates
  const tally: Tally = { primes: 0, divisions: 0 }
  const perform = (position: number) => {
    const unit = order[position] as number
    const end = Math.min(total, (unit + 1) * perUnit)
    for (let index = unit * perUnit; index < end; index++) testPrime(first + index * step, tally)
  }
  if (serial === undefined) {
    for (let position = Atomics.add(next, 0, 1); position < order.length; ) {
      perform(position)
      position = Atomics.add(next, 0, 1)
    }
  } else for (let position = 0; position < serial; position++) perform(position)
  self.postMessage(tally)
}
