import type { ChartRange } from '../../core/view-range'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectIsPinningOff, selectPredicting, selectView } from '../../store/selectors'
import { Choice } from '../../ui/Choice'

const RANGES: readonly ChartRange[] = ['to-j', 'to-cores', 'to-limit']

/** How the chart is looked at, and keeping its present curve. */
export function ChartToolbar() {
  const { chart } = useTexts()
  const view = useLab(selectView)
  const { changeView } = useActions()
  const predicting = useLab(selectPredicting)
  return (
    <div className="chart-toolbar">
      {/* As far as the limit would tell where that is. */}
      {!predicting && (
        <Choice
          label={chart.range}
          value={view.range}
          options={RANGES.map((range) => ({ value: range, label: chart.ranges[range] }))}
          onChoose={(range) => changeView({ range })}
        />
      )}
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
      <PinButton />
    </div>
  )
}

/** Apart from the choices, which stand still while B moves. */
function PinButton() {
  const { chart } = useTexts()
  const { pinCurve } = useActions()
  const off = useLab(selectIsPinningOff)
  return (
    <button type="button" className="quiet" disabled={off} onClick={pinCurve}>
      {chart.pin}
    </button>
  )
}
