/**
 * Parts of the page that the first chart does without are fetched apart. A new one is a line:
 *
 *   const Details = fetchedPart(async () => (await import('./Details')).Details)
 *
 * and is then used as any component. It is fetched when the page has drawn itself and is at rest, shown or not, so that it
 * is there at once when it is opened. One that does not come says so in its place, and can be asked for again.
 */
import { type ComponentType, startTransition, useEffect, useState } from 'react'
import { useTexts } from '../lab-context'
import { fetchPart } from '../platform/fetch-part'
import { turnAtRest } from '../platform/page-rest'

type Fetched<Props> =
  | { kind: 'awaited' }
  | { kind: 'there'; Part: ComponentType<Props> }
  | { kind: 'missing' }

const fetchers: (() => void)[] = []

function fetchAll(): void {
  for (const fetch of fetchers) fetch()
}

/** Each of them once, when the page is first drawn; what comes at once has its place on the page, or is not asked for. */
export function useFetchedParts(): void {
  useEffect(fetchAll, [])
}

/**
 * `at-rest`: when the page is at rest. `when-shown`: likewise, but at once where somebody has opened it by then. `at-once`: as
 * soon as it has its place on the page; all others give way to it.
 */
type Moment = 'at-rest' | 'when-shown' | 'at-once'

/**
 * Not React's `lazy`: that puts a fallback in the place of what it waits for, for some frames even where it has been
 * fetched, and cannot ask again.
 *
 * @param manner a quiet part has no words of its own in its place; another one that goes with it speaks for both
 */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  manner: 'plain' | 'quiet' = 'plain',
  when: Moment = 'at-rest',
): ComponentType<Props> {
  const { fetch, show, subscribe, now, markDrawn, isShown } = createFetched(load, when)
  fetchers.push(() => {
    if (when !== 'at-once' || isShown()) fetch()
  })
  return function FetchedPart(props: Props) {
    const [fetched, setFetched] = useState(now)
    useEffect(() => {
      // What comes into a page that is there already is drawn in pieces, between which the page answers.
      const follow = () => startTransition(() => setFetched(now()))
      follow()
      return subscribe(follow)
    }, [])
    useEffect(show, [])
    useEffect(() => {
      if (fetched.kind !== 'awaited') markDrawn()
    }, [fetched])
    if (fetched.kind === 'there') return <fetched.Part {...props} />
    if (manner === 'quiet') return null
    return fetched.kind === 'missing' ? <NotFetched /> : <Awaited />
  }
}

/** Parts that are fetched at once and not drawn yet: the others give way to them, but not for ever. */
const ahead = new Set<object>()
const waiting = new Set<() => void>()
const LONGEST_WAIT = 3_000

/** Settles when those ahead have been drawn, where there are any. */
export async function afterThoseAhead(): Promise<void> {
  // All that is drawn in one go has asked by then.
  await Promise.resolve()
  if (ahead.size === 0) return
  await new Promise<void>((resolve) => {
    waiting.add(resolve)
    setTimeout(() => {
      // They are on no page, or on one that was left.
      ahead.clear()
      resolve()
    }, LONGEST_WAIT)
  })
}

function leaveAhead(part: object): void {
  ahead.delete(part)
  if (ahead.size > 0) return
  for (const go of waiting) go()
  waiting.clear()
}

function createFetched<Props>(load: () => Promise<ComponentType<Props>>, when: Moment) {
  const part = {}
  const shown = new Set<() => void>()
  let fetched: Fetched<Props> = { kind: 'awaited' }
  let underway = false
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const moment = () => {
    if (when === 'at-once') return Promise.resolve()
    const itsTurn = afterThoseAhead().then(turnAtRest)
    return when === 'when-shown' ? Promise.race([itsTurn, opened]) : itsTurn
  }
  const become = (next: Fetched<Props>) => {
    fetched = next
    for (const changed of shown) changed()
  }
  const fetch = () => {
    if (underway || fetched.kind === 'there') return
    underway = true
    become({ kind: 'awaited' })
    if (when === 'at-once') ahead.add(part)
    void moment()
      .then(() => fetchPart(load))
      .then((Part) => {
        underway = false
        if (Part) become({ kind: 'there', Part })
        // Where it is not shown nobody misses it yet, and it is asked for again when it is.
        else if (isShown()) become({ kind: 'missing' })
      })
  }
  const show = () => {
    open()
    fetch()
  }
  const subscribe = (changed: () => void) => {
    shown.add(changed)
    return () => {
      shown.delete(changed)
    }
  }
  const isShown = () => shown.size > 0
  return { fetch, show, isShown, subscribe, now: () => fetched, markDrawn: () => leaveAhead(part) }
}

/** Is not seen unless it takes long. */
function Awaited() {
  const { app } = useTexts()
  return (
    <p className="awaited note" role="status">
      {app.partAwaited}
    </p>
  )
}

/** What one part was refused the others may have been, too. */
function NotFetched() {
  const { app } = useTexts()
  return (
    <div className="not-fetched" role="alert">
      <p>{app.partNotLoaded}</p>
      <button type="button" onClick={fetchAll}>
        {app.tryAgain}
      </button>
    </div>
  )
}
