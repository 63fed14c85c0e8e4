import { parseSpeedup } from '../../core/exact-entry'
import { processorsForSpeedup } from '../../core/laws/amdahl-inverse'
import { LabText, useActions, useLab, useTexts } from '../../lab-context'
import type { Lab } from '../../store/lab-store'
import { type Readouts, selectReadouts, selectWantedSpeedup } from '../../store/selectors'
import { ExactField } from '../../ui/ExactField'

/** The law solved for j: how many processors a speedup takes, or that none are enough. */
export function WantedSpeedup() {
  const { ask, numbers, entry } = useTexts()
  const wanted = useLab(selectWantedSpeedup)
  const { askFor } = useActions()
  const neededOf = ({ serialFraction }: Readouts) => processorsForSpeedup(serialFraction, wanted)
  const isPossible = useLab((lab: Lab) => neededOf(selectReadouts(lab)) !== undefined)
  const isOne = useLab((lab: Lab) => neededOf(selectReadouts(lab)) === 1)
  return (
    <div className="wanted-speedup">
      <span aria-hidden="true">{ask.before}</span>
      <ExactField
        label={ask.wanted}
        hint={ask.wantedHint}
        text={numbers.exact(wanted)}
        onEnter={(text) => {
          const entered = parseSpeedup(text)
          if (!entered.ok) return { ok: false, message: entry(entered.problem, numbers) }
          askFor(entered.value)
          return { ok: true }
        }}
      />
      {isPossible ? (
        <span>
          {ask.need}{' '}
          <strong>
            <LabText of={(readouts) => numbers.whole(neededOf(readouts) ?? 0)} />
          </strong>{' '}
          {isOne ? ask.processor : ask.processors}
        </span>
      ) : (
        <LabText of={({ limit }) => ask.impossible(numbers.ratio(limit))} />
      )}
    </div>
  )
}
