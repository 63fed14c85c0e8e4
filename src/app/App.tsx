import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { textsIn } from '../i18n/texts'
import { LabProvider } from '../lab-context'
import { followFragment, readFragment } from '../platform/address'
import type { ShownPart } from '../platform/embedding'
import { fetchPart } from '../platform/fetch-part'
import { pageAtRest } from '../platform/page-rest'
import type { RestClock } from '../store/at-rest'
import type { LabStore } from '../store/lab-store'
import type { ProgramsPort } from '../store/programs-store'
import { selectLanguage } from '../store/selectors'
import { ErrorBoundary } from './ErrorBoundary'
import { afterThoseAhead } from './fetch-order'
import { fetchedPart } from './fetched-parts'
import { LabPage } from './LabPage'
import { programsPlace } from './places'
import './theme.css'
import './layout.css'
import './widgets.css'
import './figures.css'
import './presenting.css'
import './print.css'

/** The second page is fetched when it is first asked for, with what it needs. */
export type LoadPrograms = () => Promise<ProgramsPort>

type Props = {
  store: LabStore
  clock: RestClock
  loadPrograms: LoadPrograms
  /** The part that is shown where the page is a frame of another one. */
  embedded: ShownPart | undefined
}

async function fetchProgramsPage(loadPrograms: LoadPrograms) {
  const [port, { ProgramsPage }, { createProgramsStore }] = await Promise.all([
    loadPrograms(),
    import('./ProgramsPage'),
    import('../store/programs-store'),
  ])
  const store = createProgramsStore(port)
  return { default: ({ fragment }: { fragment: string }) => <ProgramsPage {...{ store, fragment }} /> }
}

const Embedded = fetchedPart(async () => (await import('./EmbeddedLab')).EmbeddedLab, 'plain', 'at-once')

function Pages({ loadPrograms }: Pick<Props, 'loadPrograms'>) {
  const fragment = useSyncExternalStore(followFragment, readFragment)
  const [Programs] = useState(() => lazy(() => fetchProgramsPage(loadPrograms)))
  if (!programsPlace(fragment)) return <LabPage />
  return (
    <Suspense>
      <Programs fragment={fragment} />
    </Suspense>
  )
}

async function followServiceWorker({ getState }: LabStore): Promise<void> {
  await afterThoseAhead()
  await pageAtRest()
  const offline = await fetchPart(() => import('../platform/offline'))
  await offline?.keepOffline(() => getState().actions.say({ kind: 'update-ready' }))
}

/** When the page is drawn and at rest; the development server has no service worker. */
function useOffline(store: LabStore): void {
  useEffect(() => {
    if (import.meta.env.PROD) void followServiceWorker(store)
  }, [store])
}

export function App({ store, clock, loadPrograms, embedded }: Props) {
  useOffline(store)
  return (
    <ErrorBoundary texts={() => textsIn(selectLanguage(store.getState())).app}>
      <LabProvider store={store} clock={clock}>
        {embedded ? <Embedded part={embedded} /> : <Pages loadPrograms={loadPrograms} />}
      </LabProvider>
    </ErrorBoundary>
  )
}
