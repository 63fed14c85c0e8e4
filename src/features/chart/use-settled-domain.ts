import { useEffect, useState } from 'react'
import type { MeasuredPoint } from '../../core/points'
import type { ChartDomain } from '../../core/view-range'
import type { ViewState } from '../../store/lab-state'

/** A slider that has not moved for so long is at rest. */
const REST_MILLISECONDS = 120

type Framed = { domain: ChartDomain; view: ViewState; points: readonly MeasuredPoint[] }

/**
 * Axes that stand still while a slider moves under them, and fit themselves when it rests: a curve is easier to follow
 * on axes that do not jump, and a move costs no new frame. A change of the view or of the measured points is obeyed at
 * once; while a measurement runs nothing may be drawn later than it asks for.
 */
export function useSettledDomain(
  domain: ChartDomain,
  view: ViewState,
  points: readonly MeasuredPoint[],
): Framed {
  const [framed, setFramed] = useState<Framed>({ domain, view, points })
  const resting = framed.view === view && framed.points === points
  const latest = resting ? framed : { domain, view, points }
  if (!resting) setFramed(latest)
  useEffect(() => {
    const timer = setTimeout(
      () => setFramed((last) => (last.domain === domain ? last : { ...last, domain })),
      REST_MILLISECONDS,
    )
    return () => clearTimeout(timer)
  }, [domain])
  return latest
}
