import type { Milliseconds } from '../../core/units'
import type { Hand } from '../program'

/** Bytes to sum, and which of them are this worker's. */
export type Order = { bytes: Uint8Array<ArrayBufferLike>; from: number; to: number }

export type Report = { sum: number; receivedAt: Milliseconds }

/** In a worker: its part of the array, however that came here. */
export async function sumPart(hand: Hand, { bytes, from, to }: Order): Promise<Report> {
  const receivedAt = hand.now()
  hand.enter('running')
  let sum = 0
  for (let index = from; index < to; index++) sum += bytes[index] ?? 0
  hand.print(`received ${bytes.length} bytes, sum of ${to - from}: ${sum}`)
  return { sum, receivedAt }
}
