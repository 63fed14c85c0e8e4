import { memo, useMemo } from 'react'
import { amdahlCurve, curveAbscissae } from '../../core/curve'
import { useLab, useTexts } from '../../lab-context'
import { selectPinned } from '../../store/selectors'
import { curvePath } from './plot-scales'
import type { LayerProps } from './TheoryLayer'

/** Curves kept for comparison. They stand still while a slider moves. */
export const PinnedLayer = memo(function PinnedLayer({ scales, view, clip, em }: LayerProps) {
  const { numbers } = useTexts()
  const pinned = useLab(selectPinned)
  const curves = useMemo(() => {
    const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
    return pinned.map((serialFraction) => {
      const points = amdahlCurve(serialFraction, abscissae)
      const last = points.findLast((point) => scales.y(point.speedup) >= scales.top)
      return { serialFraction, path: curvePath(points, scales), last }
    })
  }, [pinned, scales, view.xScale])
  return (
    <>
      <g clipPath={clip}>
        {curves.map(({ serialFraction, path }, index) => (
          <path key={serialFraction} d={path} className={`curve pinned pinned-${index + 1}`} />
        ))}
      </g>
      {curves.map(
        ({ serialFraction, last }) =>
          last && (
            <text
              key={serialFraction}
              className="name pinned"
              x={Math.min(scales.x(last.processors), scales.right) - 0.4 * em}
              y={scales.y(last.speedup) + 1.2 * em}
              textAnchor="end"
            >
              {`B = ${numbers.perCentExact(serialFraction)}`}
            </text>
          ),
      )}
    </>
  )
})
