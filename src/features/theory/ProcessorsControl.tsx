import { useCallback, useMemo, useRef } from 'react'
import { MAX_PROCESSORS } from '../../core/bounds'
import { parseProcessors } from '../../core/exact-entry'
import { useActions, useLabGetter, useLabLater, useLabMark, useTexts } from '../../lab-context'
import { selectProcessors } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { moveSlider, Slider } from '../../ui/Slider'

/** The slider holds the powers of two; the field any whole number. */
const LAST_POWER = Math.log2(MAX_PROCESSORS)
const MARKS = [1, 16, 256, 4_096, 65_536]

export function ProcessorsControl() {
  const { theory, numbers, entry } = useTexts()
  const { setProcessors } = useActions()
  const lab = useLabGetter()
  const written = numbers.whole(useLabLater(selectProcessors))
  const input = useRef<HTMLInputElement>(null)
  const follow = useCallback(
    (processors: number) => {
      const spoken = theory.processorsValue(numbers.whole(processors))
      if (input.current) moveSlider(input.current, Math.log2(processors), spoken)
    },
    [theory, numbers],
  )
  useLabMark(selectProcessors, follow)
  const move = useCallback(
    (power: number) => {
      const processors = 2 ** Math.round(power)
      // Where the value stays, only the thumb goes back to it.
      if (processors === lab().theory.processors) follow(processors)
      else setProcessors(processors)
    },
    [lab, setProcessors, follow],
  )
  const marks = useMemo(
    () => MARKS.map((mark) => ({ position: Math.log2(mark), label: numbers.whole(mark) })),
    [numbers],
  )
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
      <Slider
        label={theory.processors}
        input={input}
        last={LAST_POWER}
        page={4}
        marks={marks}
        onMove={move}
      />
    </div>
  )
}
