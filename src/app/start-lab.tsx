/** Shows the lab in an element: the store, what follows it, and React. */
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import type { ShownPart } from '../platform/embedding'
import type { Items } from '../platform/keeping'
import { painted } from '../platform/page-rest'
import { followDarkScheme } from '../platform/preferences'
import { isolateAtStart } from '../platform/register-service-worker'
import type { RestClock } from '../store/at-rest'
import { createLabStore, type LabPorts, type LabStore } from '../store/lab-store'
import { App, type LoadPrograms } from './App'
import { keepDocumentInStep } from './document-sync'
import { keepLabInStep, takePreferences } from './keep-in-step'
import { fetchFirstTexts } from './language-switch'
import { keepPresentationInStep } from './presentation'

/** What the lab gets from outside: the browser's own in the product, simulated ones in page tests. */
export type PagePorts = LabPorts & {
  items: Items
  clock: RestClock
  loadPrograms: LoadPrograms
  /** The part that is shown where the page is a frame of another one. */
  embedded: ShownPart | undefined
}

export type StartedLab = {
  store: LabStore
  /** Removes it from the page. */
  stop: () => void
}

function show(store: LabStore, ports: PagePorts, root: HTMLElement): StartedLab {
  const { items, clock, loadPrograms, embedded } = ports
  const running = new AbortController()
  keepLabInStep(store, { items, keeps: embedded === undefined, clock }, running.signal)
  store.getState().actions.loadEarlier()
  keepDocumentInStep(store)
  keepPresentationInStep(store, running.signal)
  followDarkScheme(store.getState().actions.noteSystemScheme, running.signal)
  const shown = createRoot(root)
  // In pieces, between which the browser can do what is more urgent.
  startTransition(() =>
    shown.render(
      <StrictMode>
        <App store={store} clock={clock} loadPrograms={loadPrograms} embedded={embedded} />
      </StrictMode>,
    ),
  )
  const stop = () => {
    running.abort()
    shown.unmount()
  }
  return { store, stop }
}

/** Shows the lab in `root` once what `index.html` shows has been painted; undefined where no texts could be fetched. */
export async function startLab(ports: PagePorts, root: HTMLElement): Promise<StartedLab | undefined> {
  await painted()
  // The development server has no service worker.
  if (import.meta.env.PROD) isolateAtStart()
  const store = createLabStore(ports)
  takePreferences(store, ports.items)
  if (await fetchFirstTexts(store)) return show(store, ports, root)
  document.getElementById('not-loaded')?.removeAttribute('hidden')
  return undefined
}
