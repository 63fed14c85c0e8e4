/** What a worker that runs programs does. It knows nothing of Comlink; its entry exposes it. */
import { createHand } from './hand'
import { programOf } from './registry'
import { ALL_TOLD, type ProgramWorker, type Told } from './wire'

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** @param guarded resolves when the page can see this worker's end */
export function createProgramWorker(guarded: Promise<void>): ProgramWorker {
  let port: MessagePort | undefined
  const tell = (told: Told) => port?.postMessage(told)
  return {
    async ready() {
      await guarded
      return { timerTick: 0 }
    },
    now: () => performance.timeOrigin + performance.now(),
    tellThrough(given) {
      port = given
    },
    async perform({ program, row, epoch, order, thread, stop }) {
      const hand = createHand({ row, epoch, stop, tell })
      if (thread) hand.enter('running')
      try {
        return { ok: true, report: await programOf(program).work(hand, order) }
      } catch (error) {
        if (thread) hand.print(wordsOf(error))
        return { ok: false, error: wordsOf(error) }
      } finally {
        if (thread) hand.finish()
        else hand.enter('idle')
        tell(ALL_TOLD)
      }
    },
  }
}
