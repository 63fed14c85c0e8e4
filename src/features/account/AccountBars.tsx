import { LOSSES, type WorkersAccount } from '../../core/account'
import { findingsIn } from '../../i18n/findings-texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectAccounts } from '../../store/account-selectors'
import { FillingLegend, fillOf } from './loss-patterns'

const ROW = 28
const BAR = 20

type Piece = { loss: (typeof LOSSES)[number]; from: number; to: number }

/** What was lost to the right of 0, what was gained to the left. */
function piecesOf({ entries }: WorkersAccount): Piece[] {
  let right = 0
  let left = 0
  return LOSSES.map((loss) => {
    const { value } = entries[loss]
    const from = value < 0 ? left + value : right
    if (value < 0) left += value
    else right += value
    return { loss, from, to: from + Math.abs(value) }
  })
}

/** The losses on each number of workers as bars. The table below holds the same figures. */
export function AccountBars() {
  const { language, measure, numbers } = useTexts()
  const { account } = findingsIn(language)
  const accounts = useLabDeferred(selectAccounts)
  const bars = accounts.map((own) => ({ own, pieces: piecesOf(own) }))
  const ends = bars.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to]))
  const [least, most] = [Math.min(0, ...ends), Math.max(0.02, ...ends)]
  const share = (value: number) => `${(100 * (value - least)) / (most - least)}%`
  return (
    <figure className="account-bars" aria-label={account.tableHeading}>
      <figcaption className="soft">{account.total}</figcaption>
      {bars.map(({ own: { workers, total, pastCores }, pieces }) => (
        <div key={workers} className="account-bar">
          <span title={pastCores ? measure.pastCoresOnly : undefined}>j = {numbers.whole(workers)}</span>
          <svg height={ROW} width="100%" aria-hidden="true">
            {pieces.map(({ loss, from, to }) => (
              <rect
                key={loss}
                x={share(from)}
                y={(ROW - BAR) / 2}
                width={`${(100 * (to - from)) / (most - least)}%`}
                height={BAR}
                {...fillOf(loss)}
              />
            ))}
            <line className="zero" x1={share(0)} x2={share(0)} y1="0" y2={ROW} />
          </svg>
          <span>{numbers.share(Number(total.value.toFixed(2)))}</span>
        </div>
      ))}
      <FillingLegend names={LOSSES.map((loss) => [loss, account.losses[loss]] as const)} />
    </figure>
  )
}
