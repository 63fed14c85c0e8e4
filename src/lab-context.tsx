/** The one React binding of the store, and of the texts in the chosen language. */
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import { type Texts, textsIn } from './i18n/texts'
import type { Lab, LabActions, LabStore } from './store/lab-store'
import { selectLanguage } from './store/selectors'

const LabContext = createContext<LabStore | undefined>(undefined)

export function LabProvider({ store, children }: { store: LabStore; children: ReactNode }) {
  return <LabContext value={store}>{children}</LabContext>
}

function useLabStore(): LabStore {
  const store = useContext(LabContext)
  if (!store) throw new Error('there is no LabProvider above')
  return store
}

/** What `selector` gives, and again whenever that changes. */
export function useLab<Selected>(selector: (state: Lab) => Selected): Selected {
  return useStore(useLabStore(), selector)
}

export function useActions(): LabActions {
  return useLabStore().getState().actions
}

export function useTexts(): Texts {
  return textsIn(useLab(selectLanguage))
}
