import { memo } from 'react'
import type { MeasuredPoint } from '../../core/points'
import { useLab, useTexts } from '../../lab-context'
import { selectCoresShown, selectMovedFrom, selectPoints } from '../../store/selectors'
import { coresName, measuredName } from './measured-marks'
import type { PlotScales } from './plot-scales'
import { measuredWords } from './theory-words'

type Props = { scales: PlotScales; em: number; clip: string }

/** The measured points with their intervals, and where the cores end. */
export const MeasuredLayer = memo(function MeasuredLayer({ scales, em, clip }: Props) {
  const texts = useTexts()
  // One value while a slider moves, so that the points are not drawn again.
  const movedFrom = useLab(selectMovedFrom)
  const points = useLab(selectPoints)
  const last = points.at(-1)
  const name = measuredName({ scales, em }, last && { processors: last.workers, speedup: last.speedup })
  return (
    <>
      <CoresLine scales={scales} em={em} />
      <g clipPath={clip}>
        {points.map((point) => (
          <Point key={point.workers} point={point} scales={scales} em={em} />
        ))}
      </g>
      {name && (
        <text className="name ink strong" {...name}>
          {measuredWords(texts, movedFrom)}
        </text>
      )}
    </>
  )
})

function Point({ point, scales, em }: { point: MeasuredPoint; scales: PlotScales; em: number }) {
  const { chart } = useTexts()
  const { workers, speedup, interval, spread, pastCores } = point
  const x = scales.x(workers)
  if (x > scales.right + 1) return null
  const cap = 0.4 * em
  return (
    <g className="measured">
      <path className="spread" d={`M${x} ${scales.y(spread.low)}V${scales.y(spread.high)}`} />
      {interval && (
        <path
          className="whiskers"
          d={`M${x} ${scales.y(interval.low)}V${scales.y(interval.high)}M${x - cap} ${scales.y(interval.low)}h${2 * cap}M${x - cap} ${scales.y(interval.high)}h${2 * cap}`}
        />
      )}
      <circle
        className={pastCores ? 'hollow' : 'filled'}
        cx={x}
        cy={scales.y(speedup)}
        r={workers === 1 ? 0.26 * em : 0.34 * em}
        data-legend={workers > 1 ? chart.measuredLegend : undefined}
      />
    </g>
  )
}

function CoresLine({ scales, em }: Omit<Props, 'clip'>) {
  const { chart } = useTexts()
  const cores = useLab(selectCoresShown)
  const name = coresName({ scales, em }, cores)
  if (!name) return null
  return (
    <>
      <path d={`M${scales.x(cores)} ${scales.top}V${scales.bottom}`} className="cores" />
      <text className="name soft" {...name}>
        {chart.coresLabel(cores)}
      </text>
    </>
  )
}
