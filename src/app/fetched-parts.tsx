/**
 * Parts of the page that the first chart does without are fetched apart. A new one is a line:
 *
 *   const Details = fetchedPart(async () => (await import('./Details')).Details)
 *
 * and is then used as any component. It is fetched when the page has drawn itself and is at rest, shown or not, so that it
 * is there at once when it is opened. One that does not come says so in its place, and can be asked for again.
 */
import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import { useTexts } from '../lab-context'
import { fetchPart } from '../platform/fetch-part'
import { pageAtRest } from '../platform/page-rest'

type Fetched<Props> =
  | { kind: 'awaited' }
  | { kind: 'there'; Part: ComponentType<Props> }
  | { kind: 'missing' }

const fetchers: (() => void)[] = []

/** All parts at once, and each of them once; called when the page is first drawn. */
export function useFetchedParts(): void {
  useEffect(() => {
    for (const fetch of fetchers) fetch()
  }, [])
}

/**
 * Not React's `lazy`: that puts a fallback in the place of what it waits for, for some frames even where it has been
 * fetched, and cannot ask again.
 */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const { fetch, subscribe, now } = createFetched(load)
  fetchers.push(fetch)
  return function FetchedPart(props: Props) {
    const fetched = useSyncExternalStore(subscribe, now)
    useEffect(fetch, [])
    if (fetched.kind === 'there') return <fetched.Part {...props} />
    return fetched.kind === 'missing' ? <NotFetched onAgain={fetch} /> : <Awaited />
  }
}

/** A layer of the chart: fetched when it is first asked for, and nothing stands in its place until it is there. */
export function fetchedLayer<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const { fetch, subscribe, now } = createFetched(load)
  return function FetchedLayer(props: Props) {
    const fetched = useSyncExternalStore(subscribe, now)
    useEffect(fetch, [])
    return fetched.kind === 'there' ? <fetched.Part {...props} /> : null
  }
}

function createFetched<Props>(load: () => Promise<ComponentType<Props>>) {
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
    void pageAtRest()
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
    return () => shown.delete(changed)
  }
  return { fetch, subscribe, now: () => fetched }
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

function NotFetched({ onAgain }: { onAgain: () => void }) {
  const { app } = useTexts()
  return (
    <div className="not-fetched" role="alert">
      <p>{app.partNotLoaded}</p>
      <button type="button" onClick={onAgain}>
        {app.tryAgain}
      </button>
    </div>
  )
}
