import { useState } from 'react'
import { Help } from '../features/help/Help'
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language'
import { useActions, useLab, useTexts } from '../lab-context'
import { THEMES } from '../store/lab-state'
import { selectIsTouring, selectLanguage, selectTheme } from '../store/selectors'
import { Select } from '../ui/Select'
import { createLanguageSwitch } from './language-switch'
import { LAB_FRAGMENT, PROGRAMS_FRAGMENT, TOUR_FRAGMENT } from './places'

/** Without an anchor: the fragment of the address carries the settings. */
function skipToControls() {
  document.querySelector<HTMLElement>('#controls input')?.focus()
}

export function Header({ page }: { page: 'lab' | 'programs' }) {
  const { app } = useTexts()
  const language = useLab(selectLanguage)
  const theme = useLab(selectTheme)
  const touring = useLab(selectIsTouring)
  const actions = useActions()
  const [switchLanguage] = useState(() => createLanguageSwitch(actions))
  return (
    <header className="header">
      {page === 'lab' && (
        <button type="button" className="skip" onClick={skipToControls}>
          {app.skipToControls}
        </button>
      )}
      <h1>{app.name}</h1>
      <nav className="pages" aria-label={app.pages}>
        <a href={`#${LAB_FRAGMENT}`} aria-current={page === 'lab' && !touring ? 'page' : undefined}>
          {app.lab}
        </a>
        <a href={`#${PROGRAMS_FRAGMENT}`} aria-current={page === 'programs' ? 'page' : undefined}>
          {app.programs}
        </a>
        <a className="tour-link" href={`#${TOUR_FRAGMENT}/1`} aria-current={touring ? 'page' : undefined}>
          {app.tour}
        </a>
      </nav>
      <div className="header-tools">
        {page === 'lab' && (
          <button type="button" className="quiet present-button" onClick={() => actions.present(true)}>
            {app.present}
          </button>
        )}
        {page === 'lab' && <Help />}
        <Select
          quiet
          label={app.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChoose={switchLanguage}
        />
        <Select
          quiet
          label={app.theme}
          value={theme}
          options={THEMES.map((value) => ({ value, label: app.themes[value] }))}
          onChoose={actions.chooseTheme}
        />
      </div>
    </header>
  )
}
