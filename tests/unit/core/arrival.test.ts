import { describe, expect, it } from 'vitest'
import { arrivalsOf, firstListed, lateArrivals } from '../../../src/core/arrival'
import type { Run, WorkloadFacts } from '../../../src/core/measurement'
import { runOf } from '../../fakes/made-blocks'

/** 3, 5, 7, 9 | 11, 13, 15, 17 | 19, 21, 23, 25, done in the order 2, 0, 1. */
const WORKLOAD: WorkloadFacts = {
  kind: 'calibrated',
  candidates: { first: 3, step: 2, perUnit: 4, total: 12 },
  expected: { primes: 8, divisions: 0 },
  primes: Float64Array.of(3, 5, 7, 11, 13, 17, 19, 23),
  unitDivisions: Float64Array.of(1, 1, 1),
  order: Uint32Array.of(2, 0, 1),
  serialUnits: 0,
  serialShare: 0,
}
const RUN: Run = { ...runOf(2, 3), unitWorker: Uint16Array.of(1, 0, 1), unitEnd: Float64Array.of(1, 3, 2) }

describe('the order of arrival', () => {
  it('follows the stamps of the units, and the list within a unit', () => {
    expect(arrivalsOf(RUN, WORKLOAD)).toEqual([
      { prime: 19, worker: 2 },
      { prime: 23, worker: 2 },
      { prime: 11, worker: 2 },
      { prime: 13, worker: 2 },
      { prime: 17, worker: 2 },
      { prime: 3, worker: 1 },
      { prime: 5, worker: 1 },
      { prime: 7, worker: 1 },
    ])
  })

  it('has as many late ones as came after a larger one', () => {
    expect(lateArrivals(arrivalsOf(RUN, WORKLOAD) ?? [])).toHaveLength(6)
    expect(lateArrivals([])).toEqual([])
  })

  it('is listed from shortly before the place where it first breaks', () => {
    const came = (primes: readonly number[]) => primes.map((prime) => ({ prime, worker: 1 }))
    const ascending = Array.from({ length: 100 }, (_, index) => index + 2)
    const broken = [...ascending.slice(0, 50), 200, ...ascending.slice(50)]
    // The 51st came too early, so that the 52nd is the first late one; a third of nine before it.
    expect(firstListed(came(broken), 9)).toBe(48)
    expect(firstListed(came(ascending), 9)).toBe(0)
    expect(firstListed(came([5, 3, 2]), 9)).toBe(0)
    expect(firstListed(came([...ascending, 1]), 9)).toBe(92)
  })

  it('is unknown for one number again and again, for old files, and for runs without stamps', () => {
    expect(arrivalsOf(RUN, { ...WORKLOAD, candidates: { ...WORKLOAD.candidates, step: 0 } })).toBeUndefined()
    expect(arrivalsOf(RUN, { ...WORKLOAD, primes: undefined })).toBeUndefined()
    expect(arrivalsOf(runOf(2, 3), WORKLOAD)).toBeUndefined()
  })
})
