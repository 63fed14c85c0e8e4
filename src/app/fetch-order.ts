/** In which order parts of the page are fetched; `fetched-parts` makes components of them. */
import { fetchPart } from '../platform/fetch-part'
import { turnAtRest } from '../platform/page-rest'

/**
 * `at-rest`: when the page is at rest. `when-shown`: likewise, but at once where somebody opens it before. `at-once`: as soon as
 * it has its place on the page, and nowhere else; all others give way to it.
 */
export type Moment = 'at-rest' | 'when-shown' | 'at-once'

export type Fetched<Part> = { kind: 'awaited' } | { kind: 'there'; part: Part } | { kind: 'missing' }

export type Fetching<Part> = {
  now: () => Fetched<Part>
  /** A place on the page, which hears of changes. @returns what takes it away */
  subscribe: (changed: () => void) => () => void
  /** For who has subscribed. */
  show: () => void
  /** What there is now has been drawn. */
  markDrawn: () => void
}

/** Milliseconds for which parts give way to those ahead of them. */
const LONGEST_WAIT = 3_000

/** Parts that are fetched at once and have not come and been drawn yet. */
const ahead = new Set<object>()
const waiting = new Set<() => void>()

/** Settles when those ahead have come, or are missing, where there are any; on a slow line that may take long. */
export async function afterThoseAhead(): Promise<void> {
  // All that is drawn in one go has asked by then.
  await Promise.resolve()
  if (ahead.size > 0) await new Promise<void>((resolve) => waiting.add(resolve))
}

function leaveAhead(part: object): void {
  ahead.delete(part)
  if (ahead.size > 0) return
  for (const go of waiting) go()
  waiting.clear()
}

/** The others give way, but not for ever. */
async function itsTurn(): Promise<void> {
  await Promise.race([
    afterThoseAhead(),
    new Promise<void>((resolve) => {
      setTimeout(resolve, LONGEST_WAIT)
    }),
  ])
  await turnAtRest()
}

const fetchers: { fetch: () => void; isShown: () => boolean; when: Moment }[] = []

/** What is shown from then on was opened by somebody. */
let pageDrawn = false

/** Each part once, when the page is first drawn; what comes at once has its place there, or is not wanted. */
export function fetchAll(): void {
  for (const { fetch, isShown, when } of fetchers) if (when !== 'at-once' || isShown()) fetch()
  pageDrawn = true
}

/** What one part was refused the others may have been, too. */
export function fetchShownAgain(): void {
  for (const { fetch, isShown } of fetchers) if (isShown()) fetch()
}

/** Registers a part, which is fetched in its time. */
export function orderPart<Part>(load: () => Promise<Part>, when: Moment): Fetching<Part> {
  const key = {}
  const shown = new Set<() => void>()
  const isShown = () => shown.size > 0
  let fetched: Fetched<Part> = { kind: 'awaited' }
  let underway = false
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const moments: Record<Moment, () => Promise<void>> = {
    'at-rest': itsTurn,
    'when-shown': () => Promise.race([itsTurn(), opened]),
    'at-once': () => Promise.resolve(),
  }
  const become = (next: Fetched<Part>) => {
    fetched = next
    for (const changed of shown) changed()
  }
  const fetch = () => {
    if (underway || fetched.kind === 'there') return
    underway = true
    become({ kind: 'awaited' })
    if (when === 'at-once') ahead.add(key)
    void moments[when]()
      .then(() => fetchPart(load))
      .then((part) => {
        underway = false
        if (part) become({ kind: 'there', part })
        // Where it is not shown nobody misses it yet, and it is asked for again when it is.
        else if (isShown()) become({ kind: 'missing' })
      })
  }
  fetchers.push({ fetch, isShown, when })
  return {
    now: () => fetched,
    subscribe: (changed) => {
      shown.add(changed)
      return () => {
        shown.delete(changed)
        // The page was left.
        if (!isShown()) leaveAhead(key)
      }
    },
    show: () => {
      if (pageDrawn) open()
      fetch()
    },
    markDrawn: () => leaveAhead(key),
  }
}
