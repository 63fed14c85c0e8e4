import { LabText, useLab, useTexts } from '../../lab-context'
import type { Lab } from '../../store/lab-store'
import { type Readouts, selectReadouts } from '../../store/selectors'

/** More of them, points included, do not fit beside the chart at full size. */
const MOST_DIGITS = 14

/** The law with the present numbers put in: S₈ = 1 / (0.10 + 0.90/8) = 4.71. */
export function Formula() {
  const { numbers } = useTexts()
  const serial = ({ serialFraction }: Readouts) => numbers.share(serialFraction)
  const parallel = ({ serialFraction }: Readouts) => numbers.share(1 - serialFraction)
  const processors = (readouts: Readouts) => String(readouts.processors)
  const isLong = useLab((lab: Lab) => {
    const readouts = selectReadouts(lab)
    return serial(readouts).length + parallel(readouts).length > MOST_DIGITS
  })
  return (
    <div className={isLong ? 'formula long' : 'formula'}>
      <math display="block">
        <msub>
          <mi>S</mi>
          <LabText as="mn" of={processors} />
        </msub>
        <mo>=</mo>
        <mfrac>
          <mn>1</mn>
          <mrow>
            <LabText as="mn" of={serial} />
            <mo>+</mo>
            <mfrac>
              <LabText as="mn" of={parallel} />
              <LabText as="mn" of={processors} />
            </mfrac>
          </mrow>
        </mfrac>
        <mo>=</mo>
        <LabText as="mn" of={({ speedup }) => numbers.ratio(speedup)} />
      </math>
    </div>
  )
}
