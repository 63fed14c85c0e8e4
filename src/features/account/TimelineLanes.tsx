import type { BlockTimelineRow, TimeWindow } from '../../core/block-timeline'
import { fillOf } from './loss-patterns'

const LANE = 18

type Props = { rows: readonly BlockTimelineRow[]; window: TimeWindow }

/** The lanes; what lies outside the window is not drawn. The table beside holds the same in figures. */
export function TimelineLanes({ rows, window: { from, to } }: Props) {
  const share = (moment: number) => (100 * (moment - from)) / (to - from)
  return (
    <ol className="lane-rows">
      {rows.map(({ worker, spans }) => (
        <li key={worker}>
          <span aria-hidden="true">{worker}</span>
          <svg height={LANE} width="100%" aria-hidden="true">
            {spans
              .filter((span) => span.to > from && span.from < to)
              .map((span) => {
                const left = Math.max(0, share(span.from))
                const width = Math.min(100, share(span.to)) - left
                return (
                  <rect
                    key={span.from}
                    x={`${left}%`}
                    width={`${width}%`}
                    height={LANE}
                    {...fillOf(span.kind)}
                  />
                )
              })}
          </svg>
        </li>
      ))}
    </ol>
  )
}
