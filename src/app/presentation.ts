/** While the lab is presented the document looks like it, has the whole screen, and keeps the screen awake. */
import { keepAwake, onFullScreenLeft, takeFullScreen } from '../platform/full-screen'
import type { LabStore } from '../store/lab-store'

const TYPED_INTO = 'input:not([type=range]), textarea'

/** Escape means this unless it closes a dialog or takes back what is being typed. */
const meansLeaving = ({ key, target }: KeyboardEvent) =>
  key === 'Escape' &&
  !document.querySelector('dialog[open]') &&
  !(target instanceof Element && target.matches(TYPED_INTO))

export function keepPresentationInStep(store: LabStore, signal: AbortSignal): void {
  const { present } = store.getState().actions
  let giveBack = () => {}
  store.subscribe(({ presenting }, before) => {
    if (presenting === before.presenting) return
    document.documentElement.toggleAttribute('data-presenting', presenting)
    giveBack()
    if (!presenting) {
      giveBack = () => {}
      return
    }
    const [letSleep, leaveFullScreen] = [keepAwake(), takeFullScreen()]
    giveBack = () => {
      letSleep()
      leaveFullScreen()
    }
  })
  onFullScreenLeft(() => present(false), signal)
  // Where the browser gave no full screen it does not end one on Escape either.
  const leave = (event: KeyboardEvent) => {
    if (meansLeaving(event)) present(false)
  }
  document.addEventListener('keydown', leave, { signal })
}
