/** What this browser gives the lab: real workers, its storage, its clock. */
import type { LoadPrograms } from './app/App'
import type { PagePorts } from './app/start-lab'
import { chooseLanguage } from './core/language'
import { readEmbedPart } from './platform/embedding'
import { fetchPart } from './platform/fetch-part'
import { readMachine } from './platform/isolation'
import { browserItems } from './platform/keeping'
import { pageClock } from './platform/page-clock'
import * as page from './platform/page-watch'
import { preferredLanguages } from './platform/preferences'
import { noRunShelf, openRunShelf } from './platform/run-shelf'
import { asSoleTab } from './platform/sole-tab'
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

export function browserPorts(): PagePorts {
  const embedded = readEmbedPart()
  return {
    machine: readMachine(),
    language: chooseLanguage(preferredLanguages()),
    measure,
    loadPrograms,
    items: browserItems,
    shelf: embedded ? noRunShelf : openRunShelf(),
    clock: pageClock,
    now: () => new Date(),
    drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
    takeUpdate: async () => (await import('./platform/offline')).takeUpdate(),
    embedded,
  }
}
