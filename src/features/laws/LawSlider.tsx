import { useCallback, useMemo, useRef } from 'react'
import { parseGrouped } from '../../core/exact-entry'
import { LAW_PARAMETERS, type ParameterName } from '../../core/laws/law-parameters'
import { parameterScale } from '../../core/laws/parameter-scale'
import { useActions, useLab, useLabGetter, useLabMark } from '../../lab-context'
import type { LabState } from '../../store/lab-state'
import { ExactField } from '../../ui/ExactField'
import { moveSlider, Slider } from '../../ui/Slider'
import { useLawsTexts } from './use-laws-texts'

/** The values that are marked: the ends, and one between at which the eye can hold on. */
function markedOf(name: ParameterName): number[] {
  const { least, most, scale } = LAW_PARAMETERS[name]
  if (scale.kind === 'decades') return [least, 1e-5, 1e-3, most]
  const { valueAt, last } = parameterScale(name)
  return [least, valueAt(last / 2), most]
}

/** Slider and field of one parameter of a law. */
export function LawSlider({ name }: { name: ParameterName }) {
  const { texts, numbers, entry } = useLawsTexts()
  const { setLawParameter } = useActions()
  const lab = useLabGetter()
  const { label, hint } = texts.parameters[name]
  const { least, most } = LAW_PARAMETERS[name]
  const selectValue = useCallback(({ laws }: LabState) => laws.parameters[name], [name])
  const written = numbers.exact(useLab(selectValue))
  const input = useRef<HTMLInputElement>(null)
  const scale = useMemo(() => parameterScale(name), [name])
  const follow = useCallback(
    (value: number) => {
      if (input.current) moveSlider(input.current, scale.placeOf(value), numbers.exact(value))
    },
    [scale, numbers],
  )
  useLabMark(selectValue, follow)
  const present = useCallback(() => selectValue(lab()), [lab, selectValue])
  const move = useCallback(
    (value: number) => {
      // Where the value stays, only the thumb goes back to it.
      if (value === present()) follow(value)
      else setLawParameter(name, value)
    },
    [name, present, setLawParameter, follow],
  )
  const marks = useMemo(
    () => markedOf(name).map((value) => ({ value, label: numbers.exact(value) })),
    [name, numbers],
  )
  return (
    <div className="control">
      <LabelWithSymbol label={label} />
      <ExactField
        label={texts.exact(label)}
        hint={hint}
        text={written}
        onEnter={(text) => {
          const entered = parseGrouped(text, least, most)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          setLawParameter(name, entered.value)
          return { ok: true }
        }}
      />
      <Slider label={label} input={input} scale={scale} marks={marks} present={present} onMove={move} />
    </div>
  )
}

function LabelWithSymbol({ label }: { label: string }) {
  const [, words, symbol] = /^(.*) (\S+)$/.exec(label) ?? [undefined, label, '']
  return (
    <span className="control-name" aria-hidden="true">
      {words} <i>{symbol}</i>
    </span>
  )
}
