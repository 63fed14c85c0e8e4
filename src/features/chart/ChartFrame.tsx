import { memo, useLayoutEffect } from 'react'
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts'
import { type ChartDomain, linearTicks, logTicks } from '../../core/view-range'
import { useTexts } from '../../lab-context'
import type { ViewState } from '../../store/lab-state'
import type { PlotScales } from './plot-scales'
import type { ChartSize } from './use-chart-size'
import { usePlotScales } from './use-plot-scales'

type Props = {
  size: ChartSize
  domain: ChartDomain
  view: ViewState
  /** Called before the frame is painted, whenever it has new scales. */
  onScales: (scales: PlotScales) => void
}

/** Below 1 there is room for a measured slowdown. */
const LOWEST_ON_LOG = 0.5

/**
 * What stands still: axes and grid, drawn by Recharts, and again only when an axis really moves. Everything else is drawn
 * by the layers over it (`ChartLayers`), on the scales of this frame; see `docs/benchmarks.md` for why.
 */
export const ChartFrame = memo(function ChartFrame({ size, domain, view, onScales }: Props) {
  const { chart, numbers } = useTexts()
  const { width, height, em } = size
  const { xScale, yScale } = view
  const most = Math.max(4, Math.floor(width / (5 * em)))
  const xTicks =
    xScale === 'log2' ? logTicks(domain.processors, most) : linearTicks(1, domain.processors, most)
  // Half of the last tick's number may stand past the plot.
  const overhang = 0.1 + 0.31 * numbers.whole(xTicks.at(-1) ?? 1).length
  const margin = { top: 1.8 * em, right: Math.max(1.6, overhang) * em, bottom: 1.4 * em, left: 0 }
  const rows = Math.max(4, Math.floor(height / (4 * em)))
  const yTicks = yScale === 'log' ? logTicks(domain.speedup, rows) : linearTicks(0, domain.speedup, rows)
  const longest = Math.max(...yTicks.map((tick) => numbers.exact(tick).length))
  const axisWidth = (1.4 + 0.62 * longest) * em
  return (
    <LineChart
      width={width}
      height={height}
      margin={margin}
      data={NO_DATA}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="processors"
        scale={xScale === 'log2' ? 'log' : 'linear'}
        domain={[1, domain.processors]}
        ticks={[...new Set([1, ...xTicks])]}
        tickFormatter={numbers.whole}
        height={Math.max(30, 2.1 * em)}
        tickLine={false}
        stroke="var(--soft)"
        interval={0}
        allowDataOverflow
      />
      <YAxis
        type="number"
        dataKey="speedup"
        scale={yScale}
        domain={[yScale === 'log' ? LOWEST_ON_LOG : 0, domain.speedup]}
        ticks={yTicks}
        tickFormatter={numbers.exact}
        interval={0}
        tickLine={false}
        axisLine={false}
        stroke="var(--soft)"
        width={axisWidth}
        allowDataOverflow
      />
      {/* Not the axis's own label, for which Recharts would have the page laid out while it is drawn. */}
      <text
        className="axis-title"
        x={(axisWidth + width - margin.right) / 2}
        y={height - 0.5 * em}
        textAnchor="middle"
      >
        {chart.processorsAxis}
      </text>
      <text className="axis-title" x={0.2 * em} y={0.9 * em}>
        {chart.definition}
      </text>
      <ScalesReport domain={domain} view={view} onScales={onScales} />
    </LineChart>
  )
})

function ScalesReport({ domain, view, onScales }: Omit<Props, 'size'>) {
  const scales = usePlotScales(view.xScale === 'log2', view.yScale === 'log', domain)
  useLayoutEffect(() => {
    if (scales) onScales(scales)
  }, [scales, onScales])
  return null
}

/** Recharts wants data to lay out axes; the curves are ours. */
const NO_DATA = [{ processors: 1, speedup: 1 }]
