/** The page as the engine sees it: hidden or not, drawn or not, used by the visitor or not. */

/** What happened since a watch began. */
export type PageWatch = { hidden: boolean; used: boolean }

/** Ways of using the page that make it draw. */
const USES = ['input', 'keydown', 'pointerdown', 'wheel', 'resize', 'scroll', 'hashchange'] as const

/** Over a figure even a pointer that only passes makes the page draw: the value under it is read out. */
const READS_OUT = 'figure'

/** A page that is not drawn any more (hidden, or on a sleeping screen) is waited for no longer than this. */
const DRAWING_PATIENCE = 100

export function isHidden(): boolean {
  return document.visibilityState === 'hidden'
}

/** Resolves when what was last changed is on the screen. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, DRAWING_PATIENCE)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** Resolves when the page is visible; rejects with the signal's reason. */
export function visible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    if (!isHidden()) return resolve()
    const ended = new AbortController()
    const once = { signal: ended.signal }
    const check = () => {
      if (isHidden()) return
      ended.abort()
      resolve()
    }
    document.addEventListener('visibilitychange', check, once)
    signal.addEventListener(
      'abort',
      () => {
        ended.abort()
        reject(signal.reason)
      },
      once,
    )
  })
}

/** Starts watching; the returned call ends the watch and tells what was seen. */
export function watch(): () => PageWatch {
  const seen: PageWatch = { hidden: isHidden(), used: false }
  const ended = new AbortController()
  const options = { signal: ended.signal, capture: true, passive: true }
  document.addEventListener(
    'visibilitychange',
    () => {
      seen.hidden = true
    },
    options,
  )
  const use = () => {
    seen.used = true
  }
  for (const name of USES) window.addEventListener(name, use, options)
  const pass = ({ target }: Event) => {
    if (target instanceof Element && target.closest(READS_OUT)) use()
  }
  window.addEventListener('pointermove', pass, options)
  return () => {
    ended.abort()
    return seen
  }
}
