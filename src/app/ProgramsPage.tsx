import { useEffect } from 'react'
import { ProgramList } from '../features/programs/ProgramList'
import { ProgramView } from '../features/programs/ProgramView'
import {
  ProgramsProvider,
  usePrograms,
  useProgramsActions,
  useProgramsTexts,
} from '../features/programs/programs-context'
import { goTo, readFragment, writeFragment } from '../platform/address'
import { type ProgramsStore, selectQuery } from '../store/programs-store'
import { Header } from './Header'
import { LAB_FRAGMENT, PROGRAMS_FRAGMENT, programsPlace } from './places'
import './programs.css'

const fragmentOf = (id: string) => `${PROGRAMS_FRAGMENT}/${id}`

/** The second page. The address says which program is shown and how it is set, and follows when that is changed. */
export function ProgramsPage({ store, fragment }: { store: ProgramsStore; fragment: string }) {
  return (
    <ProgramsProvider store={store}>
      <Header page="programs" />
      <Content fragment={fragment} />
    </ProgramsProvider>
  )
}

function Content({ fragment }: { fragment: string }) {
  const texts = useProgramsTexts()
  const { open, stop } = useProgramsActions()
  const shown = usePrograms((state) => state.shown)
  const query = usePrograms(selectQuery)
  useEffect(() => {
    const place = programsPlace(fragment)
    open(place?.id, place?.query ?? '')
  }, [fragment, open])
  useEffect(() => {
    if (!shown || programsPlace(readFragment())?.id !== shown.id) return
    writeFragment(`${fragmentOf(shown.id)}${query === '' ? '' : `?${query}`}`)
  }, [shown, query])
  // Nothing goes on running behind another page.
  useEffect(() => stop, [stop])
  return (
    <main className="programs">
      <div>
        <h2>{texts.heading}</h2>
        <p className="note">{texts.intro}</p>
        <ProgramList linkTo={(id) => `#${fragmentOf(id)}`} />
      </div>
      <ProgramView toLab={() => goTo(LAB_FRAGMENT)} />
    </main>
  )
}
