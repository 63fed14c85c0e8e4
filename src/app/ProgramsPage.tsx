import { useEffect, useRef } from 'react'
import { ProgramList } from '../features/programs/ProgramList'
import { PROGRAM_HEADING, ProgramView } from '../features/programs/ProgramView'
import {
  ProgramsProvider,
  usePrograms,
  useProgramsActions,
  useProgramsTexts,
} from '../features/programs/programs-context'
import { Messages } from '../features/share/Messages'
import { useTexts } from '../lab-context'
import { goTo, readFragment, writeFragment } from '../platform/address'
import { type ProgramsStore, selectQuery } from '../store/programs-store'
import { useFirstSightEnd } from './first-sight'
import { Header } from './Header'
import { LAB_FRAGMENT, PROGRAMS_FRAGMENT, programsPlace } from './places'
import './programs.css'

/** Of what the lab has to say this belongs to every page. */
const OF_EVERY_PAGE = ['update-ready', 'not-kept', 'language-not-loaded'] as const

const fragmentOf = (id: string) => `${PROGRAMS_FRAGMENT}/${id}`

/** The second page. The address says which program is shown and how it is set, and follows when that is changed. */
export function ProgramsPage({ store, fragment }: { store: ProgramsStore; fragment: string }) {
  useFirstSightEnd()
  return (
    <ProgramsProvider store={store}>
      <Header page="programs" />
      <PageMessages />
      <Content fragment={fragment} />
    </ProgramsProvider>
  )
}

function PageMessages() {
  return <Messages only={OF_EVERY_PAGE} busy={usePrograms(({ run }) => run.phase === 'running')} />
}

/** On a narrow screen what was chosen stands far below the list. */
function leadTo(id: string): void {
  const heading = document.getElementById(id)
  if (!heading || heading.getBoundingClientRect().top < window.innerHeight / 2) return
  heading.scrollIntoView()
  heading.focus({ preventScroll: true })
}

function Content({ fragment }: { fragment: string }) {
  const texts = useProgramsTexts()
  const { app } = useTexts()
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
  useEffect(() => {
    const name = shown && texts.programs[shown.id]?.name
    document.title = `${name ?? texts.heading} – ${app.name}`
    return () => {
      document.title = app.name
    }
  }, [shown, texts, app])
  // A link that was opened shows the page from its top, with the list.
  const opened = useRef(programsPlace(fragment)?.id)
  useEffect(() => {
    if (!shown || shown.id === opened.current) return
    opened.current = undefined
    leadTo(PROGRAM_HEADING)
  }, [shown])
  // Nothing goes on running behind another page.
  useEffect(() => stop, [stop])
  return (
    <main className="programs">
      <div>
        <h2>{texts.heading}</h2>
        <p className="note">{texts.intro}</p>
        <ProgramList linkTo={(id) => `#${fragmentOf(id)}`} />
      </div>
      <ProgramView
        toLab={() => {
          goTo(LAB_FRAGMENT)
          // What had the focus is gone with this page.
          setTimeout(() => document.querySelector<HTMLElement>('#controls input[type=range]')?.focus())
        }}
      />
    </main>
  )
}
