/** The worker's own event loop, told apart by who has the turn: `asyncio.sleep(0)` of the notes. */
import type { Hand } from '../program'

export type EventLoop = {
  /** Waits for the first turn. */
  begin(hand: Hand): Promise<void>
  /** Lets all others that are ready have a turn first; where nobody is, it goes on at once. */
  giveWay(hand: Hand): Promise<void>
  close(): void
}

export function createEventLoop(): EventLoop {
  const ready: (() => void)[] = []
  const goOn = () => ready.shift()?.()
  // Tasks and messages come in the order in which they were posted; a timer would wait for 4 ms.
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = goOn
  const { scheduler } = globalThis as { scheduler?: { postTask(task: () => void): Promise<void> } }
  const post = () => (scheduler ? void scheduler.postTask(goOn) : port2.postMessage(undefined))
  const nextTurn = () =>
    new Promise<void>((resolve) => {
      ready.push(resolve)
      post()
    })
  return {
    async begin(hand) {
      await nextTurn()
      hand.enter('running')
    },
    async giveWay(hand) {
      // Whoever has not ended is ready: with nobody there is nothing to wait for.
      if (ready.length === 0) return
      const gaveWayAt = hand.now()
      await nextTurn()
      hand.enter('idle', undefined, gaveWayAt)
      hand.enter('running')
    },
    close: () => port1.close(),
  }
}
