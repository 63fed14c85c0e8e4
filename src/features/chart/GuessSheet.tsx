import { type PointerEvent, useId } from 'react'
import { curveAbscissae } from '../../core/curve'
import { LEAST_GUESS, PREDICTED_PROCESSORS } from '../../core/guesses'
import type { ProcessorCount, Speedup } from '../../core/units'
import { predictionTextsIn } from '../../i18n/prediction-texts'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectGuesses } from '../../store/prediction-selectors'
import { selectPredicting } from '../../store/selectors'
import type { SheetProps } from './ChartLayers'
import './guess-sheet.css'
import { curvePath, type PlotScales } from './plot-scales'

/** What somebody predicts of S: while it is asked for, points to be dragged over the ideal; later, beside the law. */
export function GuessSheet({ size: { width, height, em }, scales, view }: SheetProps) {
  const clip = useId()
  const { language } = useTexts()
  const texts = predictionTextsIn(language)
  const guesses = useLab(selectGuesses)
  const asked = useLab(selectPredicting)
  const { left, right, top, bottom } = scales
  const drawn = [{ processors: 1, speedup: 1 }, ...guesses]
  const last = guesses.findLast(({ processors }) => scales.x(processors) <= right + 1)
  const early = last !== undefined && scales.x(last.processors) < left + 10 * em
  return (
    <svg className="layers" width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - em} y={top - em} width={right - left + 2 * em} height={bottom - top + em} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {asked && <Ideal scales={scales} view={view} />}
        <path
          d={guesses.length > 0 ? curvePath(drawn, scales) : ''}
          className="curve guessed"
          data-legend={texts.expectedLabel}
        />
        {PREDICTED_PROCESSORS.map((processors, index) => {
          const speedup = guesses.find((guess) => guess.processors === processors)?.speedup
          if (speedup === undefined && !asked) return null
          const half = (asked ? 0.55 : 0.4) * em
          return (
            <rect
              key={processors}
              className={`guess-mark guess-mark-${index + 1} ${speedup === undefined ? 'unset' : ''}`}
              x={scales.x(processors) - half}
              y={scales.y(speedup ?? 1) - half}
              width={2 * half}
              height={2 * half}
            />
          )
        })}
      </g>
      {asked && (
        <text className="name ideal" {...nameOfIdeal(scales, em)}>
          {texts.idealLabel}
        </text>
      )}
      {last && (
        <text
          className="name guessed strong"
          x={scales.x(last.processors) + (early ? 0.9 : -0.9) * em}
          y={Math.max(top, scales.y(last.speedup)) + 1.7 * em}
          textAnchor={early ? 'start' : 'end'}
        >
          {texts.expectedLabel}
        </text>
      )}
      {asked && <Drawing scales={scales} yLogarithmic={view.yScale === 'log'} />}
    </svg>
  )
}

/** Over the upper end of its line, for what is predicted has its name below. */
function nameOfIdeal({ x, y, lastProcessors }: PlotScales, em: number) {
  return { x: x(lastProcessors) - 1.2 * em, y: y(lastProcessors) - 0.2 * em, textAnchor: 'end' as const }
}

function Ideal({ scales, view }: Pick<SheetProps, 'scales' | 'view'>) {
  const abscissae = curveAbscissae(scales.lastProcessors, view.xScale)
  const points = abscissae.map((processors) => ({ processors, speedup: processors }))
  return <path d={curvePath(points, scales)} className="curve ideal" />
}

/** The S at a height of the plot, to one decimal. */
function speedupAt(height: number, { y, top, bottom }: PlotScales, logarithmic: boolean): Speedup {
  const within = Math.min(bottom, Math.max(top, height))
  const steps = (within - y(1)) / (y(2) - y(1))
  return Math.max(LEAST_GUESS, Math.round(10 * (logarithmic ? 2 ** steps : 1 + steps)) / 10)
}

function nearestPredicted(place: number, { x }: PlotScales): ProcessorCount {
  const distance = (processors: ProcessorCount) => Math.abs(x(processors) - place)
  return PREDICTED_PROCESSORS.reduce((best, other) => (distance(other) < distance(best) ? other : best))
}

/** A press sets the point that is nearest in j; drawn on, the line sets each that it passes. */
function Drawing({ scales, yLogarithmic }: { scales: PlotScales; yLogarithmic: boolean }) {
  const { guess } = useActions()
  const { left, right, top, bottom } = scales
  const set = ({ currentTarget, clientX, clientY }: PointerEvent<SVGRectElement>) => {
    const frame = currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!frame) return
    guess(
      nearestPredicted(clientX - frame.left, scales),
      speedupAt(clientY - frame.top, scales, yLogarithmic),
    )
  }
  return (
    <rect
      className="guess-surface"
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        set(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event)
      }}
    />
  )
}
