import { memo, useCallback, useId, useMemo, useRef } from 'react'
import { amdahlCurve, curveAbscissae } from '../../core/curve'
import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Fraction } from '../../core/units'
import { useLab, useLabMark, useTexts } from '../../lab-context'
import { type Readouts, selectPinned, selectReadouts } from '../../store/selectors'
import type { SheetProps } from './ChartLayers'
import { lengthOf, type Placed, theoryCurves } from './name-places'
import { atOwnLine, type Outline, outlineOf } from './own-line'
import { curvePath, type PlotScales } from './plot-scales'

/** Curves kept for comparison. They stand still while a slider moves; their names give way to the curve that moves. */
export const PinnedSheet = memo(function PinnedSheet({
  size: { width, height, em },
  scales,
  view,
}: SheetProps) {
  const { numbers } = useTexts()
  const clip = useId()
  const pinned = useLab(selectPinned)
  const paths = useMemo(() => {
    const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
    return pinned.map((serialFraction) => curvePath(amdahlCurve(serialFraction, abscissae), scales))
  }, [pinned, scales, view.xScale])
  const { left, right, top, bottom } = scales
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {pinned.map((serialFraction, index) => (
          <path
            key={serialFraction}
            d={paths[index]}
            className={`curve pinned pinned-${index + 1}`}
            data-legend={`B = ${numbers.perCentExact(serialFraction)}`}
          />
        ))}
      </g>
      <Names scales={scales} em={em} pinned={pinned} />
    </svg>
  )
})

type NamesProps = { scales: PlotScales; em: number; pinned: readonly Fraction[] }

const curveOf = (serialFraction: Fraction) => (processors: number) =>
  amdahlSpeedup(serialFraction, processors)

function Names({ scales, em, pinned }: NamesProps) {
  const { numbers } = useTexts()
  const words = useMemo(
    () => pinned.map((serialFraction) => `B = ${numbers.perCentExact(serialFraction)}`),
    [pinned, numbers],
  )
  const texts = useRef<(SVGTextElement | null)[]>([])
  const places = useMemo(() => {
    const outlines = pinned.map((serialFraction) => outlineOf(scales, curveOf(serialFraction)))
    const candidates = outlines.map((own, index) => namePlaces(scales, em, own, lengthOf(words[index] ?? '')))
    return { outlines, candidates }
  }, [pinned, scales, em, words])
  const follow = useCallback(
    (readouts: Readouts) => {
      const { outlines, candidates } = places
      const moving = theoryCurves(readouts).map((curve) => outlineOf(scales, curve))
      const taken: Placed[] = []
      for (const [index, own] of outlines.entries()) {
        // Where the curve itself is that of the sliders there is nothing to tell apart.
        const isOfSliders = pinned[index] === readouts.serialFraction
        const others = [...moving.slice(isOfSliders ? 1 : 0), ...outlines.filter((other) => other !== own)]
        const free = (candidates[index] ?? []).filter((place) => isFree(place, taken, em))
        const name = atOwnLine({ scales, em }, free, own, others)
        if (name) taken.push(name)
        show(texts.current[index], name)
      }
    },
    [places, pinned, scales, em],
  )
  useLabMark(selectReadouts, follow)
  return pinned.map((serialFraction, index) => (
    <text
      key={serialFraction}
      ref={(text) => {
        texts.current[index] = text
      }}
      className="name pinned"
    >
      {words[index]}
    </text>
  ))
}

/** Writes only what changes, for a browser lays out anew what is written, whatever stood there. */
function show(text: SVGTextElement | null | undefined, place: Placed | undefined): void {
  const attributes = place
    ? { display: 'inline', x: place.x.toFixed(1), y: place.y.toFixed(1) }
    : { display: 'none' }
  for (const [name, value] of Object.entries(attributes)) {
    if (text?.getAttribute(name) !== value) text?.setAttribute(name, value)
  }
}

/** Names in one row are at least so far apart, and in one row where they are less than this apart. Heights of a letter. */
const APART = 0.8
const SAME_ROW = 1.1

const isFree = (place: Placed, taken: readonly Placed[], em: number) =>
  taken.every(
    (other) =>
      Math.abs(other.y - place.y) >= SAME_ROW * em ||
      other.x > place.x + (place.length + APART) * em ||
      place.x > other.x + (other.length + APART) * em,
  )

/** Shares of what is in sight of a line at which its name may end. */
const ENDS = [1, 0.85, 0.7, 0.55, 0.4, 0.25]

/** Under the line and over it, its right end first; beside the place at which it leaves the plot above, where it does. */
function namePlaces(
  { left, right, top, bottom }: PlotScales,
  em: number,
  line: Outline,
  length: number,
): Placed[] {
  const pieces = line.length - 1
  const leaves = line.findIndex((height) => height < top)
  const xAt = (piece: number) => left + (piece / pieces) * (right - left)
  const last = leaves < 0 ? pieces : Math.max(1, leaves - 1)
  const along = ENDS.flatMap((share) => {
    const end = xAt(share * last) - 0.4 * em
    const start = end - length * em
    const span = line.slice(
      Math.max(0, Math.floor(((start - left) / (right - left)) * pieces)),
      Math.ceil(share * last) + 1,
    )
    return [Math.max(...span) + 1.2 * em, Math.min(...span) - 0.5 * em].map((y) => ({ x: start, y, length }))
  })
  // A steep line has room at its right.
  const beside =
    leaves < 0
      ? []
      : Array.from({ length: 6 }, (_, row) => top + (2.4 + 1.5 * row) * em).map((y) => {
          const piece = line.findIndex((height) => height < y - 0.4 * em)
          return { x: xAt(Math.max(0, piece)) + 0.6 * em, y, length }
        })
  return [...beside, ...along].filter(
    ({ x, y }) => x >= left && x + length * em <= right + em && y - 0.8 * em > top && y < bottom - 0.3 * em,
  )
}
