import { amdahlShareOfLimit, amdahlSpeedup } from '../../core/laws/amdahl'
import { logTicks } from '../../core/view-range'
import { useIsBehind, useLabDeferred, useTexts } from '../../lab-context'
import { selectDomain, selectProcessors, selectSerialFraction } from '../../store/selectors'
import { DataTable } from '../../ui/DataTable'

const MOST_ROWS = 17

/** The curve in figures, for those who read rather than look: the powers of two in sight, and the chosen j. */
export function TheoryTable() {
  const { theory, numbers } = useTexts()
  const serialFraction = useLabDeferred(selectSerialFraction)
  const chosen = useLabDeferred(selectProcessors)
  const { processors: last } = useLabDeferred(selectDomain)
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
          serialFraction === 0 ? theory.noLimit : numbers.perCentOpen(ofLimit),
          numbers.perCentOpen(speedup / processors),
        ],
      }
    })
  const columns = [theory.tableProcessors, `${theory.speedup} S`, theory.ofLimit, theory.efficiency]
  const behind = useIsBehind()
  return (
    <DataTable busy={behind} id="theory-values" heading={theory.tableHeading} columns={columns} rows={rows} />
  )
}
