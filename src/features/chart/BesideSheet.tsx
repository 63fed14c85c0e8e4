import { memo, useId } from 'react'
import { namedShare } from '../../core/run-summary'
import { useLab, useTexts } from '../../lab-context'
import { selectCeilings } from '../../store/ceiling-selectors'
import { type BesideRun, selectBeside } from '../../store/earlier-selectors'
import './beside-sheet.css'
import type { SheetProps } from './ChartLayers'
import { ceilingName } from './measured-marks'
import { lengthOf, type Placed, placed } from './name-places'
import type { PlotScales } from './plot-scales'
import { runName } from './run-name'
import { isNarrow } from './theory-marks'
import { useTheoryObstacles } from './use-theory-obstacles'

/** Earlier runs, and what the units of the present one allow at best: behind the measured points. */
export function BesideSheet({ size: { width, height, em }, scales }: SheetProps) {
  const clip = useId()
  const { left, right, top, bottom } = scales
  const parts = { scales, em, clip: `url(#${clip})` }
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - em} y={top - em} width={right - left + 2 * em} height={bottom - top + em} />
      </clipPath>
      <Ceilings {...parts} />
      <Runs {...parts} />
      <Names scales={scales} em={em} />
    </svg>
  )
}

type Parts = { scales: PlotScales; em: number; clip: string }

/** A plot narrower than this many letters has no room for a moment as well. */
const ROOM_FOR_MOMENTS = 45

/** With which B it was measured and, where there is room, when. */
function useRunWords(brief: boolean) {
  const { chart, numbers } = useTexts()
  return ({ id, summary: { takenAt, serialShare } }: BesideRun) => {
    if (id === 'link') return chart.fromLinkLabel
    const share = `B = ${numbers.perCentExact(namedShare(serialShare))}`
    return brief ? share : `${share} · ${numbers.moment(takenAt)}`
  }
}

const seenOf = ({ summary: { points } }: BesideRun, { x, right }: PlotScales) =>
  points.filter(({ workers }) => x(workers) <= right + 1)

/** They stand still while a slider moves and while it is measured. */
const Runs = memo(function Runs({ scales, em, clip }: Parts) {
  const runs = useLab(selectBeside)
  const wordsOf = useRunWords(false)
  return runs.map((run) => (
    <g key={run.id} className="beside" clipPath={clip}>
      {seenOf(run, scales).map(({ workers, speedup, interval }) => {
        const [x, y, r] = [scales.x(workers), scales.y(speedup), 0.4 * em]
        return (
          <g key={workers}>
            {interval && (
              <path d={`M${x} ${scales.y(interval.low)}V${scales.y(interval.high)}`} className="whiskers" />
            )}
            <path
              d={`M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`}
              className="diamond"
              data-legend={wordsOf(run)}
            />
          </g>
        )
      })}
    </g>
  ))
})

/** Each keeps clear of what stands there, and of those before it. */
function Names({ scales, em }: Omit<Parts, 'clip'>) {
  const { chart } = useTexts()
  const ground = { scales, em }
  const { curves, names } = useTheoryObstacles(ground)
  const wordsOf = useRunWords(scales.right - scales.left < ROOM_FOR_MOMENTS * em)
  const ceiling = useSeenCeilings(scales).at(-1)
  const atCeiling = ceiling && !isNarrow(ground) ? ceilingName(ground, ceiling) : undefined
  const taken: Placed[] = [
    ...names,
    ...placed(ground, atCeiling, chart.ceilingLabel, atCeiling?.textAnchor ?? 'start'),
  ]
  return useLab(selectBeside).map((run) => {
    const last = seenOf(run, scales).at(-1)
    if (!last) return null
    const words = wordsOf(run)
    const point = { processors: last.workers, speedup: last.speedup }
    const name = runName(ground, point, lengthOf(words), { curves, names: taken })
    taken.push(name)
    return (
      <text key={run.id} className="name soft of-run" x={name.x} y={name.y}>
        {words}
      </text>
    )
  })
}

/** The ceilings of the present measurement that are seen, by worker count. */
function useSeenCeilings({ x, y, right, top }: PlotScales) {
  const ceilings = useLab(selectCeilings)
  return [...(ceilings ?? [])]
    .map(([processors, speedup]) => ({ processors, speedup }))
    .filter(({ processors, speedup }) => processors > 1 && x(processors) <= right + 1 && y(speedup) >= top)
}

/** A bar over each worker count that no run in this order can pass. */
const Ceilings = memo(function Ceilings({ scales, em, clip }: Parts) {
  const { chart } = useTexts()
  const seen = useSeenCeilings(scales)
  const last = seen.at(-1)
  if (!last) return null
  const bars = seen.map(
    ({ processors, speedup }) => `M${scales.x(processors) - em} ${scales.y(speedup)}h${2 * em}`,
  )
  return (
    <g className="ceilings">
      <path d={bars.join('')} className="ceiling" clipPath={clip} />
      {/* A small plot has no room for the name; the table says it. */}
      {!isNarrow({ scales, em }) && (
        <text className="name soft" {...ceilingName({ scales, em }, last)}>
          {chart.ceilingLabel}
        </text>
      )}
    </g>
  )
})
