/** The one React binding of the store, and of the texts in the chosen language. */
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
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

/**
 * The same for what may follow a moment later: it is drawn after the frame that the change itself asks for, and skipped
 * while changes come faster than it can be drawn.
 */
export function useLabLater<Selected>(selector: (state: Lab) => Selected): Selected {
  const store = useLabStore()
  const [selected, setSelected] = useState(() => selector(store.getState()))
  useEffect(() => {
    const follow = () => startTransition(() => setSelected(() => selector(store.getState())))
    follow()
    return store.subscribe(follow)
  }, [store, selector])
  return selected
}

export function useActions(): LabActions {
  return useLabStore().getState().actions
}

export function useTexts(): Texts {
  return textsIn(useLab(selectLanguage))
}
