import type { Hand } from '../program'

export type Order =
  | { kind: 'fill'; array: Int32Array<SharedArrayBuffer>; modulus: number }
  | { kind: 'sum'; array: Int32Array<SharedArrayBuffer>; from: number; to: number }
  | { kind: 'add'; one: number; other: number; level: number }

/** In a worker: fills the array, sums a part of it, or adds two sums on one level of the tree. */
export async function add(hand: Hand, order: Order): Promise<number> {
  if (order.kind === 'add') {
    hand.enter('running', `level ${order.level}`)
    hand.print(`level ${order.level}: ${order.one} + ${order.other}`)
    return order.one + order.other
  }
  hand.enter('running', order.kind)
  const { array } = order
  if (order.kind === 'fill') {
    for (let index = 0; index < array.length; index++) array[index] = index % order.modulus
    return 0
  }
  let sum = 0
  for (let index = order.from; index < order.to; index++) sum += array[index] ?? 0
  hand.print(`sum of ${order.from} … ${order.to - 1}: ${sum}`)
  return sum
}
