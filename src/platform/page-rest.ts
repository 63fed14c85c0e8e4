/** Milliseconds after which the page counts as drawn in any case, or where the browser does not tell when it is idle. */
const LONGEST_WAIT = 2_000
const USUAL_WAIT = 300

let rest: Promise<void> | undefined

/** Settles when the page has drawn itself and the browser has nothing more urgent to do; from then on at once. */
export function pageAtRest(): Promise<void> {
  rest ??= new Promise((resolve) => {
    // Some browsers do not have it, whatever the types say.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT })
    else setTimeout(resolve, USUAL_WAIT)
  })
  return rest
}
