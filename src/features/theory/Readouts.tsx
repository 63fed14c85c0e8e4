import type { ReactNode } from 'react'
import { LabText, useLab, useLabGetter, useTexts } from '../../lab-context'
import { type Readouts as AtPresent, selectPredicting, selectReadouts } from '../../store/selectors'
import { Figure } from '../../ui/Figure'

/** The four numbers: S, its limit, how much of the limit is reached, and the efficiency; open while they are predicted. */
export function Readouts() {
  const { theory, numbers } = useTexts()
  const ofLimit = ({ shareOfLimit }: AtPresent) =>
    shareOfLimit === undefined ? theory.noLimit : numbers.perCentOpen(shareOfLimit)
  return (
    <dl className="readouts">
      <Readout
        name={<LabText of={({ processors }) => `${theory.speedup} S${numbers.subscript(processors)}`} />}
        text={({ speedup }) => numbers.ratio(speedup)}
        exact={({ speedup }) => speedup}
      />
      <Readout name={theory.limit} text={({ limit }) => numbers.ratio(limit)} exact={({ limit }) => limit} />
      <Readout name={theory.ofLimit} text={ofLimit} exact={({ shareOfLimit }) => shareOfLimit} />
      <Readout
        name={theory.efficiency}
        text={({ efficiency }) => numbers.perCentOpen(efficiency)}
        exact={({ efficiency }) => efficiency}
      />
    </dl>
  )
}

type Props = {
  name: ReactNode
  text: (readouts: AtPresent) => string
  exact: (readouts: AtPresent) => number | undefined
}

function Readout({ name, text, exact }: Props) {
  const lab = useLabGetter()
  const predicting = useLab(selectPredicting)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {predicting ? (
          '?'
        ) : (
          <Figure exact={() => exact(selectReadouts(lab()))}>
            <LabText of={text} />
          </Figure>
        )}
      </dd>
    </div>
  )
}
