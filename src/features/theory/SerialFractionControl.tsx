import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { parseSerialFraction } from '../../core/exact-entry'
import { SERIAL_FRACTION_SCALE } from '../../core/slider-scale'
import { useActions, useLab, useLabGetter, useLabMark, useTexts } from '../../lab-context'
import { selectSerialFraction } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { moveSlider, Slider } from '../../ui/Slider'

const MARKS = [0, 0.01, 0.05, 0.1, 0.5, 1]

/** @param children what is to be said about this B */
export function SerialFractionControl({ children }: { children?: ReactNode }) {
  const { theory, numbers, entry } = useTexts()
  const { setSerialFraction } = useActions()
  const lab = useLabGetter()
  const written = numbers.perCentExact(useLab(selectSerialFraction))
  const input = useRef<HTMLInputElement>(null)
  const follow = useCallback(
    (serialFraction: number) => {
      const place = SERIAL_FRACTION_SCALE.placeOf(serialFraction)
      if (input.current) moveSlider(input.current, place, numbers.perCentExact(serialFraction))
    },
    [numbers],
  )
  useLabMark(selectSerialFraction, follow)
  const present = useCallback(() => selectSerialFraction(lab()), [lab])
  const move = useCallback(
    (serialFraction: number) => {
      // Where the value stays, only the thumb goes back to it.
      if (serialFraction === present()) follow(serialFraction)
      else setSerialFraction(serialFraction)
    },
    [present, setSerialFraction, follow],
  )
  const marks = useMemo(
    () => MARKS.map((value) => ({ value, label: numbers.perCentExact(value) })),
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
      <p className="control-meaning soft">{theory.serialFractionMeaning}</p>
      {children}
      <Slider
        label={theory.serialFraction}
        input={input}
        scale={SERIAL_FRACTION_SCALE}
        marks={marks}
        present={present}
        onMove={move}
      />
    </div>
  )
}
