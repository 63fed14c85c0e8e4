import { useLabLater, useTexts } from '../../lab-context'
import { selectReadouts } from '../../store/selectors'

/** The four numbers: S, its limit, how much of the limit is reached, and the efficiency. */
export function Readouts() {
  const { theory, numbers } = useTexts()
  const { processors, speedup, limit, shareOfLimit, efficiency } = useLabLater(selectReadouts)
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
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
