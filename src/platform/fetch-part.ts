/** A part of the page that takes longer than this to come is given up. */
const PATIENCE_MILLISECONDS = 30_000

/** A part of the page that is fetched when needed; undefined when it does not come, comes too late, or is not wanted any more. */
export function fetchPart<Part>(fetch: () => Promise<Part>, signal?: AbortSignal): Promise<Part | undefined> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(undefined)
    const timer = setTimeout(giveUp, PATIENCE_MILLISECONDS)
    signal?.addEventListener('abort', giveUp, { once: true })
    fetch()
      .then(resolve, giveUp)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
      })
  })
}
