import { useLayoutEffect } from 'react'

/** What is drawn takes the place of what `index.html` shows until then. */
export function endFirstSight(): void {
  document.getElementById('first-sight')?.remove()
}

/** For each page, when it is drawn. */
export function useFirstSightEnd(): void {
  useLayoutEffect(endFirstSight, [])
}
