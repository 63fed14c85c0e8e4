import type { Milliseconds } from '../../core/units'
import type { Hand } from '../program'
import { createEventLoop, type EventLoop } from './event-loop'

/** A coroutine gives way when the divisor i has i mod `every` = 1; never where that is undefined. */
export type Order = { numbers: readonly bigint[]; every: number | undefined }

export type Ended = { number: bigint; prime: boolean; at: Milliseconds }

/** ⌊√x⌋ exactly: a double alone may be off by one above 2^53. */
export function integerRoot(x: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(x))))
  while (root * root > x) root -= 1n
  while ((root + 1n) * (root + 1n) <= x) root += 1n
  return root
}

/**
 * Whether x has an odd divisor from `first` to `last`. Apart from the coroutine, which is left and entered anew.
 *
 * That 64 bits hold x is said before the loop: in Chromium a loop that does not know it falls back, after some thousand
 * entries, to code that divides ten times as slowly (docs/programs.md).
 */
function hasDivisor(x: bigint, first: number, last: number): boolean {
  const dividend = BigInt.asUintN(64, x)
  let divisor = BigInt.asUintN(64, BigInt(first))
  for (let i = first; i <= last; i += 2) {
    if (BigInt.asUintN(64, dividend % divisor) === 0n) return true
    divisor = BigInt.asUintN(64, divisor + 2n)
  }
  return false
}

/** After so many divisors the coroutine looks whether the run has ended. */
const STRETCH = 2 ** 20

/** `is_prime` of the notes, except that 2 is prime here. BigInt, since 9637529763296797 is above 2^53. */
async function isPrime(x: bigint, every: number | undefined, hand: Hand, loop: EventLoop): Promise<boolean> {
  if (x < 2n) return false
  if (x === 2n) return true
  if (x % 2n === 0n) return false
  const root = Number(integerRoot(x))
  for (let first = 3; first <= root; ) {
    const turn = every === undefined ? Number.POSITIVE_INFINITY : Math.ceil((first - 1) / every) * every + 1
    const last = Math.min(turn, first + STRETCH, root)
    if (hasDivisor(x, first, last)) return false
    hand.goOn()
    if (last === turn) await loop.giveWay(hand)
    first = last % 2 === 0 ? last + 1 : last + 2
  }
  return true
}

/** In one worker: a row for each coroutine, all on one event loop. */
export async function runCoroutines(hand: Hand, { numbers, every }: Order): Promise<Ended[]> {
  const loop = createEventLoop()
  const ended: Ended[] = []
  const run = async (number: bigint, row: number) => {
    const own = hand.as(row)
    await loop.begin(own)
    own.print(`Processing ${number}...`)
    const prime = await isPrime(number, every, own, loop)
    own.print(`${number} is ${prime ? 'a' : 'not a'} prime number.`)
    ended.push({ number, prime, at: own.now() })
    own.finish()
  }
  await Promise.all(numbers.map(run))
  loop.close()
  return ended
}
