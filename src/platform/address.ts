/** The fragment of the page's address. It never reaches a server. */

export function readFragment(): string {
  return location.hash.slice(1)
}

/**
 * Writes it without a new entry in the history. A browser may refuse too many of these; the next one comes.
 *
 * @param note is kept with this entry of the history, over a reload, too
 */
export function writeFragment(fragment: string, note: unknown = history.state): void {
  try {
    history.replaceState(note, '', `#${fragment}`)
  } catch {
    // The address then lags behind until the next change.
  }
}

/** What was noted with this entry of the history; nothing where it is new. */
export function readNote(): string {
  return typeof history.state === 'string' ? history.state : ''
}

const LEFT = 'amdahl-lab.left'

/**
 * The page is left, reloaded or put away; there may be no later moment. A fragment that `run` writes comes too late for a
 * reload, so it is noted for the next page of this tab (`takeUpFragment`).
 */
export function onPageLeave(run: () => void, signal: AbortSignal): void {
  const leave = () => {
    const before = readFragment()
    run()
    if (readFragment() === before) return
    try {
      sessionStorage.setItem(LEFT, JSON.stringify([before, readFragment()]))
    } catch {
      // Without storage the last change before a reload is lost.
    }
  }
  window.addEventListener('pagehide', leave, { signal })
}

/** After a reload: where the page before this one noted a later fragment for this address, it is the fragment now. */
export function takeUpFragment(): void {
  try {
    const [before, after] = JSON.parse(sessionStorage.getItem(LEFT) ?? '[]')
    sessionStorage.removeItem(LEFT)
    const [navigation] = performance.getEntriesByType('navigation')
    const reloaded = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload'
    if (reloaded && before === readFragment() && typeof after === 'string') writeFragment(after)
  } catch {
    // Nothing was noted, or it cannot be read.
  }
}

/** The address of this page with that fragment. */
export function addressWith(fragment: string): string {
  const address = new URL(location.href)
  address.hash = fragment
  return address.href
}

/** Another fragment was typed, pasted or gone back to. The returned call ends the following. */
export function followFragment(onChange: () => void): () => void {
  const follow = () => onChange()
  window.addEventListener('hashchange', follow)
  return () => window.removeEventListener('hashchange', follow)
}

/** Goes to another fragment, with an entry in the history; those who follow the fragment hear of it. */
export function goTo(fragment: string): void {
  location.hash = fragment
}
