import { useLabLater, useTexts } from '../../lab-context'
import { selectReadouts } from '../../store/selectors'

/** The law with the present numbers put in: S₈ = 1 / (0.10 + 0.90/8) = 4.71. */
export function Formula() {
  const { numbers } = useTexts()
  const { serialFraction, processors, speedup } = useLabLater(selectReadouts)
  const serial = numbers.share(serialFraction)
  const parallel = numbers.share(1 - serialFraction)
  return (
    <div className="formula">
      <math display="block">
        <msub>
          <mi>S</mi>
          <mn>{processors}</mn>
        </msub>
        <mo>=</mo>
        <mfrac>
          <mn>1</mn>
          <mrow>
            <mn>{serial}</mn>
            <mo>+</mo>
            <mfrac>
              <mn>{parallel}</mn>
              <mn>{processors}</mn>
            </mfrac>
          </mrow>
        </mfrac>
        <mo>=</mo>
        <mn>{numbers.ratio(speedup)}</mn>
      </math>
    </div>
  )
}
