import type { Hand } from '../program'

/** `pause` in milliseconds. */
export type Order = { number: number; pause: number }

/** In a worker: one number from the queue, as `process_queue` of the notes does. */
export async function printFactors(hand: Hand, { number, pause }: Order): Promise<void> {
  hand.enter('running', String(number))
  const factors: number[] = []
  for (let i = 1; i <= number; i++) {
    if (number % i === 0) factors.push(i)
  }
  hand.print(`Positive factors of ${number} are: ${factors.join(' ')}`)
  await hand.sleep(pause, String(number))
}
