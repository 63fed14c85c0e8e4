import { memo, type PointerEvent, useRef } from 'react'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectReading } from '../../store/reading-selectors'
import type { PlotScales } from './plot-scales'
import { readingText } from './reading-text'

type Props = { scales: PlotScales; em: number }

/** A pointer that has moved farther since it was pressed has not chosen a place. Pixels. */
const CLICK = 4

/** Reads the curve under the pointer: a hair line, a dot, and the value. A click sets j. */
export const ReadingLayer = memo(function ReadingLayer({ scales, em }: Props) {
  const { readAt, setProcessors } = useActions()
  const pressed = useRef<{ x: number; y: number }>(undefined)
  const { left, right, top, bottom, processorsAt, lastProcessors } = scales
  const placeOf = ({ currentTarget, clientX }: PointerEvent<SVGRectElement>) => {
    const from = currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
    return Math.min(lastProcessors, Math.max(1, processorsAt(clientX - from)))
  }
  const onPointerUp = (event: PointerEvent<SVGRectElement>) => {
    const from = pressed.current
    pressed.current = undefined
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) <= CLICK)
      setProcessors(Math.round(placeOf(event)))
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
        onPointerMove={(event) => readAt(Math.round(placeOf(event)))}
        onPointerDown={({ button, clientX, clientY }) => {
          if (button === 0) pressed.current = { x: clientX, y: clientY }
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          pressed.current = undefined
        }}
        onPointerLeave={() => {
          pressed.current = undefined
          readAt(undefined)
        }}
      />
    </>
  )
})

function Reading({ scales, em }: Props) {
  const texts = useTexts()
  const reading = useLab(selectReading)
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
