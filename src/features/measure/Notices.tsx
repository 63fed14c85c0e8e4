import type { BlockFlag } from '../../core/measurement'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectFlagCounts } from '../../store/result-selectors'
import { selectRecord } from '../../store/selectors'

/** What a reader must know to judge the figures, and why blocks were set aside. */
export function Notices() {
  const { notice, measure, numbers } = useTexts()
  const record = useLabDeferred(selectRecord)
  const flags = useLabDeferred(selectFlagCounts)
  if (!record) return null
  return (
    <div className="notices">
      {record.notices.map((given) => (
        <p key={given.kind} role="note">
          {notice(given, numbers)}
        </p>
      ))}
      {flags.length > 0 && (
        <>
          <h3>{measure.flagsHeading}</h3>
          <ul>
            {flags.map(([flag, count]: [BlockFlag, number]) => (
              <li key={flag}>{`${count} × ${measure.flags[flag]}`}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
