import { type CSSProperties, type KeyboardEvent, memo, type RefObject, useLayoutEffect } from 'react'

type SliderMark = { value: number; label: string }

/** Where values stand on the track, from 0 to `last`, and what keys make of one. */
type Scale = {
  last: number
  placeOf: (value: number) => number
  valueAt: (place: number) => number
  stepped: (value: number, steps: number) => number
  paged: (value: number, pages: number) => number
}

type Props = {
  /** The accessible name. */
  label: string
  /** The thumb is put in its place by `moveSlider`. */
  input: RefObject<HTMLInputElement | null>
  scale: Scale
  marks: readonly SliderMark[]
  /** The value in force, when a key is pressed. */
  present: () => number
  /**
   * Puts the thumb in its place also where the value stays, as the pointer has taken it along. Must stay the same from one
   * drawing to the next.
   */
  onMove: (value: number) => void
}

/**
 * Puts the thumb of a slider in its place. A slider is moved in every frame, and nothing else about it ever changes, so
 * that it is written here and not drawn anew.
 *
 * @param place 0 … the last one
 * @param valueText how the value is spoken
 */
export function moveSlider(input: HTMLInputElement, place: number, valueText: string): void {
  if (input.valueAsNumber !== place) input.value = String(place)
  input.setAttribute('aria-valuetext', valueText)
}

export function Slider({ label, input, scale, marks, present, onMove }: Props) {
  const { last, placeOf, valueAt, stepped, paged } = scale
  const goals: Record<string, (value: number) => number> = {
    ArrowRight: (value) => stepped(value, 1),
    ArrowUp: (value) => stepped(value, 1),
    ArrowLeft: (value) => stepped(value, -1),
    ArrowDown: (value) => stepped(value, -1),
    PageUp: (value) => paged(value, 1),
    PageDown: (value) => paged(value, -1),
    Home: () => valueAt(0),
    End: () => valueAt(last),
  }
  // Past React, whose own handling of an event takes a seventh of what a move needs of script.
  useLayoutEffect(() => {
    const slider = input.current
    const move = (event: Event) => {
      event.stopPropagation()
      onMove(valueAt((event.currentTarget as HTMLInputElement).valueAsNumber))
    }
    slider?.addEventListener('input', move)
    return () => slider?.removeEventListener('input', move)
  }, [input, valueAt, onMove])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const goal = goals[event.key]
    if (!goal || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onMove(goal(present()))
  }
  return (
    <div className="slider">
      <input
        ref={input}
        type="range"
        aria-label={label}
        min={0}
        max={last}
        step="any"
        onKeyDown={onKeyDown}
      />
      <Marks marks={marks} last={last} placeOf={placeOf} />
    </div>
  )
}

/** They stand still while the slider moves. */
const Marks = memo(function Marks({
  marks,
  last,
  placeOf,
}: Pick<Props, 'marks'> & Pick<Scale, 'last' | 'placeOf'>) {
  return (
    <div className="slider-marks" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark.label} style={{ '--share': placeOf(mark.value) / last } as CSSProperties}>
          {mark.label}
        </span>
      ))}
    </div>
  )
})
