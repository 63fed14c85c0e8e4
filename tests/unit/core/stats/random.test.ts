import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending } from '../../../../src/core/stats/median'
import { seededRandom, shuffled } from '../../../../src/core/stats/random'

const drawn = (seed: number, count: number) => Array.from({ length: count }, seededRandom(seed))

describe('random numbers', () => {
  it('are those of mulberry32', () => {
    expect(drawn(0, 2)).toEqual([0.26642920868471265, 0.0003297457005828619])
  })

  it('repeat with their seed and differ with another', () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50))
    expect(drawn(7, 50)).not.toEqual(drawn(8, 50))
  })

  it('lie in [0, 1), a tenth of them in each tenth', () => {
    const tenths = new Array<number>(10).fill(0)
    for (const value of drawn(1, 100_000))
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1
    expect(tenths).toHaveLength(10)
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})

describe('shuffling', () => {
  it('keeps every item and its argument', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items]
        expect(ascending(shuffled(items, seededRandom(seed)))).toEqual(ascending(items))
        expect(items).toEqual(before)
      }),
    )
  })

  it('gives each of the six orders of three items about equally often', () => {
    const random = seededRandom(3)
    const orders = new Map<string, number>()
    for (let turn = 0; turn < 6_000; turn++) {
      const order = shuffled(['a', 'b', 'c'], random).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    for (const count of orders.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120)
  })
})
