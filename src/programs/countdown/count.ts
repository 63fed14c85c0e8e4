import type { Hand } from '../program'

/** `delay` in milliseconds. */
export type Thread = { name: string; from: number; delay: number }

/** `func` of the notes. */
export async function count(hand: Hand, { name, from, delay }: Thread): Promise<void> {
  let counter = from
  while (counter) {
    await hand.sleep(delay)
    hand.print(`Thread${name} counting down:${counter} ...`)
    counter -= 1
  }
}

/** In a worker: what `MyThread.run` of the notes does, for one thread or for several in turn. */
export async function run(hand: Hand, threads: readonly Thread[]): Promise<void> {
  hand.enter('running')
  for (const thread of threads) {
    hand.print(`Start thread:${thread.name}`)
    await count(hand, thread)
    hand.print(`End thread:${thread.name}`)
  }
}
