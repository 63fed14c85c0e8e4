/** The clock of the page, and when it has been painted, as the store and what follows it are handed it. */
export const pageClock = {
  /** Milliseconds. */
  now: () => performance.now(),
  after: (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  afterFrame: (run: (milliseconds: number) => void) => {
    const start = performance.now()
    // Moves are handed out within the task that draws, so a message from there arrives when all is painted.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      run(performance.now() - start)
      port1.close()
    }
    port2.postMessage(undefined)
  },
}
