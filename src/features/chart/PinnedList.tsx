import { useActions, useLab, useTexts } from '../../lab-context'
import { selectPinned } from '../../store/selectors'
import { focusNeighbour } from '../../ui/focus-neighbour'

/** The pinned curves, each to be removed; nothing while there is none. */
export function PinnedList() {
  const { chart, numbers } = useTexts()
  const pinned = useLab(selectPinned)
  const { unpinCurve } = useActions()
  if (pinned.length === 0) return null
  return (
    <ul className="pinned-list" aria-label={chart.pinned}>
      {pinned.map((serialFraction) => (
        <li key={serialFraction}>
          <button
            type="button"
            className="quiet"
            aria-label={chart.unpin(numbers.perCentExact(serialFraction))}
            onClick={(event) => {
              focusNeighbour(event.currentTarget)
              unpinCurve(serialFraction)
            }}
          >
            {`B = ${numbers.perCentExact(serialFraction)}`} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
