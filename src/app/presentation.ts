/** While the lab is presented the document looks like it, has the whole screen, and keeps the screen awake. */
import { enterFullScreen, keepAwake, leaveFullScreen, onFullScreenLeft } from '../platform/full-screen'
import type { LabStore } from '../store/lab-store'

export function keepPresentationInStep(store: LabStore): void {
  const { present } = store.getState().actions
  let letSleep = () => {}
  store.subscribe(({ presenting }, before) => {
    if (presenting === before.presenting) return
    document.documentElement.toggleAttribute('data-presenting', presenting)
    letSleep()
    letSleep = presenting ? keepAwake() : () => {}
    if (presenting) enterFullScreen()
    else leaveFullScreen()
  })
  onFullScreenLeft(() => present(false))
  // Where the browser gave no full screen it does not end one on Escape either.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) present(false)
  })
}
