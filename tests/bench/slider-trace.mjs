/** Reads from a trace of the browser what each move of a slider cost the main thread. */

/** @typedef {import('playwright').CDPSession} Session */
/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, tts?: number, dur?: number, tdur?: number}} Event */
/** @typedef {{start: number, end: number, work: number}} Task microseconds; `work` is the processor time of the thread */

/**
 * Milliseconds of processor time of the main thread. `delay`: tasks that kept the frame of the move from starting when
 * it was due; `frame`: the frame itself, with the event, style, layout and paint; `total`: the two together. `event` is
 * the part of the frame for the event's handlers, and `other` all that ran between the frames.
 *
 * @typedef {{delay: number, frame: number, total: number, event: number, other: number}} MoveCost
 */

/** Tasks and marks only: a fuller trace would slow down what it watches. */
const CATEGORIES = ['toplevel', 'blink.user_timing']
const TASK = 'ThreadControllerImpl::RunTask'

/**
 * @param {Session} session
 * @param {() => Promise<void>} act
 * @returns {Promise<Event[]>}
 */
export async function traced(session, act) {
  /** @type {Event[]} */
  const events = []
  const collect = (/** @type {{value: any[]}} */ { value }) => events.push(...value)
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

/** @type {(tasks: readonly Task[], from: number, to: number) => number} milliseconds of work in that time */
function workIn(tasks, from, to) {
  let work = 0
  for (const task of tasks) {
    const shared = Math.min(task.end, to) - Math.max(task.start, from)
    if (shared > 0) work += (task.work * shared) / (task.end - task.start)
  }
  return work / 1000
}

/** @param {readonly Event[]} events one trace of `driveSlider` */
export function moveCosts(events) {
  const marks = events.filter(({ name, ph }) => /^(move|handled|again) \d+/.test(name) && 'IRin'.includes(ph))
  const [{ pid, tid }] = /** @type {[Event]} */ (marks)
  /** @type {Task[]} */
  const tasks = events
    .filter((event) => event.name === TASK && event.ph === 'X' && event.pid === pid && event.tid === tid)
    .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts, end: ts + dur, work: tdur }))
    .sort((a, b) => a.start - b.start)
  const taskOf = (/** @type {Event} */ { ts }) => tasks.find(({ start, end }) => start <= ts && ts <= end)

  /** @type {MoveCost[]} */
  const costs = []
  let before = tasks[0]?.start ?? 0
  for (const mark of marks.filter(({ name }) => name.startsWith('move'))) {
    const [, index, late] = mark.name.split(' ')
    const frame = taskOf(mark)
    const handled = marks.find(({ name }) => name === `handled ${index}`)
    if (!frame || !handled) throw new Error(`move ${index} is not whole in the trace`)
    const further = new Set(marks.filter(({ name }) => name === `again ${index}`).map(taskOf))
    const due = Math.min(frame.start, mark.ts - Number(late))
    const delay = workIn(tasks, due, frame.start)
    const frames = [frame, ...further].reduce((sum, task) => sum + (task?.work ?? 0), 0) / 1000
    costs.push({
      delay,
      frame: frames,
      total: delay + frames,
      event: ((handled.tts ?? handled.ts) - (mark.tts ?? mark.ts)) / 1000,
      other: workIn(tasks, before, frame.start),
    })
    before = frame.end
  }
  return costs
}
