/**
 * What runs inside the page while a slider is benched. Each function is sent to the page as text, so it may use nothing
 * from around it.
 */

/**
 * Milliseconds. `delay`: deferred tasks that kept the event waiting; `event`: its handlers and their microtasks;
 * `frame`: from there to the painted frame; `total`: the three together. `deferred` is all that was put off since the
 * move before, whether anyone waited for it or not.
 *
 * @typedef {{delay: number, event: number, frame: number, total: number, deferred: number}} MoveCost
 */

/**
 * Put into the page before its own scripts: every task that scripts defer to later (a message, a timer, an idle call)
 * is timed. React's scheduler works by messages. Animation frames that scripts ask for are counted while they are due.
 */
export function meterDeferredTasks() {
  /** @type {[start: number, end: number][]} */
  const tasks = []
  /** @type {(run: any) => unknown} */
  const timed = (run) => {
    if (typeof run !== 'function' || run.unmetered) return run
    return function (/** @type {unknown[]} */ ...values) {
      const start = performance.now()
      try {
        // @ts-expect-error whoever calls it gives it its `this`
        return run.apply(this, values)
      } finally {
        tasks.push([start, performance.now()])
      }
    }
  }
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onmessage,
    set(run) {
      onmessage?.set?.call(this, timed(run))
    },
  })
  for (const name of ['setTimeout', 'requestIdleCallback']) {
    const plain = /** @type {any} */ (window)[name]
    Object.assign(window, {
      [name]: (/** @type {unknown} */ run, /** @type {unknown[]} */ ...rest) => plain(timed(run), ...rest),
    })
  }
  const meter = { tasks, frames: 0, plainFrame: requestAnimationFrame.bind(window) }
  window.requestAnimationFrame = (run) => {
    meter.frames++
    return meter.plainFrame((time) => {
      meter.frames--
      run(time)
    })
  }
  Object.assign(window, { meter })
}

/**
 * Moves a slider through `positions` and times the work of each move up to the painted frame. A browser hands out the
 * moves of a pointer at the start of a frame, so each move is made in the first animation callback of one. Where the
 * page asks for an animation frame itself, what it does there belongs to the move.
 *
 * @param {{label: string, positions: number[], pauses: number[]}} plan `pauses[i]` ms before move i
 * @returns {Promise<MoveCost[]>}
 */
export async function driveSlider({ label, positions, pauses }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[aria-label="${label}"]`))
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  /** @type {{tasks: [number, number][], frames: number, plainFrame: typeof requestAnimationFrame}} */
  const meter = /** @type {any} */ (window).meter
  /** @type {(run: () => void) => () => void} */
  const unmetered = (run) => Object.assign(run, { unmetered: true })
  /** @type {(from: number, to: number) => number} milliseconds of deferred tasks in that time */
  const deferredIn = (from, to) =>
    meter.tasks.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)

  /**
   * @param {() => void} act what is done at the start of the frame
   * @returns {Promise<{due: number, start: number, handled: number, end: number}>} `end` is right after the paint
   */
  const inFrame = (act) =>
    new Promise((resolve) => {
      const times = { due: 0, start: 0, handled: 0, end: 0 }
      meter.plainFrame((due) => {
        times.due = due
        times.start = performance.now()
        act()
      })
      meter.plainFrame(() => {
        times.handled = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = unmetered(() => resolve({ ...times, end: performance.now() }))
        port2.postMessage(null)
      })
    })

  /** @type {(position: number) => Promise<MoveCost>} */
  const move = async (position) => {
    const first = await inFrame(() => {
      setValue?.call(input, String(position))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const delay = deferredIn(first.due, first.start)
    const event = first.handled - first.start
    // A deferred task that got in between the paint and its message came after the paint.
    let frame = first.end - first.handled - deferredIn(first.handled, first.end)
    while (meter.frames > 0) {
      const { due, start, end } = await inFrame(() => {})
      frame += end - start - deferredIn(start, end) + deferredIn(due, start)
    }
    const deferred = deferredIn(0, performance.now())
    meter.tasks.length = 0
    return { delay, event, frame, total: delay + event + frame, deferred }
  }

  const costs = []
  for (const [index, position] of positions.entries()) {
    const pause = pauses[index] ?? 0
    if (pause > 0)
      await new Promise((resolve) =>
        setTimeout(
          unmetered(() => resolve(undefined)),
          pause,
        ),
      )
    costs.push(await move(position))
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
