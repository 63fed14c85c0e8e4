import type { Hand } from '../program'

/** One step towards √n, in whole numbers of any length. */
export type Order = { n: bigint; x: bigint; number: number }

export type Report = { next: bigint }

/** In a worker: the next x needs this x, so nobody can compute it before. */
export async function step(hand: Hand, { n, x, number }: Order): Promise<Report> {
  hand.enter('running', `step ${number}`)
  const next = (x + n / x) / 2n
  hand.print(`step ${number}`)
  return { next }
}
