import { amdahlShareOfLimit, amdahlSpeedup } from '../../core/laws/amdahl'
import { logTicks } from '../../core/view-range'
import { useLabAtRest, useTexts } from '../../lab-context'
import { selectDomain, selectProcessors, selectSerialFraction } from '../../store/selectors'
import { DataTable } from '../../ui/DataTable'

const MOST_ROWS = 17

/** The curve in figures, for those who read rather than look: the powers of two in sight, and the chosen j. */
export function TheoryTable() {
  const { theory, numbers } = useTexts()
  const serialFraction = useLabAtRest(selectSerialFraction)
  const chosen = useLabAtRest(selectProcessors)
  const { processors: last } = useLabAtRest(selectDomain)
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
  return <DataTable id="theory-values" heading={theory.tableHeading} columns={columns} rows={rows} />
}
