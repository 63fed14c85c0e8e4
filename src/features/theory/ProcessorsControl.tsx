import { useCallback, useMemo, useRef } from 'react'
import { MAX_PROCESSORS } from '../../core/bounds'
import { parseProcessors } from '../../core/exact-entry'
import { PROCESSORS_SCALE } from '../../core/slider-scale'
import { useActions, useLab, useLabGetter, useLabMark, useTexts } from '../../lab-context'
import { selectProcessors } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { moveSlider, Slider } from '../../ui/Slider'

const MARKS = [1, 16, 256, 4_096, 65_536]

export function ProcessorsControl() {
  const { theory, numbers, entry } = useTexts()
  const { setProcessors } = useActions()
  const lab = useLabGetter()
  const written = numbers.whole(useLab(selectProcessors))
  const input = useRef<HTMLInputElement>(null)
  const follow = useCallback(
    (processors: number) => {
      const spoken = theory.processorsValue(numbers.whole(processors))
      if (input.current) moveSlider(input.current, PROCESSORS_SCALE.placeOf(processors), spoken)
    },
    [theory, numbers],
  )
  useLabMark(selectProcessors, follow)
  const present = useCallback(() => selectProcessors(lab()), [lab])
  const move = useCallback(
    (processors: number) => {
      // Where the value stays, only the thumb goes back to it.
      if (processors === present()) follow(processors)
      else setProcessors(processors)
    },
    [present, setProcessors, follow],
  )
  const marks = useMemo(() => MARKS.map((value) => ({ value, label: numbers.whole(value) })), [numbers])
  return (
    <div className="control">
      <span className="control-name" aria-hidden="true">
        {theory.processors.replace(/j$/, '')}
        <i>j</i>
      </span>
      <ExactField
        label={theory.processorsExact}
        hint={theory.processorsValue(`1 – ${numbers.whole(MAX_PROCESSORS)}`)}
        text={written}
        onEnter={(text) => {
          const entered = parseProcessors(text)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          setProcessors(entered.value)
          return { ok: true }
        }}
      />
      <p className="control-meaning soft">{theory.processorsMeaning}</p>
      <Slider
        label={theory.processors}
        input={input}
        scale={PROCESSORS_SCALE}
        marks={marks}
        present={present}
        onMove={move}
      />
    </div>
  )
}
