import { Fragment, type ReactNode } from 'react'
import type { Formula } from '../../core/laws/formula'
import type { LawReading } from '../../store/law-selectors'
import { useLawsTexts } from './use-laws-texts'

type Way = (quantity: { symbol: string; value: number }) => ReactNode

/** A law's formula twice: in symbols, and with the present numbers put in. */
export function LawFormula({ reading: { law, formula, processors, speedup } }: { reading: LawReading }) {
  const { texts, numbers } = useLawsTexts()
  const inNumbers: Way = ({ value }) => <mn>{numbers.exact(Number(value.toPrecision(4)))}</mn>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long formula scrolls, and must be reached by keyboard
    <section className="formula" tabIndex={0} aria-label={texts.formula(texts.laws[law.id].name)}>
      <math display="block">
        <msub>
          <mi>S</mi>
          <mi>j</mi>
        </msub>
        <mo>=</mo>
        {drawn(formula, inSymbols)}
      </math>
      <div className="with-numbers">
        <math>
          <msub>
            <mi>S</mi>
            <mn>{processors}</mn>
          </msub>
          <mo>=</mo>
          {drawn(formula, inNumbers)}
        </math>
        <math>
          <mo>=</mo>
          <mn>{numbers.ratio(speedup)}</mn>
        </math>
      </div>
    </section>
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
