import type { RunSummary } from '../../core/run-summary'
import type { Texts } from '../../i18n/texts'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectBesideIds, selectKeptRuns, selectLinked } from '../../store/earlier-selectors'
import { selectIsRunning } from '../../store/selectors'

/** One run in a line: when, what, with which B, and its last point. */
function lineOf({ takenAt, workload, serialShare, points }: RunSummary, texts: Texts): string {
  const { measure, numbers } = texts
  const last = points.at(-1)
  return [
    numbers.moment(takenAt),
    measure.workloads[workload],
    measure.imposed(numbers.perCentExact(Number(serialShare.toFixed(4)))),
    ...(last ? [`S${numbers.subscript(last.workers)} = ${numbers.ratio(last.speedup)}`] : []),
  ].join(' · ')
}

/** The runs that this browser keeps, and the points that came with a link. */
export function EarlierRuns() {
  const texts = useTexts()
  const { runs } = texts
  const kept = useLab(selectKeptRuns)
  const beside = useLab(selectBesideIds)
  const linked = useLab(selectLinked)
  const running = useLab(selectIsRunning)
  const { layBeside, showEarlier, forgetEarlier, forgetLinked } = useActions()
  return (
    <section className="earlier" aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">{runs.heading}</h2>
      {kept.length === 0 && !linked && <p className="note">{runs.none}</p>}
      <ul>
        {linked && (
          <li>
            <span>
              {runs.fromLink} {lineOf(linked, texts)}
            </span>
            <button type="button" className="quiet" onClick={forgetLinked}>
              {runs.remove}
            </button>
          </li>
        )}
        {kept.map(({ id, summary }) => (
          <li key={id}>
            <label className="checked">
              <input
                type="checkbox"
                checked={beside.includes(id)}
                onChange={(event) => layBeside(id, event.currentTarget.checked)}
              />
              {lineOf(summary, texts)}
            </label>
            <button type="button" className="quiet" disabled={running} onClick={() => showEarlier(id)}>
              {runs.show}
            </button>
            <button type="button" className="quiet" onClick={() => forgetEarlier(id)}>
              {runs.remove}
            </button>
          </li>
        ))}
      </ul>
      <p className="note">{runs.note}</p>
    </section>
  )
}
