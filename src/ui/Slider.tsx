import { type CSSProperties, type KeyboardEvent, memo, type RefObject, useLayoutEffect } from 'react'

type SliderMark = { position: number; label: string }

type Props = {
  /** The accessible name. */
  label: string
  /** The thumb is put in its place by `moveSlider`. */
  input: RefObject<HTMLInputElement | null>
  last: number
  /** Positions that Page Up and Page Down jump. */
  page: number
  marks: readonly SliderMark[]
  /**
   * Puts the thumb in its place also where the value stays, as the pointer has taken it along. Must stay the same from one
   * drawing to the next.
   */
  onMove: (position: number) => void
}

/** From a position between two whole ones the first step leads to the nearer end of the step. */
function stepped(position: number, steps: number): number {
  return (steps > 0 ? Math.floor(position + 1e-9) : Math.ceil(position - 1e-9)) + steps
}

/**
 * Puts the thumb of a slider in its place. A slider is moved in every frame, and nothing else about it ever changes, so
 * that it is written here and not drawn anew.
 *
 * @param position 0 … the last one; it may lie between whole positions, where only a field can put it
 * @param valueText how the value is spoken
 */
export function moveSlider(input: HTMLInputElement, position: number, valueText: string): void {
  if (input.valueAsNumber !== position) input.value = String(position)
  input.setAttribute('aria-valuetext', valueText)
}

export function Slider({ label, input, last, page, marks, onMove }: Props) {
  const goals: Record<string, (position: number) => number> = {
    ArrowRight: (position) => stepped(position, 1),
    ArrowUp: (position) => stepped(position, 1),
    ArrowLeft: (position) => stepped(position, -1),
    ArrowDown: (position) => stepped(position, -1),
    PageUp: (position) => stepped(position, page),
    PageDown: (position) => stepped(position, -page),
    Home: () => 0,
    End: () => last,
  }
  // Past React, whose own handling of an event takes a seventh of what a move needs of script.
  useLayoutEffect(() => {
    const slider = input.current
    const move = (event: Event) => {
      event.stopPropagation()
      onMove((event.currentTarget as HTMLInputElement).valueAsNumber)
    }
    slider?.addEventListener('input', move)
    return () => slider?.removeEventListener('input', move)
  }, [input, onMove])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const goal = goals[event.key]
    if (!goal || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onMove(Math.min(last, Math.max(0, goal(event.currentTarget.valueAsNumber))))
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
      <Marks marks={marks} last={last} />
    </div>
  )
}

/** They stand still while the slider moves. */
const Marks = memo(function Marks({ marks, last }: Pick<Props, 'marks' | 'last'>) {
  return (
    <div className="slider-marks" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark.label} style={{ '--share': mark.position / last } as CSSProperties}>
          {mark.label}
        </span>
      ))}
    </div>
  )
})
