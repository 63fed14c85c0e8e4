import { useContext } from 'react'
import { amdahlSpeedup } from '../../core/laws/amdahl'
import { useLab, useTexts } from '../../lab-context'
import {
  selectCoresShown,
  selectMovedFrom,
  selectPinned,
  selectPoints,
  selectReadouts,
} from '../../store/selectors'
import { Asking } from './asking'
import { coresName, measuredName } from './measured-marks'
import { type Obstacles, type Placed, placed, theoryCurves } from './name-places'
import { curveName, type Ground, idealName, limitName, markerName } from './theory-marks'
import { measuredWords, theoryWords } from './theory-words'

/** What the moving marks are anchored at. */
type Moving = { x: string; y: string; 'text-anchor'?: string } | undefined

/**
 * What the names of a fetched sheet keep clear of: Amdahl's lines with their names, pinned
 * curves, the names of the cores and of the measured points, and these.
 */
export function useTheoryObstacles(ground: Ground): Obstacles {
  const texts = useTexts()
  const theory = useLab(selectReadouts)
  const pinned = useLab(selectPinned)
  const movedFrom = useLab(selectMovedFrom)
  const cores = useLab(selectCoresShown)
  // New points come while a measurement runs; a name that lies on one is worse than one that moves.
  const points = useLab(selectPoints)
  const words = theoryWords(texts, ground, theory, useContext(Asking))
  const moving = (mark: Moving, name: string) =>
    placed(ground, mark, name, mark?.['text-anchor'] === 'end' ? 'end' : 'start')
  const last = points.at(-1)
  const atCores = coresName(ground, cores)
  const atPoints = measuredName(ground, last && { processors: last.workers, speedup: last.speedup })
  return {
    curves: [...theoryCurves(theory), ...pinned.map((other) => (at: number) => amdahlSpeedup(other, at))],
    names: [
      ...placed(ground, atCores, texts.chart.coresLabel(cores), atCores?.textAnchor ?? 'start'),
      ...placed(ground, atPoints, measuredWords(texts, movedFrom), atPoints?.textAnchor ?? 'start'),
      ...points.map((point) => dot(ground, point)),
      ...moving(idealName(ground, theory), words.ideal),
      ...moving(limitName(ground, theory), words.limit),
      ...moving(curveName(ground, theory), words.curve),
      ...moving(markerName(ground, theory), words.marker),
    ],
  }
}

/** A point, as if it were a short name. */
function dot({ scales, em }: Ground, { workers, speedup }: { workers: number; speedup: number }): Placed {
  return { x: scales.x(workers) - 0.4 * em, y: scales.y(speedup) + 0.4 * em, length: 0.8 }
}
