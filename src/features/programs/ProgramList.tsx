import { usePrograms, useProgramsTexts } from './programs-context'

/** All programs; each is a link of its own. */
export function ProgramList({ linkTo }: { linkTo: (id: string) => string }) {
  const texts = useProgramsTexts()
  const programs = usePrograms((state) => state.programs)
  const shown = usePrograms((state) => state.shown)
  return (
    <nav className="program-list" aria-label={texts.list}>
      <ul>
        {programs.map(({ id }) => (
          <li key={id}>
            <a href={linkTo(id)} aria-current={id === shown?.id ? 'page' : undefined}>
              {texts.programs[id]?.name ?? id}
              <span className="soft">{texts.programs[id]?.notes}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
