/** Milliseconds after which the page counts as drawn in any case, or where the browser does not tell when it is idle. */
const LONGEST_WAIT = 2_000
const USUAL_WAIT = 300

/** Milliseconds after which a frame is not waited for: none is drawn behind another tab. */
const LONGEST_FRAME = 100

/** Settles when the browser has painted what stands on the page now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

let rest: Promise<void> | undefined

/** Settles when the browser has nothing more urgent to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Some browsers do not have it, whatever the types say.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT })
    else setTimeout(resolve, USUAL_WAIT)
  })
}

/** Settles when the page has drawn itself and the browser has nothing more urgent to do; from then on at once. */
export function pageAtRest(): Promise<void> {
  rest ??= idle()
  return rest
}

let lastTurn: Promise<void> | undefined

/** Settles when what stands on the page now is painted and the browser is idle; for one caller after the other. */
export function turnAtRest(): Promise<void> {
  lastTurn = (lastTurn ?? painted()).then(idle)
  return lastTurn
}
