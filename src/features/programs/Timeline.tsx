import type { CSSProperties, KeyboardEvent } from 'react'
import { type Pass, type Row, spansOf } from '../../core/program-run'
import type { TimeAxis } from '../../core/time-axis'
import type { Milliseconds } from '../../core/units'
import { useTexts } from '../../lab-context'
import { useProgramsTexts } from './programs-context'
import { SpanTable } from './SpanTable'
import { ACT_OF_KEY, endMarks, WINDOW_ACTS, type Window } from './timeline-window'

type Props = {
  id: string
  title: string
  pass: Pass
  axis: TimeAxis
  part: Window
  onChange: (act: (now: Window) => Window) => void
}

/** Who did what when in one pass: a row a worker or coroutine. It can be zoomed by keyboard. */
export function Timeline({ id, title, pass, axis, part, onChange }: Props) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const onKeyDown = (event: KeyboardEvent) => {
    const act = ACT_OF_KEY[event.key]
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onChange(WINDOW_ACTS[act])
  }
  const marks = pass.name === axis.longest ? endMarks(axis, part) : []
  const lines = Math.max(0, ...marks.map(({ line }) => line + 1))
  return (
    <figure className="program-timeline" aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{texts.titled(texts.timeline, title)}</strong>
        <span className="pass-time">{numbers.duration(pass.time ?? pass.until)}</span>
      </figcaption>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the timeline must be reached by keyboard
        tabIndex={0}
        aria-label={`${title}. ${texts.timelineKeys}`}
        onKeyDown={onKeyDown}
        style={{ '--lines': lines } as CSSProperties}
      >
        <ol>
          {pass.rows.map((row, index) => (
            <li
              key={`${row.name} ${
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
                index
              }`}
            >
              <span className="row-name">{row.name ?? texts.worker(numbers.whole(index + 1))}</span>
              <Lane row={row} until={pass.until} length={axis.length} part={part} />
            </li>
          ))}
        </ol>
        <div className="pass-ends" aria-hidden="true">
          {marks.map(({ pass: ended, at, place, line }) => (
            <span
              key={ended}
              className="pass-end"
              style={{ '--from': place, '--line': line } as CSSProperties}
            >
              {numbers.duration(at)}
            </span>
          ))}
        </div>
      </section>
      <SpanTable pass={pass} title={title} />
    </figure>
  )
}

type LaneProps = { row: Row; until: Milliseconds; length: Milliseconds; part: Window }

/** The spans that lie in the window; those thinner than a hair are drawn as one. */
function Lane({ row, until, length, part }: LaneProps) {
  const end = part.from + part.share
  return (
    <span className="lane" aria-hidden="true">
      {spansOf(row, until)
        .map(({ from, to, ...span }) => ({ ...span, from: from / length, to: to / length }))
        .filter(({ from, to }) => to >= part.from && from <= end)
        .map(({ state, holding, from, to }) => (
          <span
            key={from}
            className={holding.length > 0 ? `${state} holding` : state}
            style={
              {
                '--from': (from - part.from) / part.share,
                '--share': (to - from) / part.share,
              } as CSSProperties
            }
          />
        ))}
    </span>
  )
}
