import { useCallback, useMemo, useRef } from 'react'
import { parseSerialFraction } from '../../core/exact-entry'
import { LAST_POSITION, positionOfSerialFraction, serialFractionAt } from '../../core/serial-fraction-scale'
import { useActions, useLabGetter, useLabLater, useLabMark, useTexts } from '../../lab-context'
import { selectSerialFraction } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { moveSlider, Slider } from '../../ui/Slider'

const MARKS = [0, 0.01, 0.05, 0.1, 0.5, 1]

export function SerialFractionControl() {
  const { theory, numbers, entry } = useTexts()
  const { setSerialFraction } = useActions()
  const lab = useLabGetter()
  const written = numbers.perCentExact(useLabLater(selectSerialFraction))
  const input = useRef<HTMLInputElement>(null)
  const follow = useCallback(
    (serialFraction: number) => {
      const position = positionOfSerialFraction(serialFraction)
      if (input.current) moveSlider(input.current, position, numbers.perCentExact(serialFraction))
    },
    [numbers],
  )
  useLabMark(selectSerialFraction, follow)
  const move = useCallback(
    (position: number) => {
      const serialFraction = serialFractionAt(position)
      // Where the value stays, only the thumb goes back to it.
      if (serialFraction === lab().theory.serialFraction) follow(serialFraction)
      else setSerialFraction(serialFraction)
    },
    [lab, setSerialFraction, follow],
  )
  const marks = useMemo(
    () =>
      MARKS.map((mark) => ({
        position: positionOfSerialFraction(mark),
        label: numbers.perCentExact(mark),
      })),
    [numbers],
  )
  return (
    <div className="control">
      <span className="control-name" aria-hidden="true">
        {theory.serialFraction.replace(/B$/, '')}
        <i>B</i>
      </span>
      <ExactField
        label={theory.serialFractionExact}
        hint={theory.serialFractionHint}
        text={written}
        onEnter={(text) => {
          const entered = parseSerialFraction(text)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          setSerialFraction(entered.value)
          return { ok: true }
        }}
      />
      <Slider
        label={theory.serialFraction}
        input={input}
        last={LAST_POSITION}
        page={10}
        marks={marks}
        onMove={move}
      />
    </div>
  )
}
