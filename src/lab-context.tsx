/** The one React binding of the store, and of the texts in the chosen language. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { type Texts, textsIn } from './i18n/texts'
import { createFollowers, type Followers, type FollowersClock } from './store/followers'
import type { Lab, LabActions, LabStore } from './store/lab-store'
import { selectLanguage } from './store/selectors'

type LabBinding = { store: LabStore; followers: Followers }

const LabContext = createContext<LabBinding | undefined>(undefined)

type ProviderProps = { store: LabStore; clock: FollowersClock; children: ReactNode }

export function LabProvider({ store, clock, children }: ProviderProps) {
  const [binding] = useState(() => ({ store, followers: createFollowers(store, clock) }))
  return <LabContext value={binding}>{children}</LabContext>
}

function useBinding(): LabBinding {
  const binding = useContext(LabContext)
  if (!binding) throw new Error('there is no LabProvider above')
  return binding
}

/**
 * What `selector` gives, and again whenever that changes: at once, unless a slider has moved or a running measurement has come
 * a little further. There are too many of these on the page to be asked in every frame of a slider or after every block, so of
 * those they hear with the other followers (`store/followers`).
 */
export function useLab<Selected>(selector: (state: Lab) => Selected): Selected {
  const { store, followers } = useBinding()
  const subscribe = useCallback((changed: () => void) => followers.subscribe(changed, 'soon'), [followers])
  return useSyncExternalStore(subscribe, () => selector(store.getState()))
}

/** The same in the frame of a move and after every block as well: for the few on the curve, and those that tell progress. */
export function useLabAtOnce<Selected>(selector: (state: Lab) => Selected): Selected {
  return useStore(useBinding().store, selector)
}

/** The same for what a slider moves with every move: it compares the values itself, and draws only where they differ. */
export function useLabLater<Selected>(selector: (state: Lab) => Selected): Selected {
  const { store, followers } = useBinding()
  const [selected, setSelected] = useState(() => selector(store.getState()))
  useEffect(() => {
    let last: { selected: Selected } | undefined
    const follow = () => {
      const now = selector(store.getState())
      // React keeps every update that changes nothing until the component is drawn again, which may be never.
      if (last && Object.is(last.selected, now)) return
      last = { selected: now }
      setSelected(() => now)
    }
    follow()
    return followers.subscribe(follow, 'soon')
  }, [store, followers, selector])
  return selected
}

/** The same for what stands still while a slider moves, and follows when it rests. */
export function useLabAtRest<Selected>(selector: (state: Lab) => Selected): Selected {
  const { store, followers } = useBinding()
  const [last] = useState(() => ({ selected: selector(store.getState()) }))
  const subscribe = useCallback(
    (changed: () => void) => {
      const follow = () => {
        last.selected = selector(store.getState())
        changed()
      }
      follow()
      return followers.subscribe(follow, 'at-rest')
    },
    [store, followers, selector, last],
  )
  return useSyncExternalStore(subscribe, () => last.selected)
}

/**
 * Hands what `selector` gives to `apply`, now and whenever it changes, and draws no component again: for the few marks
 * that follow a slider in the very frame of its move. Both functions must stay the same from one drawing to the next.
 */
export function useLabMark<Selected>(
  selector: (state: Lab) => Selected,
  apply: (selected: Selected) => void,
): void {
  const { store } = useBinding()
  useLayoutEffect(() => {
    let last = selector(store.getState())
    apply(last)
    return store.subscribe((state) => {
      const selected = selector(state)
      if (Object.is(selected, last)) return
      last = selected
      apply(selected)
    })
  }, [store, selector, apply])
}

/** Reads the lab when something is pressed, without following it. */
export function useLabGetter(): () => Lab {
  return useBinding().store.getState
}

export function useActions(): LabActions {
  return useBinding().store.getState().actions
}

export function useTexts(): Texts {
  return textsIn(useLab(selectLanguage))
}
