import { useMemo } from 'react'
import { MAX_PROCESSORS } from '../../core/bounds'
import { parseProcessors } from '../../core/exact-entry'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectProcessors } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'
import { Slider } from '../../ui/Slider'

/** The slider holds the powers of two; the field any whole number. */
const LAST_POWER = Math.log2(MAX_PROCESSORS)
const MARKS = [1, 16, 256, 4_096, 65_536]

export function ProcessorsControl() {
  const { theory, numbers, entry } = useTexts()
  const processors = useLab(selectProcessors)
  const { setProcessors } = useActions()
  const written = numbers.whole(processors)
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
        valueText={theory.processorsValue(written)}
        position={Math.log2(processors)}
        last={LAST_POWER}
        page={4}
        marks={marks}
        onMove={(power) => setProcessors(2 ** Math.round(power))}
      />
    </div>
  )
}
