import { useActions, useLab, useTexts } from '../../lab-context'
import { selectBesideIds, selectKeptRuns, selectLinked } from '../../store/earlier-selectors'
import { selectIsRunning } from '../../store/selectors'
import { focusNeighbour } from '../../ui/focus-neighbour'
import { runLine } from './run-line'

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
              {runs.fromLink} {runLine(linked, texts)}
            </span>
            <button
              type="button"
              className="quiet"
              onClick={(event) => {
                focusNeighbour(event.currentTarget, 'li')
                forgetLinked()
              }}
            >
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
              {runLine(summary, texts)}
            </label>
            <button type="button" className="quiet" disabled={running} onClick={() => showEarlier(id)}>
              {runs.show}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={(event) => {
                focusNeighbour(event.currentTarget, 'li')
                forgetEarlier(id)
              }}
            >
              {runs.remove}
            </button>
          </li>
        ))}
      </ul>
      <p className="note">{runs.note}</p>
    </section>
  )
}
