import { useId, useState } from 'react'
import { useLab, useLabAtRest, useTexts } from '../../lab-context'
import { selectFrame, selectPredicting } from '../../store/selectors'
import { ChartFrame } from './ChartFrame'
import { ChartLayers, type FetchedSheets } from './ChartLayers'
import { ChartToolbar } from './ChartToolbar'
import { PinnedList } from './PinnedList'
import type { PlotScales } from './plot-scales'
import { ReadingKeys } from './ReadingKeys'
import { useChartSize } from './use-chart-size'

type Props = { sheets: FetchedSheets }

/** The figure of the page: the law, the visitor's own points on it, and how it is looked at. */
export function SpeedupChart({ sheets }: Props) {
  const { chart } = useTexts()
  const id = useId()
  const predicting = useLab(selectPredicting)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{chart.heading}</h2>
        <ChartToolbar />
      </figcaption>
      <PinnedList />
      <div className="plot">
        {predicting ? <sheets.GuessKeys /> : <ReadingKeys />}
        <Plot sheets={sheets} />
      </div>
    </figure>
  )
}

function Plot({ sheets }: Props) {
  const [ref, size] = useChartSize()
  // A curve is easier to follow on axes that do not jump under it.
  const { domain, view } = useLabAtRest(selectFrame)
  const [scales, setScales] = useState<PlotScales>()
  return (
    <div ref={ref} className="plot-room" data-picture="chart" aria-hidden="true">
      {size && size.width > 0 && (
        <>
          <ChartFrame size={size} domain={domain} view={view} onScales={setScales} />
          {scales && <ChartLayers size={size} scales={scales} view={view} sheets={sheets} />}
        </>
      )}
    </div>
  )
}
