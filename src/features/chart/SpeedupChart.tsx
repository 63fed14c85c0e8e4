import { type ComponentType, useId } from 'react'
import { useLab, useTexts } from '../../lab-context'
import { selectPredicting } from '../../store/selectors'
import type { DrawingProps } from './ChartDrawing'
import type { FetchedSheets } from './ChartLayers'
import { ChartToolbar } from './ChartToolbar'
import { PinnedList } from './PinnedList'
import { useChartSize } from './use-chart-size'

type Props = {
  /** The figure alone, at the size that it is given room for. */
  Drawing: ComponentType<DrawingProps>
  sheets: FetchedSheets
}

/** The figure of the page: the law, the visitor's own points on it, and how it is looked at. */
export function SpeedupChart({ Drawing, sheets }: Props) {
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
        {predicting ? <sheets.GuessKeys /> : <sheets.ReadingKeys />}
        <Plot Drawing={Drawing} sheets={sheets} />
      </div>
    </figure>
  )
}

function Plot({ Drawing, sheets }: Props) {
  const [ref, size] = useChartSize()
  return (
    <div ref={ref} className="plot-room" data-picture="chart">
      <Drawing size={size} sheets={sheets} />
    </div>
  )
}
