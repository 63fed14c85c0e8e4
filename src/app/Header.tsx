import { useState } from 'react'
import { Help } from '../features/help/Help'
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language'
import { useActions, useLab, useTexts } from '../lab-context'
import { THEMES } from '../store/lab-state'
import { selectLanguage, selectTheme } from '../store/selectors'
import { Select } from '../ui/Select'
import { createLanguageSwitch } from './language-switch'

/** Without an anchor: the fragment of the address carries the settings. */
function skipToControls() {
  document.querySelector<HTMLElement>('#controls input')?.focus()
}

export function Header() {
  const { app } = useTexts()
  const language = useLab(selectLanguage)
  const theme = useLab(selectTheme)
  const actions = useActions()
  const [switchLanguage] = useState(() => createLanguageSwitch(actions))
  return (
    <header className="header">
      <button type="button" className="skip" onClick={skipToControls}>
        {app.skipToControls}
      </button>
      <h1>{app.name}</h1>
      <div className="header-tools">
        <Help />
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
