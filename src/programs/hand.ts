/** What a program has in a worker. Everything is stamped there, by that worker's own clock. */
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import type { Hand } from './program'

type Place = {
  row: number
  /** When the pass began, by this worker's clock. */
  epoch: Milliseconds
  /** See `WireOrder`. */
  stop: Int32Array<SharedArrayBuffer> | undefined
  tell: (event: ProgramEvent) => void
}

/** Sleeps as a thread does: nothing else runs in this worker. Without shared memory a timer does it. */
async function sleepFor(milliseconds: Milliseconds, stop: Place['stop']): Promise<void> {
  if (stop) Atomics.wait(stop, 0, 0, milliseconds)
  else await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export function createHand(place: Place): Hand {
  const { row, epoch, stop, tell } = place
  const now = () => performance.timeOrigin + performance.now() - epoch
  const enter: Hand['enter'] = (state, about, at = now()) =>
    tell({ type: 'stateEntered', row, state, at, ...(about === undefined ? {} : { about }) })
  const goOn = () => {
    if (stop && Atomics.load(stop, 0) !== 0) throw new Error('the run has ended')
  }
  return {
    row,
    goOn,
    now,
    enter,
    holds(lock, at) {
      enter('running', lock, at)
      tell({ type: 'lockTaken', row, lock, at })
    },
    releases(lock) {
      const at = now()
      tell({ type: 'lockReleased', row, lock, at })
      enter('running', undefined, at)
    },
    as: (other) => createHand({ ...place, row: other }),
    print: (text) => tell({ type: 'linePrinted', row, at: now(), text }),
    finish: () => tell({ type: 'rowEnded', row, at: now() }),
    async sleep(milliseconds, about) {
      enter('sleeping', about)
      await sleepFor(milliseconds, stop)
      goOn()
      enter('running', about)
    },
  }
}
