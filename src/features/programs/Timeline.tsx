import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import { type Pass, ROW_STATES, type Row, spansOf } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import { useTexts } from '../../lab-context'
import { useProgramsTexts } from './programs-context'
import { SpanTable } from './SpanTable'
import { moveBy, WHOLE, type Window, zoomBy } from './timeline-window'

type Props = { id: string; title: string; pass: Pass }

/** Who did what when in one pass: a row a worker or coroutine. It can be zoomed, by keyboard too. */
export function Timeline({ id, title, pass }: Props) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const [part, setPart] = useState(WHOLE)
  const acts: Record<string, () => void> = {
    '+': () => setPart((now) => zoomBy(now, 2)),
    '=': () => setPart((now) => zoomBy(now, 2)),
    '-': () => setPart((now) => zoomBy(now, 0.5)),
    ArrowLeft: () => setPart((now) => moveBy(now, -0.25)),
    ArrowRight: () => setPart((now) => moveBy(now, 0.25)),
    '0': () => setPart(WHOLE),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = acts[event.key]
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  const { until } = pass
  return (
    <figure className="program-timeline" aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{texts.titled(texts.timeline, title)}</strong>
        <ZoomButtons part={part} onChange={setPart} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the timeline must be reached by keyboard */}
      <section tabIndex={0} aria-label={`${title}. ${texts.timelineKeys}`} onKeyDown={onKeyDown}>
        <ol>
          {pass.rows.map((row, index) => (
            <li
              key={`${row.name} ${
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
                index
              }`}
            >
              <span className="row-name">{row.name ?? texts.worker(numbers.whole(index + 1))}</span>
              <Lane row={row} until={until} part={part} />
            </li>
          ))}
        </ol>
      </section>
      <p className="soft">
        {texts.shownPart(
          numbers.duration(part.from * until),
          numbers.duration((part.from + part.share) * until),
          numbers.duration(part.share * until),
        )}
      </p>
      <Legend pass={pass} />
      <SpanTable pass={pass} title={title} />
    </figure>
  )
}

function ZoomButtons({ part, onChange }: { part: Window; onChange: (part: Window) => void }) {
  const texts = useProgramsTexts()
  const acts = [
    { name: texts.zoomIn, sign: '+', next: zoomBy(part, 2) },
    { name: texts.zoomOut, sign: '−', next: zoomBy(part, 0.5) },
    { name: texts.earlier, sign: '←', next: moveBy(part, -0.25) },
    { name: texts.later, sign: '→', next: moveBy(part, 0.25) },
    { name: texts.zoomWhole, sign: '↔', next: WHOLE },
  ]
  return (
    <span className="zoom">
      {acts.map(({ name, sign, next }) => (
        <button
          key={sign}
          type="button"
          className="quiet"
          aria-label={name}
          title={name}
          onClick={() => onChange(next)}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}

/** The spans that lie in the window; those thinner than a hair are drawn as one. */
function Lane({ row, until, part }: { row: Row; until: Milliseconds; part: Window }) {
  const end = part.from + part.share
  return (
    <span className="lane" aria-hidden="true">
      {spansOf(row, until)
        .map(({ from, to, ...span }) => ({ ...span, from: from / until, to: to / until }))
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

/** Of the whole; what is shorter cannot be told from its neighbour. */
const LEAST_SEEN = 0.001

/** Only what is to be seen. */
function Legend({ pass: { rows, until } }: { pass: Pass }) {
  const texts = useProgramsTexts()
  const spans = rows.flatMap((row) => spansOf(row, until))
  const seen = new Set(
    spans.filter(({ from, to }) => to - from > LEAST_SEEN * until).map(({ state }) => state),
  )
  return (
    <ul className="state-legend" aria-hidden="true">
      {ROW_STATES.filter((state) => seen.has(state)).map((state) => (
        <li key={state}>
          <span className={state} />
          {texts.states[state]}
        </li>
      ))}
      {spans.some(({ holding }) => holding.length > 0) && (
        <li>
          <span className="holding" />
          {texts.holdsLock}
        </li>
      )}
    </ul>
  )
}
