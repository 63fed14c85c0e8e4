import { type PointerEvent, useCallback, useRef } from 'react'
import { PROCESSORS_SCALE } from '../../core/slider-scale'
import { useActions, useLabMark } from '../../lab-context'
import { type Readouts, selectReadouts } from '../../store/selectors'
import './marker-handle.css'
import type { PlotScales } from './plot-scales'
import { markerPlace } from './theory-marks'

/**
 * What a pointer grips to draw the marker along, which sets j; by keyboard the slider does. An HTML element, because browsers
 * scroll the page under a finger on a shape of SVG, whatever its `touch-action`.
 */
export function MarkerHandle({ scales, em }: { scales: PlotScales; em: number }) {
  const { setProcessors } = useActions()
  const handle = useRef<HTMLDivElement>(null)
  /** From the middle of the marker to where it was gripped. */
  const grip = useRef(0)
  const follow = useCallback(
    (readouts: Readouts) => {
      const element = handle.current
      if (!element) return
      const at = markerPlace({ scales, em }, readouts)
      element.hidden = !at
      if (!at) return
      element.style.left = `${at.x}px`
      element.style.top = `${at.y}px`
    },
    [scales, em],
  )
  useLabMark(selectReadouts, follow)
  const draw = ({ currentTarget, clientX, pointerId }: PointerEvent<HTMLDivElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return
    const room = currentTarget.offsetParent?.getBoundingClientRect()
    if (!room) return
    const { left, right, processorsAt } = scales
    const x = Math.min(right, Math.max(left, clientX - grip.current - room.left))
    setProcessors(PROCESSORS_SCALE.valueAt(Math.log2(processorsAt(x))))
  }
  return (
    <div
      ref={handle}
      className="marker-handle"
      onPointerDown={(event) => {
        const { button, clientX, currentTarget, pointerId } = event
        if (button !== 0) return
        // No text is selected on the way.
        event.preventDefault()
        const { left, width } = currentTarget.getBoundingClientRect()
        grip.current = clientX - left - width / 2
        currentTarget.setPointerCapture(pointerId)
      }}
      onPointerMove={draw}
    />
  )
}
