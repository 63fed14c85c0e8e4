/** Another program that takes half of one core, in turns with the worker there. */

export type Competitor = {
  /** By the virtual clock: it is there from … until. */
  from: number
  until: number
  /** Each of the two has the core for so long. */
  slice: number
  /** Whose core it takes; the others keep theirs. */
  worker: number
}

/** When a worker that begins at `start` has done so much work, while the competitor takes every second slice, the first one too. */
export function workedUntil({ from, until, slice }: Competitor, start: number, work: number): number {
  if (start >= until || start + work <= from) return start + work
  const began = Math.max(start, from)
  let left = work - (began - start)
  // A whole turn is two slices, the second of them the worker's.
  for (let turn = Math.floor((began - from) / (2 * slice)); ; turn++) {
    const own = from + (2 * turn + 1) * slice
    const free = Math.min(until, Math.max(began, own))
    const end = Math.min(until, own + slice)
    if (free >= until) return until + left
    const room = Math.max(0, end - free)
    if (left <= room) return free + left
    left -= room
  }
}
