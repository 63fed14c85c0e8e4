/**
 * Parts of the page that the first chart does without are fetched apart. A new one is a line:
 *
 *   const Details = fetchedPart(async () => (await import('./Details')).Details)
 *
 * and is then used as any component. Unless it is said otherwise (`Moment`), it is fetched when the page has drawn itself and
 * is at rest, shown or not, so that it is there at once when it is opened. One that does not come says so in its place, and
 * can be asked for again.
 */
import { type ComponentType, startTransition, useEffect, useState } from 'react'
import { useTexts } from '../lab-context'
import { fetchAll, fetchShownAgain, type Moment, orderPart } from './fetch-order'

/** For the page that shows most of them, when it is first drawn. */
export function useFetchedParts(): void {
  useEffect(fetchAll, [])
}

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
  const { now, subscribe, show, markDrawn } = orderPart(load, when)
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
    if (fetched.kind === 'there') return <fetched.part {...props} />
    if (manner === 'quiet') return null
    return fetched.kind === 'missing' ? <NotFetched /> : <Awaited />
  }
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

function NotFetched() {
  const { app } = useTexts()
  return (
    <div className="not-fetched" role="alert">
      <p>{app.partNotLoaded}</p>
      <button type="button" onClick={fetchShownAgain}>
        {app.tryAgain}
      </button>
    </div>
  )
}
