import { useId } from 'react'
import { useLab, useLabAtRest, useTexts } from '../../lab-context'
import { type BesideRun, selectBeside } from '../../store/earlier-selectors'
import { selectCeilings, selectPoints, selectReadouts } from '../../store/selectors'
import './beside-sheet.css'
import type { SheetProps } from './ChartLayers'
import { lengthOf, type Others, type Placed, roomiest } from './name-places'
import { type Ground, isNarrow } from './theory-marks'
import { useTheoryOthers } from './use-theory-others'

/** Earlier runs, and what the units of the present one allow at best: behind the measured points. */
export function BesideSheet({ size: { width, height, em }, scales }: SheetProps) {
  const { chart, numbers } = useTexts()
  const clip = useId()
  const runs = useLab(selectBeside)
  const { left, right, top, bottom } = scales
  const ground = { scales, em }
  const others = useOthers(ground)
  const names: Placed[] = []
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - em} y={top - em} width={right - left + 2 * em} height={bottom - top + em} />
      </clipPath>
      <Ceilings ground={ground} clip={`url(#${clip})`} />
      {runs.map(({ id, summary: { takenAt, points } }) => {
        const seen = points.filter(({ workers }) => scales.x(workers) <= right + 1)
        const words = id === 'link' ? chart.fromLinkLabel : numbers.moment(takenAt)
        const name = runName(ground, seen, lengthOf(words), { ...others, names: [...others.names, ...names] })
        if (name) names.push(name)
        return (
          <g key={id} className="beside">
            <g clipPath={`url(#${clip})`}>
              {seen.map((point) => (
                <Point key={point.workers} ground={ground} point={point} words={words} />
              ))}
            </g>
            {name && (
              <text className="name soft" x={name.x} y={name.y}>
                {words}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** Amdahl's lines with their names, and the measured points. */
function useOthers(ground: Ground): Others {
  const { curves, names } = useTheoryOthers(ground, useLabAtRest(selectReadouts))
  const { scales, em } = ground
  const points = useLab(selectPoints).map(({ workers, speedup }) => ({
    x: scales.x(workers) - 0.4 * em,
    y: scales.y(speedup) + 0.4 * em,
    length: 0.8,
  }))
  return { curves, names: [...names, ...points] }
}

type RunPoint = BesideRun['summary']['points'][number]

/** Beside the last point that is seen, on the side with the most room; the first of these where all are alike. */
function runName(
  ground: Ground,
  seen: readonly RunPoint[],
  length: number,
  others: Others,
): Placed | undefined {
  const last = seen.at(-1)
  if (!last) return undefined
  const { scales, em } = ground
  const [x, y] = [scales.x(last.workers), scales.y(last.speedup)]
  const [before, after] = [x - (0.8 + length) * em, x + 0.8 * em]
  const places = [1.6, 0.35, -0.9, 2.8, -2.1].flatMap((rows) =>
    [after, before].map((start) => ({ x: start, y: y + rows * em })),
  )
  const within = places.filter(
    (place) =>
      place.x >= scales.left &&
      place.x + length * em <= scales.right &&
      place.y - em > scales.top &&
      place.y + 0.4 * em < scales.bottom,
  )
  const place = roomiest(ground, within, length, others) ?? {
    x: Math.max(scales.left, before),
    y: y + 1.6 * em,
  }
  return { ...place, length }
}

function Point({ ground: { scales, em }, point, words }: { ground: Ground; point: RunPoint; words: string }) {
  const { workers, speedup, interval } = point
  const [x, y, r] = [scales.x(workers), scales.y(speedup), 0.4 * em]
  return (
    <>
      {interval && (
        <path d={`M${x} ${scales.y(interval.low)}V${scales.y(interval.high)}`} className="whiskers" />
      )}
      <path d={`M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} className="diamond" data-legend={words} />
    </>
  )
}

/** A bar over each worker count that no run in this order can pass. */
function Ceilings({ ground, clip }: { ground: Ground; clip: string }) {
  const { chart } = useTexts()
  const ceilings = useLab(selectCeilings)
  const { scales, em } = ground
  const seen = [...(ceilings ?? [])].filter(
    ([workers, ceiling]) =>
      workers > 1 && scales.x(workers) <= scales.right + 1 && scales.y(ceiling) >= scales.top,
  )
  const [lastWorkers, lastCeiling] = seen.at(-1) ?? []
  if (lastWorkers === undefined || lastCeiling === undefined) return null
  const bars = seen.map(([workers, ceiling]) => `M${scales.x(workers) - em} ${scales.y(ceiling)}h${2 * em}`)
  const late = scales.x(lastWorkers) > scales.right - 12 * em
  return (
    <g className="ceilings">
      <path d={bars.join('')} className="ceiling" clipPath={clip} />
      {/* A small plot has no room for the name; the table says it. */}
      {!isNarrow(ground) && (
        <text
          className="name soft"
          x={scales.x(lastWorkers) + (late ? -1.3 : 1.3) * em}
          y={scales.y(lastCeiling) - 0.9 * em}
          textAnchor={late ? 'end' : 'start'}
        >
          {chart.ceilingLabel}
        </text>
      )}
    </g>
  )
}
