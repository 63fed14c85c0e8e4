import { useId } from 'react'
import { useLab, useTexts } from '../../lab-context'
import { selectDomain, selectPoints, selectView } from '../../store/selectors'
import { ChartFrame } from './ChartFrame'
import { ChartToolbar } from './ChartToolbar'
import { PinnedList } from './PinnedList'
import { ReadingKeys } from './ReadingKeys'
import { useChartSize } from './use-chart-size'
import { useSettledDomain } from './use-settled-domain'

/** The figure of the page: the law, the visitor's own points on it, and how it is looked at. */
export function SpeedupChart() {
  const { chart } = useTexts()
  const id = useId()
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{chart.heading}</h2>
        <ChartToolbar />
      </figcaption>
      <PinnedList />
      <div className="plot">
        <ReadingKeys />
        <Plot />
      </div>
    </figure>
  )
}

function Plot() {
  const [ref, size] = useChartSize()
  const { domain, view } = useSettledDomain(useLab(selectDomain), useLab(selectView), useLab(selectPoints))
  return (
    <div ref={ref} className="plot-room" aria-hidden="true">
      {size && size.width > 0 && <ChartFrame size={size} domain={domain} view={view} />}
    </div>
  )
}
