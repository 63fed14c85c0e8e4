import type { TimeFit } from '../../core/fits/time-fit'
import type { MeasuredFits } from '../../core/measured-fits'
import { findingsIn } from '../../i18n/findings-texts'
import type { Texts } from '../../i18n/texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectFits } from '../../store/fit-selectors'
import { DataTable } from '../../ui/DataTable'
import { estimateText } from './figures'

const NOTHING = '–'

type Row = { key: string; cells: string[] }

/** All laws where a choice was made, Amdahl's alone where it is assumed, none where even that is refused. */
function rowsOf({ choice, share }: MeasuredFits, { language, numbers }: Texts): Row[] {
  const { fits } = findingsIn(language)
  const cells = (law: string, fit: TimeFit) => [
    law,
    fit.serialFraction ? estimateText(fit.serialFraction, numbers) : numbers.perCentExact(0),
    fit.overhead ? estimateText(fit.overhead, numbers) : NOTHING,
    fit.residualStandardError === undefined ? NOTHING : numbers.perCent(fit.residualStandardError),
  ]
  if (choice.ok) {
    return choice.value.candidates.map(({ law, fit, delta, weight, setAside }) => ({
      key: law,
      cells: [
        ...cells(fits.laws[law], fit),
        setAside ? fits.setAside[setAside] : numbers.ratio(delta),
        setAside ? NOTHING : numbers.perCentOpen(weight),
      ],
    }))
  }
  if (!share.ok) return []
  return [{ key: 'amdahl', cells: [...cells(fits.assumed(fits.laws.amdahl), share.value), NOTHING, NOTHING] }]
}

/** The laws with their numbers, errors and standing. */
export function LawTable() {
  const texts = useTexts()
  const { fits } = findingsIn(texts.language)
  const found = useLabDeferred(selectFits)
  const rows = found ? rowsOf(found, texts) : []
  if (rows.length === 0) return null
  const { columns } = fits
  return (
    <DataTable
      id="fitted-laws"
      heading={fits.tableHeading}
      columns={[
        columns.law,
        columns.serialFraction,
        columns.overhead,
        columns.residual,
        columns.delta,
        columns.weight,
      ]}
      rows={rows}
      note={fits.tableNote}
    />
  )
}
