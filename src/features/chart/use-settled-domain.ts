import { useEffect, useState } from 'react'
import type { ChartDomain } from '../../core/view-range'
import type { ViewState } from '../../store/lab-state'

/** A slider that has not moved for so long is at rest. */
const REST_MILLISECONDS = 120

type Framed = { domain: ChartDomain; view: ViewState }

/**
 * Axes that stand still while a slider moves under them, and fit themselves when it rests: a curve is easier to follow
 * on axes that do not jump, and a move costs no new frame. A change of the view itself is obeyed at once.
 */
export function useSettledDomain(domain: ChartDomain, view: ViewState): Framed {
  const [framed, setFramed] = useState<Framed>({ domain, view })
  const latest = framed.view === view ? framed : { domain, view }
  useEffect(() => {
    const timer = setTimeout(() => setFramed({ domain, view }), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [domain, view])
  return latest
}
