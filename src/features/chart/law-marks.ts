/** Where the names of the laws beside Amdahl's stand, and where their best j is marked. */
import type { CurvePoint } from '../../core/curve'
import type { Ground } from './theory-marks'

/** Shares of the width at which the names begin, so that those of curves close together stand apart. */
const NAME_STARTS = [0.4, 0.24, 0.08]
/** Between two names of curves that leave the plot close together, in heights of a letter. */
const ROW = 1.5
const STEPS = 60

/** Over the line, or, where it leaves the plot before, beside the place where it does. */
export function lawName({ scales, em }: Ground, speedupOn: (processors: number) => number, place: number) {
  const { left, right, top, y, processorsAt } = scales
  const heightAt = (x: number) => y(speedupOn(processorsAt(x)))
  const start = left + (NAME_STARTS[place - 1] ?? 0.4) * (right - left)
  const row = top + (1 + ROW * place) * em
  if (heightAt(start) > row) {
    // Over the highest part of the line that the name is over.
    const highest = Math.min(heightAt(start), heightAt(Math.min(right, start + 6 * em)))
    return { x: start, y: Math.max(top + em, highest - 0.7 * em), textAnchor: 'start' as const }
  }
  let x = left
  for (let step = 0; step <= STEPS && heightAt(x) > row; step++) x = left + (step / STEPS) * (right - left)
  return { x: x + 0.8 * em, y: row, textAnchor: 'start' as const }
}

/** A bar on the axis of j under the highest point, and what it says; undefined where the chart does not show it. */
export function peakPlace({ scales, em }: Ground, { processors, speedup }: CurvePoint) {
  const { x, y, top, right } = scales
  const [across, height] = [x(processors), y(speedup)]
  if (across > right + 1 || height < top) return undefined
  const late = across > right - 7 * em
  return {
    mark: `M${across} ${height - 0.8 * em}v${1.6 * em}`,
    name: {
      x: across + (late ? -0.4 : 0.4) * em,
      y: height + 1.7 * em,
      textAnchor: late ? ('end' as const) : ('start' as const),
    },
  }
}
