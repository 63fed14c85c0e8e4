import { memo, type PointerEvent } from 'react'
import { useActions, useLabAtOnce, useTexts } from '../../lab-context'
import { selectReading } from '../../store/selectors'
import type { PlotScales } from './plot-scales'
import { readingText } from './reading-text'

type Props = { scales: PlotScales; em: number }

/** Reads the curve under the pointer: a hair line, a dot, and the value exactly. */
export const ReadingLayer = memo(function ReadingLayer({ scales, em }: Props) {
  const { readAt } = useActions()
  const { left, right, top, bottom, processorsAt, lastProcessors } = scales
  const onPointerMove = (event: PointerEvent<SVGRectElement>) => {
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!frame) return
    readAt(Math.min(lastProcessors, Math.max(1, Math.round(processorsAt(event.clientX - frame.left)))))
  }
  return (
    <>
      <Reading scales={scales} em={em} />
      <rect
        className="reading-surface"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        onPointerMove={onPointerMove}
        onPointerLeave={() => readAt(undefined)}
      />
    </>
  )
})

function Reading({ scales, em }: Props) {
  const texts = useTexts()
  const reading = useLabAtOnce(selectReading)
  if (!reading || reading.processors > scales.lastProcessors) return null
  const { left, top, bottom, x, y } = scales
  const at = x(reading.processors)
  const height = y(reading.speedup)
  return (
    <>
      <path d={`M${at} ${top}V${bottom}`} className="hair" />
      {height >= top && <circle cx={at} cy={height} r={0.28 * em} className="reading-dot" />}
      <text className="name ink reading" x={left + 0.8 * em} y={top + 0.6 * em}>
        {readingText(reading, texts)}
      </text>
    </>
  )
}
