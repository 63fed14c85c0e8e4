/**
 * What runs inside the page while a slider is benched. Each function is sent to the page as text, so it may use nothing
 * from around it.
 */

/** Put into the page before its own scripts: the animation frames that scripts have asked for are kept count of. */
export function countAskedFrames() {
  const plainFrame = requestAnimationFrame.bind(window)
  const plainCancel = cancelAnimationFrame.bind(window)
  /** @type {Set<number>} */
  const asked = new Set()
  window.requestAnimationFrame = (run) => {
    const id = plainFrame((time) => {
      asked.delete(id)
      run(time)
    })
    asked.add(id)
    return id
  }
  window.cancelAnimationFrame = (id) => {
    asked.delete(id)
    plainCancel(id)
  }
  Object.assign(window, { askedFrames: asked, plainFrame })
}

/**
 * Milliseconds of one move. `work`: from the event to the end of the paint, and of each further frame that the page
 * asked for, without what lies between frames. `script`: until the event's handlers have returned. `late`: how long the
 * frame waited for other work of the main thread.
 *
 * @typedef {{work: number, script: number, late: number}} MoveCost
 */

/**
 * Moves a slider through `positions`. A browser hands out the moves of a pointer at the start of a frame, so each move
 * is made in an animation callback; a message posted there arrives when the frame is painted. Where the page then asks
 * for another frame, as libraries do that gather their changes, that frame belongs to the move.
 *
 * @param {{label: string, positions: number[], pauses: number[]}} plan `pauses[i]` ms before move i
 * @returns {Promise<MoveCost[]>}
 */
export async function driveSlider({ label, positions, pauses }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[aria-label="${label}"]`))
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const { askedFrames, plainFrame } = /** @type {any} */ (window)

  /** @type {(act: () => void) => Promise<MoveCost>} */
  const timeFrame = (act) =>
    new Promise((resolve) => {
      plainFrame((/** @type {number} */ due) => {
        const start = performance.now()
        act()
        const script = performance.now() - start
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () =>
          resolve({ work: performance.now() - start, script, late: Math.max(0, start - due) })
        port2.postMessage(null)
      })
    })

  const costs = []
  for (const [index, position] of positions.entries()) {
    const pause = pauses[index] ?? 0
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    const cost = await timeFrame(() => {
      setValue?.call(input, String(position))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    while (askedFrames.size > 0) cost.work += (await timeFrame(() => {})).work
    costs.push(cost)
  }
  return costs
}

/** @returns {number} milliseconds of a fixed amount of work on the main thread: how slow the page really runs */
export function timeFixedWork() {
  const start = performance.now()
  let sum = 0
  for (let index = 1; index < 10_000_000; index++) sum += 1 / index
  return sum > 0 ? performance.now() - start : Number.NaN
}
