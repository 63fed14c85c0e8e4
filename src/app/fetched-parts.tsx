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

/** All parts, and each of them once; called when the page is first drawn. */
export function useFetchedParts(): void {
  useEffect(fetchAll, [])
}

/**
 * Not React's `lazy`: that puts a fallback in the place of what it waits for, for some frames even where it has been
 * fetched, and cannot ask again.
 *
 * @param manner a quiet part has no words of its own in its place; another one that goes with it speaks for both
 * @param when whether it is fetched once the page is at rest, or as soon as it has its place on the page
 */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  manner: 'plain' | 'quiet' = 'plain',
  when: 'at-rest' | 'at-once' = 'at-rest',
): ComponentType<Props> {
  const { fetch, subscribe, now, markDrawn } = createFetched(load, when)
  fetchers.push(fetch)
  return function FetchedPart(props: Props) {
    const [fetched, setFetched] = useState(now)
    useEffect(() => {
      // What comes into a page that is there already is drawn in pieces, between which the page answers.
      const follow = () => startTransition(() => setFetched(now()))
      follow()
      return subscribe(follow)
    }, [])
    useEffect(fetch, [])
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

async function afterThoseAhead(): Promise<void> {
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

function createFetched<Props>(load: () => Promise<ComponentType<Props>>, when: 'at-rest' | 'at-once') {
  const part = {}
  const shown = new Set<() => void>()
  let fetched: Fetched<Props> = { kind: 'awaited' }
  let underway = false
  const become = (next: Fetched<Props>) => {
    fetched = next
    for (const changed of shown) changed()
  }
  const fetch = () => {
    if (underway || fetched.kind === 'there') return
    underway = true
    become({ kind: 'awaited' })
    if (when === 'at-once') ahead.add(part)
    const moment = when === 'at-once' ? Promise.resolve() : afterThoseAhead().then(turnAtRest)
    void moment
      .then(() => fetchPart(load))
      .then((Part) => {
        underway = false
        if (Part) become({ kind: 'there', Part })
        // Where it is not shown nobody misses it yet, and it is asked for again when it is.
        else if (shown.size > 0) become({ kind: 'missing' })
      })
  }
  const subscribe = (changed: () => void) => {
    shown.add(changed)
    return () => {
      shown.delete(changed)
    }
  }
  return { fetch, subscribe, now: () => fetched, markDrawn: () => leaveAhead(part) }
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
