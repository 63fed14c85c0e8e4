import { type CSSProperties, type KeyboardEvent, memo } from 'react'

type SliderMark = { position: number; label: string }

type Props = {
  /** The accessible name. */
  label: string
  /** How the present value is spoken. */
  valueText: string
  /** 0 … `last`; it may lie between whole positions, where only a field can put it. */
  position: number
  last: number
  /** Positions that Page Up and Page Down jump. */
  page: number
  marks: readonly SliderMark[]
  onMove: (position: number) => void
}

/** From a position between two whole ones the first step leads to the nearer end of the step. */
function stepped(position: number, steps: number): number {
  return (steps > 0 ? Math.floor(position + 1e-9) : Math.ceil(position - 1e-9)) + steps
}

export function Slider({ label, valueText, position, last, page, marks, onMove }: Props) {
  const goals: Record<string, () => number> = {
    ArrowRight: () => stepped(position, 1),
    ArrowUp: () => stepped(position, 1),
    ArrowLeft: () => stepped(position, -1),
    ArrowDown: () => stepped(position, -1),
    PageUp: () => stepped(position, page),
    PageDown: () => stepped(position, -page),
    Home: () => 0,
    End: () => last,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const goal = goals[event.key]
    if (!goal || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onMove(Math.min(last, Math.max(0, goal())))
  }
  return (
    <div className="slider">
      <input
        type="range"
        style={{ '--share': position / last } as CSSProperties}
        aria-label={label}
        aria-valuetext={valueText}
        min={0}
        max={last}
        step="any"
        value={position}
        onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
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
