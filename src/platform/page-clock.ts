/** The clock of the page, as the store and what follows it are handed it. */
export const pageClock = {
  /** Milliseconds. */
  now: () => performance.now(),
  after: (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
