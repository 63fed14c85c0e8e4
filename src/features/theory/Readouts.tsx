import { useLab, useLabLater, useTexts } from '../../lab-context'
import { selectPredicting, selectReadouts } from '../../store/selectors'

/** The four numbers: S, its limit, how much of the limit is reached, and the efficiency; open while they are predicted. */
export function Readouts() {
  const { theory, numbers } = useTexts()
  const { processors, speedup, limit, shareOfLimit, efficiency } = useLabLater(selectReadouts)
  const predicting = useLab(selectPredicting)
  const values: [string, string][] = [
    [`${theory.speedup} S${numbers.subscript(processors)}`, numbers.ratio(speedup)],
    [theory.limit, numbers.ratio(limit)],
    [theory.ofLimit, shareOfLimit === undefined ? theory.noLimit : numbers.perCentOpen(shareOfLimit)],
    [theory.efficiency, numbers.perCentOpen(efficiency)],
  ]
  return (
    <dl className="readouts">
      {values.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{predicting ? '?' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
