/** The one React binding of the store, and of the texts in the chosen language. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { type Texts, textsIn } from './i18n/texts'
import type { RestClock } from './store/at-rest'
import { createDeferred, type Deferred } from './store/deferred'
import type { Lab, LabActions, LabStore } from './store/lab-store'
import { type Readouts, selectLanguage, selectReadouts } from './store/selectors'

type LabBinding = { store: LabStore; deferred: Deferred }

const LabContext = createContext<LabBinding | undefined>(undefined)

type ProviderProps = { store: LabStore; clock: RestClock; children: ReactNode }

export function LabProvider({ store, clock, children }: ProviderProps) {
  const [binding] = useState(() => ({ store, deferred: createDeferred(store, clock) }))
  return <LabContext value={binding}>{children}</LabContext>
}

function useBinding(): LabBinding {
  const binding = useContext(LabContext)
  if (!binding) throw new Error('there is no LabProvider above')
  return binding
}

/** What `selector` gives, and again in the frame in which that changes. */
export function useLab<Selected>(selector: (state: Lab) => Selected): Selected {
  return useStore(useBinding().store, selector)
}

/**
 * The same for tables and closed panels, 120 ms after the last move of a slider, and for what is told of a measurement away
 * from chart and strip (`store/deferred`).
 */
export function useLabDeferred<Selected>(selector: (state: Lab) => Selected): Selected {
  const { store, deferred } = useBinding()
  const [last] = useState(() => ({ selected: selector(store.getState()) }))
  const subscribe = useCallback(
    (changed: () => void) => {
      const follow = () => {
        last.selected = selector(store.getState())
        changed()
      }
      follow()
      return deferred.subscribe(follow)
    },
    [store, deferred, selector, last],
  )
  return useSyncExternalStore(subscribe, () => last.selected)
}

/** Whether what `useLabDeferred` gives is of before the last moves of the sliders. */
export function useIsBehind(): boolean {
  const { deferred } = useBinding()
  return useSyncExternalStore(deferred.watchBehind, deferred.isBehind)
}

/**
 * Hands what `selector` gives to `apply`, now and whenever it changes, and draws no component again: for the marks and numbers
 * in sight that follow a slider. Both functions must stay the same from one drawing to the next.
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

/**
 * Text that follows the sliders in the frame of a move, past React: for the numbers in sight, which are many. All of it is of
 * the same B and j.
 */
export function LabText({
  of,
  as: Element = 'span',
}: {
  of: (readouts: Readouts) => string
  as?: 'span' | 'mn' | 'tspan'
}) {
  const { store } = useBinding()
  const place = useRef<HTMLElement & SVGTSpanElement>(null)
  const latest = useRef(of)
  const write = useCallback((state: Lab) => {
    const text = latest.current(selectReadouts(state))
    const node = place.current?.firstChild
    // One node for all its texts: a new one would be laid out from nothing.
    if (!node) place.current?.append(text)
    else if (node instanceof Text && node.data !== text) node.data = text
  }, [])
  useLayoutEffect(() => {
    latest.current = of
    write(store.getState())
  })
  useLayoutEffect(() => store.subscribe(write), [store, write])
  return <Element ref={place} />
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
