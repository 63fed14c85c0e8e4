import { memo } from 'react'
import { useLab, useTexts } from '../../lab-context'
import { selectBeside } from '../../store/earlier-selectors'
import { selectCeilings } from '../../store/selectors'
import type { PlotScales } from './plot-scales'
import { isNarrow } from './theory-marks'

type Props = { scales: PlotScales; em: number; clip: string }

/** Earlier runs, and what the units of the present one allow at best: behind the measured points. */
export const BesideLayer = memo(function BesideLayer({ scales, em, clip }: Props) {
  const { chart, numbers } = useTexts()
  const runs = useLab(selectBeside)
  return (
    <>
      <Ceilings scales={scales} em={em} clip={clip} />
      {runs.map(({ id, summary: { takenAt, points } }) => {
        const seen = points.filter(({ workers }) => scales.x(workers) <= scales.right + 1)
        const last = seen.at(-1)
        const words = id === 'link' ? chart.fromLinkLabel : numbers.moment(takenAt)
        const early = last !== undefined && scales.x(last.workers) < scales.left + 14 * em
        return (
          <g key={id} className="beside">
            <g clipPath={clip}>
              {seen.map(({ workers, speedup, interval }) => {
                const [x, y, r] = [scales.x(workers), scales.y(speedup), 0.4 * em]
                return (
                  <g key={workers}>
                    {interval && (
                      <path
                        d={`M${x} ${scales.y(interval.low)}V${scales.y(interval.high)}`}
                        className="whiskers"
                      />
                    )}
                    <path
                      d={`M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`}
                      className="diamond"
                      data-legend={words}
                    />
                  </g>
                )
              })}
            </g>
            {last && (
              <text
                className="name soft"
                x={scales.x(last.workers) + (early ? 0.8 : -0.8) * em}
                y={scales.y(last.speedup) + 1.6 * em}
                textAnchor={early ? 'start' : 'end'}
              >
                {words}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
})

/** A bar over each worker count that no run in this order can pass. */
function Ceilings({ scales, em, clip }: Props) {
  const { chart } = useTexts()
  const ceilings = useLab(selectCeilings)
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
      {!isNarrow({ scales, em }) && (
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
