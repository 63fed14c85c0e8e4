import { useLabLater, useTexts } from '../../lab-context'
import { selectReadouts } from '../../store/selectors'

/** More of them, points included, do not fit beside the chart at full size. */
const MOST_DIGITS = 14

/** The law with the present numbers put in: S₈ = 1 / (0.10 + 0.90/8) = 4.71. */
export function Formula() {
  const { numbers } = useTexts()
  const { serialFraction, processors, speedup } = useLabLater(selectReadouts)
  const serial = numbers.share(serialFraction)
  const parallel = numbers.share(1 - serialFraction)
  return (
    <div className={serial.length + parallel.length > MOST_DIGITS ? 'formula long' : 'formula'}>
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
