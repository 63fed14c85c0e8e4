import { LOSSES, type WorkersAccount } from '../../core/account'
import type { Interval } from '../../core/stats/median'
import { findingsIn } from '../../i18n/findings-texts'
import type { Numbers } from '../../i18n/numbers'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectAccounts } from '../../store/account-selectors'
import { DataTable } from '../../ui/DataTable'

/** More than these are told by their least and greatest. */
const MOST_SPEEDS = 8

const hundredths = (value: number, { share }: Numbers) => share(Number(value.toFixed(2)))

function estimateText(
  { value, interval }: { value: number; interval: Interval | undefined },
  numbers: Numbers,
) {
  if (!interval) return hundredths(value, numbers)
  return `${hundredths(value, numbers)} [${hundredths(interval.low, numbers)}, ${hundredths(interval.high, numbers)}]`
}

function speedsText({ unitSpeeds }: WorkersAccount, numbers: Numbers): string {
  const known = unitSpeeds.filter((speed) => speed !== undefined)
  if (unitSpeeds.length > MOST_SPEEDS && known.length > 0) {
    return `${hundredths(Math.min(...known), numbers)} … ${hundredths(Math.max(...known), numbers)}`
  }
  return unitSpeeds.map((speed) => (speed === undefined ? '–' : hundredths(speed, numbers))).join('; ')
}

/** The bars in figures, and the unit speeds beside them. */
export function AccountTable() {
  const { language, measure, numbers } = useTexts()
  const { account } = findingsIn(language)
  const accounts = useLabDeferred(selectAccounts)
  return (
    <DataTable
      id="account-table"
      heading={account.tableHeading}
      columns={[
        measure.columns.workers,
        account.total,
        ...LOSSES.map((loss) => account.losses[loss]),
        account.unitSpeeds,
      ]}
      rows={accounts.map((own) => ({
        key: own.workers,
        cells: [
          numbers.whole(own.workers),
          estimateText(own.total, numbers),
          ...LOSSES.map((loss) => estimateText(own.entries[loss], numbers)),
          speedsText(own, numbers),
        ],
      }))}
      note={account.note}
    />
  )
}
