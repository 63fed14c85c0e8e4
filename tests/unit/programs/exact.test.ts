import { describe, expect, it } from 'vitest'
import { integerRoot } from '../../../src/programs/asyncio/coroutines'
import { isPrime } from '../../../src/programs/primes/testing'

describe('the whole root', () => {
  it.each([
    [0n, 0n],
    [157n, 12n],
    [9_637_529_763_296_797n, 98_170_921n],
    // 3037000499² = 9223372030926249001, and 2^63 − 1 lies between it and the next square.
    [9_223_372_036_854_775_807n, 3_037_000_499n],
    [9_223_372_030_926_249_001n, 3_037_000_499n],
    [9_223_372_030_926_249_000n, 3_037_000_498n],
  ])('of %i is %i', (x, root) => {
    expect(integerRoot(x)).toBe(root)
  })
})

it('2 is prime, other than in the listing of the notes', () => {
  expect([0, 1, 2, 3, 4, 9, 25, 157].filter(isPrime)).toEqual([2, 3, 157])
})
