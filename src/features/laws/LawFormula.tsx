import { Fragment, type ReactNode } from 'react'
import type { Formula } from '../../core/laws/formula'
import type { LawReading } from '../../store/law-selectors'
import { useLawsTexts } from './use-laws-texts'

type Way = (quantity: { symbol: string; value: number }) => ReactNode

/** A law's formula twice: in symbols, and with the present numbers put in. */
export function LawFormula({ reading: { formula, processors, speedup } }: { reading: LawReading }) {
  const { numbers } = useLawsTexts()
  const inNumbers: Way = ({ value }) => <mn>{numbers.exact(Number(value.toPrecision(4)))}</mn>
  return (
    <div className="formula">
      <math display="block">
        <msub>
          <mi>S</mi>
          <mi>j</mi>
        </msub>
        <mo>=</mo>
        {drawn(formula, inSymbols)}
      </math>
      <math display="block">
        <msub>
          <mi>S</mi>
          <mn>{processors}</mn>
        </msub>
        <mo>=</mo>
        {drawn(formula, inNumbers)}
        <mo>=</mo>
        <mn>{numbers.ratio(speedup)}</mn>
      </math>
    </div>
  )
}

const inSymbols: Way = ({ symbol }) => (
  <mrow>
    {symbol.split(' ').map((sign) => (
      <Fragment key={sign}>{signOf(sign)}</Fragment>
    ))}
  </mrow>
)

/** Letters are names, all else but digits is an operator. */
function signOf(sign: string): ReactNode {
  if (/^\d/.test(sign)) return <mn>{sign}</mn>
  return /^\p{Letter}/u.test(sign) ? <mi>{sign}</mi> : <mo stretchy="false">{sign}</mo>
}

const isRow = (formula: Formula): formula is readonly Formula[] => Array.isArray(formula)

function drawn(formula: Formula, way: Way): ReactNode {
  if (typeof formula === 'number') return <mn>{formula}</mn>
  if (typeof formula === 'string') return signOf(formula)
  if (isRow(formula)) {
    return (
      <mrow>
        {formula.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a formula stand still
          <Fragment key={index}>{drawn(part, way)}</Fragment>
        ))}
      </mrow>
    )
  }
  if ('symbol' in formula) return way(formula)
  if ('root' in formula) return <msqrt>{drawn(formula.root, way)}</msqrt>
  if ('over' in formula) return <mfrac>{bothOf(formula.over, way)}</mfrac>
  return 'power' in formula ? (
    <msup>{bothOf(formula.power, way)}</msup>
  ) : (
    <msub>{bothOf(formula.sub, way)}</msub>
  )
}

/** Each in a row of its own: the elements around take two children. */
function bothOf([first, second]: readonly [Formula, Formula], way: Way): ReactNode {
  return (
    <>
      <mrow>{drawn(first, way)}</mrow>
      <mrow>{drawn(second, way)}</mrow>
    </>
  )
}
