/** What waits until something has not happened for a while. */

export type RestClock = {
  /** Milliseconds. */
  now: () => number
  /** Runs a moment later, unless what it returns is called before. */
  after: (milliseconds: number, run: () => void) => () => void
}

export type Resting = {
  /** It happened: the while begins anew. */
  note: () => void
  /** Runs at once what is waiting, if anything is. */
  flush: () => void
}

/**
 * Calls `run` when nothing has been noted for `rest` milliseconds. A slider notes in every frame, so one timer goes on and
 * looks when it is due, instead of a new one each time.
 */
export function atRest(rest: number, run: () => void, clock: RestClock): Resting {
  let last = 0
  let cancel: (() => void) | undefined
  const look = () => {
    const left = last + rest - clock.now()
    if (left > 0) cancel = clock.after(left, look)
    else flush()
  }
  const flush = () => {
    if (!cancel) return
    cancel()
    cancel = undefined
    run()
  }
  return {
    note: () => {
      last = clock.now()
      cancel ??= clock.after(rest, look)
    },
    flush,
  }
}
