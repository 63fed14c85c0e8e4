/** The page's own service worker, where browsers allow one: over https or from this machine, not in every private window. */

function readContainer(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    // A frame in a sandbox is not even told whether there are any.
    return undefined
  }
}

/** Undefined where there can be none. */
export const serviceWorkers: ServiceWorkerContainer | undefined = readContainer()

/** Once is enough, however often it is asked for. */
let registering: Promise<ServiceWorkerRegistration | undefined> | undefined

export function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  registering ??= (async () => {
    try {
      return await serviceWorkers?.register('./service-worker.js')
    } catch {
      // The page then works as one without.
      return undefined
    }
  })()
  return registering
}

/** Set before the page is reloaded to be isolated, so that it is so once at most as long as the tab lives. */
const TRIED = 'amdahl-lab.isolation-tried'

function firstTry(): boolean {
  try {
    if (sessionStorage.getItem(TRIED) !== null) return false
    sessionStorage.setItem(TRIED, 'yes')
    return true
  } catch {
    // What cannot be noted could go on for ever.
    return false
  }
}

/** Milliseconds after the page was asked for: later it may be read already. */
const LATEST_RELOAD = 10_000

const TOUCHES = ['input', 'keydown', 'pointerdown', 'drop'] as const

/**
 * On a host that sends no isolation headers the service worker puts them on, from the next loading on: the page is
 * reloaded as soon as the worker serves it, if that is soon and the visitor has not touched it by then. Their next visit
 * is isolated anyway.
 */
export function isolateAtStart(): void {
  // A frame is isolated only where the page around it is.
  if (globalThis.crossOriginIsolated !== false || window.top !== window) return
  if (!serviceWorkers || !firstTry()) return
  let touched = false
  const touch = () => {
    touched = true
  }
  for (const name of TOUCHES)
    window.addEventListener(name, touch, { once: true, capture: true, passive: true })
  const served = () => {
    if (!touched && performance.now() < LATEST_RELOAD) location.reload()
  }
  serviceWorkers.addEventListener('controllerchange', served, { once: true })
  void registerServiceWorker()
}
