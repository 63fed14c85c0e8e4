/** The React binding of the second page's store and of its texts. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { ProgramsDictionary } from '../../i18n/programs-dictionary'
import { programsTextsIn } from '../../i18n/programs-texts'
import { useLab } from '../../lab-context'
import type { Programs, ProgramsActions, ProgramsStore } from '../../store/programs-store'
import { selectLanguage } from '../../store/selectors'

const ProgramsContext = createContext<ProgramsStore | undefined>(undefined)

export function ProgramsProvider({ store, children }: { store: ProgramsStore; children: ReactNode }) {
  return <ProgramsContext value={store}>{children}</ProgramsContext>
}

function useProgramsStore(): ProgramsStore {
  const store = useContext(ProgramsContext)
  if (!store) throw new Error('there is no ProgramsProvider above')
  return store
}

export function usePrograms<Selected>(selector: (state: Programs) => Selected): Selected {
  const { subscribe, getState } = useProgramsStore()
  return useSyncExternalStore(subscribe, () => selector(getState()))
}

export function useProgramsActions(): ProgramsActions {
  return useProgramsStore().getState().actions
}

export function useProgramsTexts(): ProgramsDictionary {
  return programsTextsIn(useLab(selectLanguage))
}
