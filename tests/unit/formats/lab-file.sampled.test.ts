import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measuredPoints } from '../../../src/core/points'
import { readLabFile, writeLabFile } from '../../../src/formats/lab-file'
import { amount } from '../../fakes/amount'
import { madeRecord, SAVED_IN } from '../../fakes/made-record'

describe('a damaged lab file', () => {
  it('never throws, and changes no prototype, wherever it is damaged', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 1e308, -0, Number.MAX_SAFE_INTEGER + 2),
    )
    const small = writeLabFile(
      { ...madeRecord(), workload: undefined, blocks: madeRecord().blocks.slice(0, 1) },
      SAVED_IN,
    )
    const damage = fc.record({
      at: fc.nat(small.length),
      remove: fc.nat(30),
      insert: fc.string({ maxLength: 6 }),
    })
    fc.assert(
      fc.property(damage, ({ at, remove, insert }) => {
        const read = readLabFile(small.slice(0, at) + insert + small.slice(at + remove))
        if (read.ok) expect(measuredPoints(read.record).length).toBeGreaterThan(0)
      }),
      { numRuns: amount(8_000) },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('plan', 'environment', 'workload', 'samples', 'notices'),
        junk,
        (part, value) => {
          expect(typeof readLabFile(JSON.stringify({ ...JSON.parse(small), [part]: value })).ok).toBe(
            'boolean',
          )
        },
      ),
      { numRuns: amount(2_000) },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before)
  })
})
