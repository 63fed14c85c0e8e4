/** Where the names beside what was measured stand. */
import type { CurvePoint } from '../../core/curve'
import type { Ground } from './theory-marks'

export type Anchored = { x: number; y: number; textAnchor: 'start' | 'end' }

const anchored = (late: boolean) => (late ? 'end' : 'start')

/** At the line where the cores end; undefined where that is out of sight. */
export function coresName({ scales, em }: Ground, cores: number): Anchored | undefined {
  const { x, y, processorsAt, top, bottom, right } = scales
  const at = x(cores)
  if (at > right + 1) return undefined
  const late = at > right - 5 * em
  // Where the curves begin low, they and the marker's label are there: it stands over the ideal, which nothing passes.
  const isCrowded = !late && y(cores) > bottom - 3.2 * em
  const height = isCrowded ? Math.max(top + em, y(processorsAt(at + 5 * em)) - 0.5 * em) : bottom - 0.6 * em
  return { x: at + (late ? -0.5 : 0.5) * em, y: height, textAnchor: anchored(late) }
}

/** Beside the last measured point; undefined where that is out of sight. */
export function measuredName({ scales, em }: Ground, last: CurvePoint | undefined): Anchored | undefined {
  if (!last || last.processors > scales.lastProcessors) return undefined
  const at = scales.x(last.processors)
  const late = at > scales.right - 6 * em
  return {
    x: at + (late ? -0.9 : 0.9) * em,
    y: scales.y(last.speedup) + 0.35 * em,
    textAnchor: anchored(late),
  }
}

/** Over the bar of the last ceiling. */
export function ceilingName({ scales, em }: Ground, last: CurvePoint): Anchored {
  const at = scales.x(last.processors)
  const late = at > scales.right - 12 * em
  return {
    x: at + (late ? -1.3 : 1.3) * em,
    y: scales.y(last.speedup) - 0.9 * em,
    textAnchor: anchored(late),
  }
}
