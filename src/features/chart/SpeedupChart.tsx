import { useId } from 'react'
import { useLab, useTexts } from '../../lab-context'
import { selectPredicting } from '../../store/selectors'
import { ChartDrawing } from './ChartDrawing'
import type { FetchedSheets } from './ChartLayers'
import { ChartToolbar } from './ChartToolbar'
import { PinnedList } from './PinnedList'
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
  return (
    <div ref={ref} className="plot-room" data-picture="chart" aria-hidden="true">
      {size && size.width > 0 && <ChartDrawing size={size} sheets={sheets} />}
    </div>
  )
}
