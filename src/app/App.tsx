import { textsIn } from '../i18n/texts'
import { LabProvider } from '../lab-context'
import type { LabStore } from '../store/lab-store'
import { selectLanguage } from '../store/selectors'
import { ErrorBoundary } from './ErrorBoundary'
import { LabPage } from './LabPage'
import './theme.css'
import './layout.css'
import './widgets.css'
import './figures.css'

export function App({ store }: { store: LabStore }) {
  return (
    <ErrorBoundary texts={() => textsIn(selectLanguage(store.getState())).app}>
      <LabProvider store={store}>
        <LabPage />
      </LabProvider>
    </ErrorBoundary>
  )
}
