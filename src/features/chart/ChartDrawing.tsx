import { useState } from 'react'
import { useLabAtRest } from '../../lab-context'
import { selectFrame } from '../../store/selectors'
import { Asking } from './asking'
import { ChartFrame } from './ChartFrame'
import { ChartLayers, type FetchedSheets } from './ChartLayers'
import type { PlotScales } from './plot-scales'
import type { ChartSize } from './use-chart-size'

type Props = {
  size: ChartSize
  sheets: FetchedSheets
  /** On a worksheet, which is of the page's settings alone: whether what the law gives is left to the reader to find. */
  asking?: boolean
}

/** The figure alone, at a given size. */
export function ChartDrawing({ size, sheets, asking }: Props) {
  // A curve is easier to follow on axes that do not jump under it.
  const { domain, view } = useLabAtRest(selectFrame)
  const [scales, setScales] = useState<PlotScales>()
  return (
    <Asking value={asking ?? false}>
      <ChartFrame size={size} domain={domain} view={view} onScales={setScales} />
      {scales && (
        <ChartLayers
          size={size}
          scales={scales}
          view={view}
          sheets={sheets}
          onWorksheet={asking !== undefined}
        />
      )}
    </Asking>
  )
}
