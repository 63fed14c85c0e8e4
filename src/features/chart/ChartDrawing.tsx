import { startTransition, useCallback, useRef, useState } from 'react'
import { useLabDeferred } from '../../lab-context'
import { selectFrame } from '../../store/selectors'
import { Asking } from './asking'
import { ChartFrame } from './ChartFrame'
import { ChartLayers, type FetchedSheets } from './ChartLayers'
import type { PlotScales } from './plot-scales'
import { type ChartSize, isPrinting } from './use-chart-size'

export type DrawingProps = {
  /** Undefined while it is not known: it is fetched all the same. */
  size: ChartSize | undefined
  sheets: FetchedSheets
  /** On a worksheet, which is of the page's settings alone: whether what the law gives is left to the reader to find. */
  asking?: boolean
}

/** The figure alone, as soon as its size is known. */
export function ChartDrawing({ size, ...drawn }: DrawingProps) {
  return size && <SizedDrawing size={size} {...drawn} />
}

function SizedDrawing({ size, sheets, asking }: DrawingProps & { size: ChartSize }) {
  // A curve is easier to follow on axes that do not jump under it.
  const { domain, view } = useLabDeferred(selectFrame)
  const [scales, setScales] = useState<PlotScales>()
  const isNew = useRef(true)
  const onWorksheet = asking !== undefined
  // What lies on a new frame comes in pieces, between which the page answers; on one that changes it comes at once, and on
  // paper, too.
  const takeScales = useCallback(
    (next: PlotScales) => {
      if (isNew.current && !onWorksheet && !isPrinting()) startTransition(() => setScales(next))
      else setScales(next)
      isNew.current = false
    },
    [onWorksheet],
  )
  return (
    <Asking value={asking ?? false}>
      {/* Tables and read-outs say it to who does not see it. */}
      <div className="drawing" aria-hidden="true">
        <ChartFrame size={size} domain={domain} view={view} onScales={takeScales} />
        {scales && (
          <ChartLayers size={size} scales={scales} view={view} sheets={sheets} onWorksheet={onWorksheet} />
        )}
      </div>
    </Asking>
  )
}
