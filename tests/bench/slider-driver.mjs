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
 * Moves a slider through `positions`. A browser hands out the moves of a pointer at the start of a frame, so each move
 * is made in the first animation callback of one. Where the page then asks for another frame, as libraries do that
 * gather their changes, that frame belongs to the move. Marks in the trace: `move i` before the event, with the
 * lateness of its frame in microseconds; `handled i` after its microtasks; `again i` in each further frame.
 *
 * @param {{label: string, positions: number[], pauses: number[]}} plan `pauses[i]` ms before move i
 */
export async function driveSlider({ label, positions, pauses }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[aria-label="${label}"]`))
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const { askedFrames, plainFrame } = /** @type {any} */ (window)

  /** @type {(act: (due: number) => void, then: () => void) => Promise<void>} ends right after the paint */
  const inFrame = (act, then) =>
    new Promise((resolve) => {
      plainFrame(act)
      plainFrame(() => {
        then()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(null)
      })
    })

  for (const [index, position] of positions.entries()) {
    const pause = pauses[index] ?? 0
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    const makeMove = (/** @type {number} */ due) => {
      performance.mark(`move ${index} ${Math.round(1000 * Math.max(0, performance.now() - due))}`)
      setValue?.call(input, String(position))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await inFrame(makeMove, () => performance.mark(`handled ${index}`))
    while (askedFrames.size > 0) {
      await inFrame(
        () => performance.mark(`again ${index}`),
        () => {},
      )
    }
  }
}

/** @returns {number} milliseconds of a fixed amount of work on the main thread: how slow the page really runs */
export function timeFixedWork() {
  const start = performance.now()
  let sum = 0
  for (let index = 1; index < 10_000_000; index++) sum += 1 / index
  return sum > 0 ? performance.now() - start : Number.NaN
}
