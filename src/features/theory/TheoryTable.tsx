import { memo, useDeferredValue } from 'react'
import { amdahlShareOfLimit, amdahlSpeedup } from '../../core/laws/amdahl'
import type { Fraction, ProcessorCount } from '../../core/units'
import { logTicks } from '../../core/view-range'
import { useLab, useTexts } from '../../lab-context'
import { selectDomain, selectProcessors, selectSerialFraction } from '../../store/selectors'
import { DataTable } from '../../ui/DataTable'

const MOST_ROWS = 17

/** The curve in figures, for those who read rather than look. It follows one step behind the sliders. */
export function TheoryTable() {
  const serialFraction = useDeferredValue(useLab(selectSerialFraction))
  const chosen = useDeferredValue(useLab(selectProcessors))
  const { processors } = useDeferredValue(useLab(selectDomain))
  return <Rows serialFraction={serialFraction} chosen={chosen} last={processors} />
}

type Props = { serialFraction: Fraction; chosen: ProcessorCount; last: ProcessorCount }

/** The powers of two in sight, and the chosen j. */
const Rows = memo(function Rows({ serialFraction, chosen, last }: Props) {
  const { theory, numbers } = useTexts()
  const counts = new Set([...logTicks(last, MOST_ROWS), chosen])
  const rows = [...counts]
    .sort((a, b) => a - b)
    .map((processors) => {
      const speedup = amdahlSpeedup(serialFraction, processors)
      const ofLimit = amdahlShareOfLimit(serialFraction, processors)
      return {
        key: processors,
        cells: [
          numbers.whole(processors),
          numbers.ratio(speedup),
          serialFraction === 0 ? theory.noLimit : numbers.perCent(ofLimit),
          numbers.perCent(speedup / processors),
        ],
      }
    })
  const columns = [theory.tableProcessors, `${theory.speedup} S`, theory.ofLimit, theory.efficiency]
  return <DataTable heading={theory.tableHeading} columns={columns} rows={rows} />
})
