/** Composition root: the store with its ports, and React. No logic. */
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App, type LoadPrograms } from './app/App'
import { keepDocumentInStep } from './app/document-sync'
import { keepLabInStep, takePreferences } from './app/keep-in-step'
import { fetchFirstTexts } from './app/language-switch'
import { keepPresentationInStep } from './app/presentation'
import { chooseLanguage } from './core/language'
import { readEmbedPart } from './platform/embedding'
import { fetchPart } from './platform/fetch-part'
import { readMachine } from './platform/isolation'
import { pageClock } from './platform/page-clock'
import { painted } from './platform/page-rest'
import * as page from './platform/page-watch'
import { followDarkScheme, preferredLanguages } from './platform/preferences'
import { isolateAtStart } from './platform/register-service-worker'
import { noRunShelf, openRunShelf } from './platform/run-shelf'
import { asSoleTab } from './platform/sole-tab'
import { createLabStore } from './store/lab-store'
import type { MeasurePort } from './store/measurement-actions'

/** The engine is fetched when it is first asked for. */
const measure: MeasurePort = async (plan, signal, onEvent) => {
  const engine = await fetchPart(() => import('./engine/browser-engine'), signal)
  if (signal.aborted) return { kind: 'cancelled' }
  if (!engine) return { kind: 'failed', problem: { kind: 'engine-not-loaded' } }
  const end = await asSoleTab(() => engine.measureHere(plan, page, signal, onEvent))
  return end ?? { kind: 'failed', problem: { kind: 'another-tab' } }
}

/** The programs, too; they and the measurement never run at once. */
const loadPrograms: LoadPrograms = async () => {
  const { listPrograms, runHere, listingOf } = await import('./programs/browser-programs')
  return {
    list: listPrograms,
    listing: listingOf,
    run: async (id, values, signal, onEvent) => {
      const end = await asSoleTab(() => runHere(id, values, signal, onEvent))
      return end ?? { kind: 'failed', problem: { kind: 'busy' } }
    },
  }
}

const embedded = readEmbedPart()

const store = createLabStore({
  machine: readMachine(),
  language: chooseLanguage(preferredLanguages()),
  measure,
  shelf: embedded ? noRunShelf : openRunShelf(),
  now: () => new Date(),
  drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
  takeUpdate: async () => (await import('./platform/offline')).takeUpdate(),
})

function show(): void {
  keepLabInStep(store, embedded === undefined, pageClock)
  store.getState().actions.loadEarlier()
  keepDocumentInStep(store)
  keepPresentationInStep(store)
  followDarkScheme(store.getState().actions.noteSystemScheme)
  const root = document.getElementById('root')
  if (!root) return
  // In pieces, between which the browser can do what is more urgent.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App store={store} clock={pageClock} loadPrograms={loadPrograms} embedded={embedded} />
      </StrictMode>,
    ),
  )
}

async function start(): Promise<void> {
  // What `index.html` shows is seen before.
  await painted()
  // The development server has no service worker.
  if (import.meta.env.PROD) isolateAtStart()
  takePreferences(store)
  if (await fetchFirstTexts(store)) show()
  else document.getElementById('not-loaded')?.removeAttribute('hidden')
}

// Not awaited: what is fetched may need this file, and would wait for it.
void start()
