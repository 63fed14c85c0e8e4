import { useEffect } from 'react'

/** Whoever sets, types, chooses or scrolls there means that, and not the scenes. */
const TAKES_ARROWS = 'input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** What the key does: a step back, a step on, or nothing. */
function stepOf({ key }: KeyboardEvent, presenting: boolean): number {
  if (key === 'ArrowLeft') return -1
  if (key === 'ArrowRight') return 1
  // What a pointer in the hand sends. Elsewhere these scroll the page.
  if (presenting && key === 'PageUp') return -1
  return presenting && key === 'PageDown' ? 1 : 0
}

/** Arrow keys lead through the scenes; while presenting Page Up and Page Down, too. */
export function useSceneKeys(step: (by: number) => void, presenting: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (document.querySelector('dialog[open]')) return
      if (event.target instanceof Element && event.target.closest(TAKES_ARROWS)) return
      const by = stepOf(event, presenting)
      if (by === 0) return
      event.preventDefault()
      step(by)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [step, presenting])
}
