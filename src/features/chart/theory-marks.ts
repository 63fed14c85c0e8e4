/** Where the marks of the law stand on a chart: the label of each line keeps clear of the others and of the edges. */
import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Fraction } from '../../core/units'
import { atOwnLine, outlineOf } from './own-line'
import type { PlotScales } from './plot-scales'

/** What is drawn for: the scales of the chart, the height of its letters, and curves of other B that stand there. */
export type Ground = { scales: PlotScales; em: number; pinned?: readonly Fraction[] }

/** Where the curve is evaluated. */
export type Theory = { serialFraction: number; processors: number; speedup: number; limit: number }

/** A plot narrower than this many letters has room for short names only. */
const NARROW = 30

export function isNarrow({ scales, em }: Ground): boolean {
  return scales.right - scales.left < NARROW * em
}

/** The least value in 1 … `last` from which on `isPast` holds. */
function bisect(isPast: (value: number) => boolean, last: number): number {
  let low = 1
  let high = last
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (isPast(middle)) high = middle
    else low = middle
  }
  return high
}

/** Attributes, not a transform: an element with a transform of its own is put together anew with the whole page. */
const place = (x: number, y: number) => ({ x: x.toFixed(1), y: y.toFixed(1) })

/**
 * Beside the upper end of the ideal line, a row lower where the name of a limit out of sight stands above; where the marker's name
 * wants that place, over the line, a part of the way back. Undefined where a small plot has no room for it.
 */
export function idealName(ground: Ground, theory: Theory) {
  const { scales, em } = ground
  const { x, y, top, left, right, lastProcessors, processorsAt } = scales
  const last = y(lastProcessors) >= top ? lastProcessors : bisect((j) => y(j) < top, lastProcessors)
  const at = x(last)
  const crowded = isNarrow(ground) && at - 7 * em > left
  const anchor = crowded || at + 9 * em > right ? 'end' : 'start'
  const height = Math.max(y(last), top) + (anchor === 'end' && y(theory.limit) < top ? 2.3 : 0.9) * em
  const marker = markerPlace(ground, theory)
  if (anchor === 'end' && marker && marker.x > at - 8 * em && marker.y < height + 2 * em) {
    const back = left + 0.6 * (at - left)
    return { ...place(back - 0.6 * em, y(processorsAt(back)) - 0.6 * em), 'text-anchor': anchor }
  }
  // A small plot has no room for it beside the name of the limit.
  const limit = isNarrow(ground) && anchor === 'start' && limitName(ground, theory)
  if (limit && Math.abs(Number(limit.y) - height) < 1.2 * em && at + 16 * em > right) return undefined
  return { ...place(at + (anchor === 'end' ? -1 : 0.6) * em, height), 'text-anchor': anchor }
}

/**
 * The curve of a B as points of a polyline; it ends one point above the plot, where the clip cuts it. It is traced in every
 * move of a slider, so what the abscissae give is written once, and nothing is made for each point.
 */
export function curveTracer(abscissae: readonly number[], { x, y, top }: PlotScales) {
  const places = abscissae.map((processors) => `${x(processors).toFixed(1)} `)
  return (serialFraction: number) => {
    let points = ''
    for (let index = 0; index < abscissae.length; index++) {
      const height = y(amdahlSpeedup(serialFraction, abscissae[index] ?? 1))
      points += `${places[index]}${height.toFixed(1)} `
      if (height < top) break
    }
    return points
  }
}

/** Undefined where there is no limit, or it lies above the plot. */
export function limitLine({ scales }: Ground, { limit }: Pick<Theory, 'limit'>) {
  const { left, right, top } = scales
  const height = scales.y(limit)
  return Number.isFinite(limit) && height >= top
    ? { x1: String(left), x2: String(right), y1: height.toFixed(1), y2: height.toFixed(1) }
    : undefined
}

export function limitName(ground: Ground, theory: Pick<Theory, 'limit'>) {
  if (!Number.isFinite(theory.limit)) return undefined
  const { scales, em } = ground
  const { y, left, right, top, lastProcessors } = scales
  if (limitLine(ground, theory)) return { ...place(right, y(theory.limit) - 0.5 * em), 'text-anchor': 'end' }
  // Out of sight it is told at the top, where no other line ends.
  const ends = [lastProcessors, amdahlSpeedup(1 / theory.limit, lastProcessors)].map(y)
  const isCrowded = ends.some((end) => end > top - em && end < top + 2 * em)
  return isCrowded
    ? { ...place(left + em, top + 0.5 * em), 'text-anchor': 'start' }
    : { ...place(right, top + 0.5 * em), 'text-anchor': 'end' }
}

/** Shares of the width where the curve's name may begin, the best first. */
const NAME_PLACES = [0.62, 0.78, 0.3, 0.12]

const isLate = (marker: number, right: number, em: number) => marker > right - 7 * em

/** Where the curve's name may begin: it fits into the plot and keeps clear of the marker's label. The best place first. */
function nameStarts(
  { scales: { left, right, x }, em }: Ground,
  processors: number,
  length: number,
): number[] {
  const marker = x(processors)
  const places = NAME_PLACES.map((share) => left + share * (right - left))
  // Near the edge its label stands before it.
  const room = (isLate(marker, right, em) ? 7.5 : 0.5) * em
  const isFree = (start: number) =>
    start + length <= right && (start > marker + 8 * em || start + length < marker - room)
  return [...places.filter(isFree), Math.max(left, right - length)]
}

/** Below the curve, or over it, about two thirds along; undefined where it would stand nearer to another line. */
export function curveName(ground: Ground, theory: Theory) {
  const { scales, em, pinned = [] } = ground
  const { serialFraction, processors, limit } = theory
  const { x, y, top, bottom, processorsAt, lastProcessors } = scales
  const curve = (j: number) => amdahlSpeedup(serialFraction, j)
  const letters = isNarrow(ground) ? 5 : 12
  const places = nameStarts(ground, processors, letters * em).flatMap((start) => {
    const along = Math.min(lastProcessors, processorsAt(start))
    const last = y(curve(along)) >= top ? along : bisect((j) => y(curve(j)) < top, along)
    const [from, height] = [x(last) + 0.6 * em, Math.max(top, y(curve(last)))]
    const end = y(curve(Math.min(lastProcessors, processorsAt(from + letters * em))))
    return [
      { x: from, y: Math.min(height + 1.8 * em, bottom - 2 * em), length: letters },
      { x: from, y: Math.max(top, end) - 0.6 * em, length: letters },
    ].filter(({ y: at }) => at - 0.8 * em > top)
  })
  // All serial the curve is its limit, with nothing serial the ideal.
  const others = [
    ...(serialFraction < 1 ? [() => limit] : []),
    ...(serialFraction > 0 ? [(j: number) => j] : []),
    ...pinned
      .filter((other) => other !== serialFraction)
      .map((other) => (j: number) => amdahlSpeedup(other, j)),
  ]
  const own = outlineOf(scales, curve)
  const best = atOwnLine(
    ground,
    places,
    own,
    others.map((other) => outlineOf(scales, other)),
  )
  return best && place(best.x, best.y)
}

/** Where the marker at the chosen j stands; undefined where the chart does not show that place. */
export function markerPlace({ scales }: Ground, { processors, speedup }: Theory) {
  const x = scales.x(processors)
  const y = scales.y(speedup)
  return x > scales.right + 1 || y < scales.top - 1 ? undefined : { x, y }
}

export function markerGuide(ground: Ground, theory: Theory) {
  const { bottom, left } = ground.scales
  const at = markerPlace(ground, theory)
  if (!at) return undefined
  const [across, height] = [at.x.toFixed(1), at.y.toFixed(1)]
  return { points: `${across} ${bottom} ${across} ${height} ${left} ${height}` }
}

export function markerDot(ground: Ground, theory: Theory) {
  const at = markerPlace(ground, theory)
  if (!at) return undefined
  const [across, height] = [at.x.toFixed(1), at.y.toFixed(1)]
  return { x1: across, x2: across, y1: height, y2: height }
}

export function markerName(ground: Ground, theory: Theory) {
  const at = markerPlace(ground, theory)
  if (!at) return undefined
  const { scales, em } = ground
  const { right, bottom, y, processorsAt } = scales
  if (!isLate(at.x, right, em)) {
    return { ...place(at.x + em, Math.min(at.y + 1.5 * em, bottom - 0.6 * em)), 'text-anchor': 'start' }
  }
  // To the left it stands over the curve where that is steep and no name of a limit is there, else under all of it.
  const before = y(amdahlSpeedup(theory.serialFraction, Math.max(1, processorsAt(at.x - 7 * em))))
  const isSteep = before - at.y > 1.2 * em
  const over = at.y - 0.6 * em
  const limit = limitName(ground, theory)
  const isFree = !limit || Math.abs(Number(limit.y) - over) > 1.2 * em
  const height = isSteep && isFree ? over : Math.min((isSteep ? before : at.y) + 1.5 * em, bottom - 0.6 * em)
  return { ...place(at.x - em, height), 'text-anchor': 'end' }
}
