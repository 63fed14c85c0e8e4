import { useId } from 'react'
import type { ChartDomain } from '../../core/view-range'
import type { ViewState } from '../../store/lab-state'
import { BesideLayer } from './BesideLayer'
import { MeasuredLayer } from './MeasuredLayer'
import { PinnedLayer } from './PinnedLayer'
import { type PlotScales, usePlotScales } from './plot-scales'
import { ReadingLayer } from './ReadingLayer'
import { TheoryLayer } from './TheoryLayer'

type Props = { domain: ChartDomain; view: ViewState; em: number }

/** All that lies on the frame, from back to front. */
export function ChartLayers({ domain, view, em }: Props) {
  const scales = usePlotScales(view.xScale === 'log2', view.yScale === 'log', domain)
  return scales ? <Layers scales={scales} view={view} em={em} /> : null
}

function Layers({ scales, view, em }: { scales: PlotScales; view: ViewState; em: number }) {
  const clip = useId()
  const room = useId()
  const { left, right, top, bottom } = scales
  return (
    <g className="layers">
      <clipPath id={clip}>
        <rect x={left - 1} y={top} width={right - left + 2} height={bottom - top + 1} />
      </clipPath>
      <clipPath id={room}>
        <rect x={left - em} y={top - em} width={right - left + 2 * em} height={bottom - top + em} />
      </clipPath>
      <PinnedLayer scales={scales} view={view} clip={`url(#${clip})`} em={em} />
      <TheoryLayer scales={scales} view={view} clip={`url(#${clip})`} em={em} />
      <BesideLayer scales={scales} em={em} clip={`url(#${room})`} />
      <MeasuredLayer scales={scales} em={em} clip={`url(#${room})`} />
      <ReadingLayer scales={scales} em={em} />
    </g>
  )
}
