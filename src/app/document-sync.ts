/** The parts of the document that React does not own follow the store: language, theme, title. */
import { textsIn } from '../i18n/texts'
import type { LabStore } from '../store/lab-store'
import { selectLanguage, selectShownTheme } from '../store/selectors'

export function keepDocumentInStep(store: LabStore): void {
  const update = () => {
    const state = store.getState()
    const language = selectLanguage(state)
    const { app } = textsIn(language)
    const root = document.documentElement
    root.lang = language
    root.dataset.theme = selectShownTheme(state)
    document.title = app.name
    document.querySelector('meta[name="description"]')?.setAttribute('content', app.description)
  }
  store.subscribe((state, before) => {
    if (state.preferences !== before.preferences) update()
  })
  update()
}
