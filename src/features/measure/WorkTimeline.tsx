import type { CSSProperties } from 'react'
import { timelineOf } from '../../core/timeline'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectRecord, selectShownBlock } from '../../store/selectors'

/** More rows than this do not fit beside the chart. */
const MOST_ROWS = 8

/** Who worked when in one run of the last clean block, from the stamps of its units. */
export function WorkTimeline() {
  const { measure, numbers } = useTexts()
  const block = useLabDeferred(selectShownBlock)
  const record = useLabDeferred(selectRecord)
  const run = block?.shared[0]
  if (!run) return null
  const rows = timelineOf(run, record?.workload?.serialUnits ?? 0)
  const { spawnTime = 0, dispatchTime } = record?.conditions ?? {}
  const byMessages = record?.plan.splitting === 'messages'
  const note = (byMessages ? measure.timelineByMessages : measure.timelineNote)({
    time: numbers.duration(run.time),
    endToEnd: numbers.duration(run.endToEnd),
    spawnTime: numbers.duration(spawnTime),
    dispatchTime: dispatchTime === undefined ? undefined : numbers.duration(dispatchTime),
  })
  return (
    <figure className="timeline" aria-label={measure.timeline}>
      <figcaption>
        <strong>{measure.timeline}</strong> · {note}
      </figcaption>
      <ol>
        {rows.slice(0, MOST_ROWS).map(({ worker, spans, busy }) => (
          <li key={worker}>
            <span className="unseen">
              {measure.timelineRow({
                worker,
                busy: numbers.perCent(busy / run.time),
                waiting: numbers.perCent(Math.max(0, 1 - busy / run.time)),
              })}
            </span>
            <span aria-hidden="true">{worker}</span>
            <span className="lane" aria-hidden="true">
              {spans.map(({ kind, from, to, atWork }) => (
                <span
                  key={from}
                  className={kind}
                  style={
                    {
                      '--from': from / run.time,
                      '--share': (to - from) / run.time,
                      '--at-work': atWork,
                    } as CSSProperties
                  }
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
      {rows.length > MOST_ROWS && (
        <p className="soft">{measure.timelineMore(MOST_ROWS, numbers.whole(rows.length))}</p>
      )}
    </figure>
  )
}
