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
function idle(longest: number, usual: number): Promise<void> {
  return new Promise((resolve) => {
    // Some browsers do not have it, whatever the types say.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve, usual)
  })
}

/** Settles when the page has drawn itself and the browser has nothing more urgent to do; from then on at once. */
export function pageAtRest(): Promise<void> {
  rest ??= idle(LONGEST_WAIT, USUAL_WAIT)
  return rest
}

let lastTurn: Promise<void> | undefined

/** Milliseconds that one turn takes at most, and where the browser does not tell when it is idle. */
const LONGEST_TURN = 200
const USUAL_TURN = 20

/** Settles when the browser is idle, for the first caller not before the page is painted, and for each other one a turn later. */
export function turnAtRest(): Promise<void> {
  lastTurn = (lastTurn ?? painted()).then(() => idle(LONGEST_TURN, USUAL_TURN))
  return lastTurn
}
