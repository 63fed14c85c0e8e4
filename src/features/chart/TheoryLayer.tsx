import { memo, useCallback, useContext, useMemo } from 'react'
import { curveAbscissae } from '../../core/curve'
import { LabText, useLab, useTexts } from '../../lab-context'
import type { ViewState } from '../../store/lab-state'
import { type Readouts, selectPinned } from '../../store/selectors'
import { Asking } from './asking'
import { curvePath, type PlotScales } from './plot-scales'
import {
  curveName,
  curveTracer,
  type Ground,
  idealName,
  limitLine,
  limitName,
  markerDot,
  markerGuide,
  markerName,
} from './theory-marks'
import { theoryWords } from './theory-words'
import { useMoving } from './use-moving'

export type LayerProps = { scales: PlotScales; view: ViewState; clip: string; em: number }

/**
 * Amdahl's curve, its limit, the ideal, and the marker at the chosen j: all that moves with the sliders. All of it moves
 * in the frame of the move, past React.
 */
export const TheoryLayer = memo(function TheoryLayer({ scales, view, clip, em }: LayerProps) {
  const { chart } = useTexts()
  const pinned = useLab(selectPinned)
  const ground = useMemo(() => ({ scales, em, pinned }), [scales, em, pinned])
  const abscissae = useMemo(
    () => curveAbscissae(scales.lastProcessors, view.xScale),
    [scales.lastProcessors, view.xScale],
  )
  const ideal = useMemo(
    () =>
      curvePath(
        abscissae.map((processors) => ({ processors, speedup: processors })),
        scales,
      ),
    [abscissae, scales],
  )
  const curve = useMoving<SVGPolylineElement>(
    useMemo(() => {
      const pointsOf = curveTracer(abscissae, scales)
      return ({ serialFraction }) => ({ points: pointsOf(serialFraction) })
    }, [abscissae, scales]),
  )
  return (
    <>
      <g clipPath={clip}>
        <Extent />
        <path d={ideal} className="curve ideal" data-legend={chart.idealLabel} />
        <LimitLine ground={ground} />
        <polyline ref={curve} className="curve theory" data-legend="theory" />
      </g>
      <Extent />
      <Marker ground={ground} />
      <Names ground={ground} />
    </>
  )
})

/**
 * Nothing to see, as large as the sheet. A browser puts the layers of the whole page together anew when the extent of
 * what it paints in one piece has changed; with this in it, it stays the same while marks move (`docs/benchmarks.md`).
 */
function Extent() {
  return <rect width="100%" height="100%" fill="none" />
}

/** An element that goes where `place` says. */
function useOnGround<Element extends SVGElement>(
  ground: Ground,
  place: (ground: Ground, readouts: Readouts) => Readonly<Record<string, string>> | undefined,
) {
  return useMoving<Element>(useCallback((readouts) => place(ground, readouts), [ground, place]))
}

function LimitLine({ ground }: { ground: Ground }) {
  return (
    <line ref={useOnGround<SVGLineElement>(ground, limitLine)} className="curve limit" data-legend="limit" />
  )
}

function Marker({ ground }: { ground: Ground }) {
  return (
    <>
      <polyline ref={useOnGround<SVGPolylineElement>(ground, markerGuide)} className="guide" />
      <line
        ref={useOnGround<SVGLineElement>(ground, markerDot)}
        className="marker-rim"
        strokeWidth={0.84 * ground.em + 2}
      />
      <line
        ref={useOnGround<SVGLineElement>(ground, markerDot)}
        className="marker"
        strokeWidth={0.84 * ground.em - 2}
      />
    </>
  )
}

function Names({ ground }: { ground: Ground }) {
  const texts = useTexts()
  const asking = useContext(Asking)
  const words = (name: 'ideal' | 'limit' | 'curve' | 'marker') => (
    <LabText as="tspan" of={(readouts) => theoryWords(texts, ground, readouts, asking)[name]} />
  )
  return (
    <>
      <text ref={useOnGround<SVGTextElement>(ground, idealName)} className="name ideal">
        {words('ideal')}
      </text>
      <text ref={useOnGround<SVGTextElement>(ground, limitName)} className="name limit strong">
        {words('limit')}
      </text>
      <text ref={useOnGround<SVGTextElement>(ground, curveName)} className="name theory strong">
        {words('curve')}
      </text>
      <text ref={useOnGround<SVGTextElement>(ground, markerName)} className="name ink strong">
        {words('marker')}
      </text>
    </>
  )
}
