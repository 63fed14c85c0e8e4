import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../../src/core/laws/amdahl'
import {
  dealtParts,
  type PractisedSplitting,
  partOf,
  practisedSplitting,
  SPLITTINGS,
  splittingCeiling,
} from '../../../../src/core/workload/splitting'
import { fixedWorkload } from '../../../../src/core/workload/workload'

const PRACTISED: readonly PractisedSplitting[] = [...SPLITTINGS, 'dealt']
const notes = { costs: fixedWorkload('notes').unitDivisions, serialUnits: 0 }
const tasks = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 60 }).chain((costs) =>
  fc.record({
    costs: fc.constant(Float64Array.from(costs)),
    serialUnits: fc.integer({ min: 0, max: costs.length }),
  }),
)

/** The earliest end of all dealings there are. */
function bestEnd(costs: readonly number[], workers: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let dealing = 0; dealing < workers ** costs.length; dealing++) {
    const loads = new Array<number>(workers).fill(0)
    costs.forEach((cost, index) => {
      const worker = Math.floor(dealing / workers ** index) % workers
      loads[worker] = (loads[worker] ?? 0) + cost
    })
    best = Math.min(best, Math.max(...loads))
  }
  return best
}

describe('dealing out beforehand', () => {
  it.each(['interleaved', 'contiguous'] as const)(
    '%s gives every unit to exactly one worker',
    (splitting) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 64 }),
          fc.nat(300),
          fc.nat(300),
          (workers, serialUnits, shared) => {
            const units = serialUnits + shared
            const given: number[] = []
            for (let worker = 0; worker < workers; worker++) {
              const { from, to, stride } = partOf(splitting, { worker, workers }, { serialUnits, units })
              for (let position = from; position < to; position += stride) given.push(position)
            }
            expect(given.sort((a, b) => a - b)).toEqual(
              Array.from({ length: shared }, (_, at) => serialUnits + at),
            )
          },
        ),
      )
    },
  )
})

describe('dealing by known cost', () => {
  it('gives every shared unit to exactly one worker, who keeps to the order of the list', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 64 }), (given, workers) => {
        const parts = dealtParts(given, workers)
        expect(parts).toHaveLength(workers)
        for (const own of parts) expect([...own]).toEqual([...own].sort((a, b) => a - b))
        expect(parts.flatMap((own) => [...own]).sort((a, b) => a - b)).toEqual(
          Array.from({ length: given.costs.length - given.serialUnits }, (_, at) => given.serialUnits + at),
        )
      }),
    )
  })

  it('gives the largest to whoever has least: 7, 6, 5, 4, 3 on two are 7 + 4 + 3 and 6 + 5', () => {
    const costs = Float64Array.of(3, 7, 4, 6, 5)
    expect(dealtParts({ costs, serialUnits: 0 }, 2).map((own) => [...own])).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
  })

  // LAWS 8: longest first, which is the bound of these numbers.
  it.each([
    [2, 2],
    [4, 3.95],
    [8, 7.01],
    [16, 11.42],
  ])("on %i workers allows %d of the notes' input", (workers, published) => {
    expect(splittingCeiling(notes, workers, 'dealt')).toBeCloseTo(published, 2)
  })

  it('takes the place of claiming where no memory is shared, and of nothing else', () => {
    expect(SPLITTINGS.map((splitting) => practisedSplitting(splitting, false))).toEqual([
      'dealt',
      'interleaved',
      'contiguous',
      'messages',
    ])
    expect(SPLITTINGS.map((splitting) => practisedSplitting(splitting, true))).toEqual(SPLITTINGS)
  })

  it('stays within Graham’s bound for the largest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        (given, workers) => {
          const total = given.reduce((sum, cost) => sum + cost, 0)
          const costs = Float64Array.from(given)
          const end = total / splittingCeiling({ costs, serialUnits: 0 }, workers, 'dealt')
          expect(end).toBeLessThanOrEqual(bestEnd(given, workers) * (4 / 3 - 1 / (3 * workers)) + 1e-9)
        },
      ),
    )
  })
})

describe('the ceiling of indivisible units', () => {
  // LAWS 8, the notes' 500 numbers in list order.
  it.each([
    [2, 1.97],
    [4, 3.58],
    [8, 6.49],
    [16, 10.11],
  ])("on %i workers is %d for the notes' input, claimed in the order of the list", (workers, published) => {
    expect(splittingCeiling(notes, workers, 'claimed')).toBeCloseTo(published, 2)
  })

  it('is lower where the stretches of the list are uneven', () => {
    for (const workers of [2, 4, 8]) {
      const claimed = splittingCeiling(notes, workers, 'claimed')
      expect(splittingCeiling(notes, workers, 'contiguous')).toBeLessThan(claimed)
      expect(splittingCeiling(notes, workers, 'interleaved')).toBeLessThan(claimed)
    }
  })

  it('of interleaving all integers on two workers is near 1: one gets every odd number', () => {
    expect(splittingCeiling(notes, 2, 'interleaved')).toBeLessThan(1.02)
  })

  it('lies between 1 and what the law gives for the serial units, and within Graham’s bound for claiming', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 64 }), (given, workers) => {
        const total = given.costs.reduce((sum, cost) => sum + cost, 0)
        if (total === 0) return
        const serial = given.costs.slice(0, given.serialUnits).reduce((sum, cost) => sum + cost, 0)
        const law = amdahlSpeedup(serial / total, workers)
        for (const splitting of PRACTISED) {
          const ceiling = splittingCeiling(given, workers, splitting)
          expect(ceiling).toBeGreaterThanOrEqual(1 - 1e-12)
          expect(ceiling).toBeLessThanOrEqual(law * (1 + 1e-12))
        }
        const shared = given.costs.slice(given.serialUnits)
        const best = Math.max((total - serial) / workers, ...shared)
        const end = total / splittingCeiling(given, workers, 'claimed') - serial
        expect(end).toBeLessThanOrEqual(best * (2 - 1 / workers) + 1e-9)
      }),
    )
  })

  it('is 1 where there is nothing to do', () => {
    expect(splittingCeiling({ costs: new Float64Array(3), serialUnits: 0 }, 4, 'claimed')).toBe(1)
  })
})
