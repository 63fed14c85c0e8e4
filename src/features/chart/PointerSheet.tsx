import type { SheetProps } from './ChartLayers'
import { MarkerHandle } from './MarkerHandle'
import { ReadingLayer } from './ReadingLayer'

/** What a pointer finds on the chart: the curve to read, a place to click, the marker to draw along. */
export function PointerSheet({ size: { width, height, em }, scales }: SheetProps) {
  return (
    <>
      <svg className="layers" width={width} height={height} aria-hidden="true">
        <ReadingLayer scales={scales} em={em} />
      </svg>
      <MarkerHandle scales={scales} em={em} />
    </>
  )
}
