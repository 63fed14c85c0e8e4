import { MAX_PINNED_CURVES } from '../../core/bounds'
import type { ChartRange } from '../../core/view-range'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectPinned, selectSerialFraction, selectView } from '../../store/selectors'
import { Choice } from '../../ui/Choice'

const RANGES: readonly ChartRange[] = ['to-j', 'to-cores', 'to-limit']

/** How the chart is looked at, and keeping its present curve. */
export function ChartToolbar() {
  const { chart } = useTexts()
  const view = useLab(selectView)
  const pinned = useLab(selectPinned)
  const serialFraction = useLab(selectSerialFraction)
  const { changeView, pinCurve } = useActions()
  return (
    <div className="chart-toolbar">
      <Choice
        label={chart.range}
        value={view.range}
        options={RANGES.map((range) => ({ value: range, label: chart.ranges[range] }))}
        onChoose={(range) => changeView({ range })}
      />
      <Choice
        label={chart.xAxis}
        value={view.xScale}
        options={[
          { value: 'log2', label: chart.logarithmic2 },
          { value: 'linear', label: chart.linear },
        ]}
        onChoose={(xScale) => changeView({ xScale })}
      />
      <Choice
        label={chart.yAxis}
        value={view.yScale}
        options={[
          { value: 'log', label: chart.logarithmic },
          { value: 'linear', label: chart.linear },
        ]}
        onChoose={(yScale) => changeView({ yScale })}
      />
      <button
        type="button"
        className="quiet"
        disabled={pinned.length >= MAX_PINNED_CURVES || pinned.includes(serialFraction)}
        onClick={pinCurve}
      >
        {chart.pin}
      </button>
    </div>
  )
}
