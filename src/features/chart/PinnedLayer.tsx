import { memo, useMemo } from 'react'
import { amdahlCurve, curveAbscissae } from '../../core/curve'
import { useLab, useTexts } from '../../lab-context'
import { selectPinned } from '../../store/selectors'
import { curvePath } from './plot-scales'
import type { LayerProps } from './TheoryLayer'

/** Between two names, in heights of a letter. */
const ROW = 1.5

/** Curves kept for comparison. They stand still while a slider moves. */
export const PinnedLayer = memo(function PinnedLayer({ scales, view, clip, em }: LayerProps) {
  const { numbers } = useTexts()
  const pinned = useLab(selectPinned)
  const curves = useMemo(() => {
    const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
    // Curves that leave the plot above leave it close together: each name stands a row lower than the one before.
    let leaving = 0
    return pinned.map((serialFraction) => {
      const points = amdahlCurve(serialFraction, abscissae)
      const leaves = points.some((point) => scales.y(point.speedup) < scales.top)
      const ceiling = leaves ? scales.top + (2.4 + ROW * leaving++) * em : scales.top
      const last = points.findLast((point) => scales.y(point.speedup) >= ceiling)
      return { serialFraction, path: curvePath(points, scales), last, leaves }
    })
  }, [pinned, scales, view.xScale, em])
  return (
    <>
      <g clipPath={clip}>
        {curves.map(({ serialFraction, path }, index) => (
          <path
            key={serialFraction}
            d={path}
            className={`curve pinned pinned-${index + 1}`}
            data-legend={`B = ${numbers.perCentExact(serialFraction)}`}
          />
        ))}
      </g>
      {curves.map(
        ({ serialFraction, last, leaves }) =>
          last && (
            <text
              key={serialFraction}
              className="name pinned"
              x={Math.min(scales.x(last.processors), scales.right) + (leaves ? 0.6 : -0.4) * em}
              y={scales.y(last.speedup) + (leaves ? 0.4 : 1.2) * em}
              textAnchor={leaves ? 'start' : 'end'}
            >
              {`B = ${numbers.perCentExact(serialFraction)}`}
            </text>
          ),
      )}
    </>
  )
})
