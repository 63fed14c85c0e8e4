import { type KeyboardEvent, useState } from 'react'
import {
  type BlockTimelineRow,
  keptWithin,
  lengthsWithin,
  moved,
  SPAN_KINDS,
  type SpanKind,
  type TimeWindow,
  zoomed,
} from '../../core/block-timeline'
import type { Milliseconds } from '../../core/units'
import { findingsIn } from '../../i18n/findings-texts'
import { useTexts } from '../../lab-context'
import { DataTable } from '../../ui/DataTable'
import { FillingLegend } from './loss-patterns'
import { TimelineLanes } from './TimelineLanes'

type Props = { rows: readonly BlockTimelineRow[]; time: Milliseconds }

const IN = 0.5
const OUT = 2
/** A step to the side, as a share of what is shown. */
const STEP = 0.25

/** What a key makes of the window. */
const KEYS: Record<string, (window: TimeWindow, time: Milliseconds) => TimeWindow> = {
  '+': (window, time) => zoomed(window, IN, time),
  '=': (window, time) => zoomed(window, IN, time),
  '-': (window, time) => zoomed(window, OUT, time),
  '−': (window, time) => zoomed(window, OUT, time),
  ArrowLeft: (window, time) => moved(window, -STEP, time),
  ArrowRight: (window, time) => moved(window, STEP, time),
}

/** Names of the spans: work by its own, gaps as the losses. */
function useSpanNames(): (kind: SpanKind) => string {
  const { account } = findingsIn(useTexts().language)
  const { losses, spans } = account
  return (kind) =>
    kind === 'serial-work' || kind === 'shared-work' || kind === 'taken' ? spans[kind] : losses[kind]
}

/** One run: a lane a worker, the part of it that is looked at, and the same as a table. */
export function RunTimeline({ rows, time }: Props) {
  const { language, numbers } = useTexts()
  const { account } = findingsIn(language)
  const nameOf = useSpanNames()
  const [window, setWindow] = useState<TimeWindow>({ from: 0, to: time })
  const onKeyDown = (event: KeyboardEvent) => {
    const change = KEYS[event.key]
    if (!change || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    setWindow(change(window, time))
  }
  const { duration } = numbers
  const shown = account.shown({
    from: duration(window.from),
    to: duration(window.to),
    time: duration(time),
  })
  const kinds = SPAN_KINDS.filter((kind) =>
    rows.some(({ spans }) => spans.some((span) => span.kind === kind)),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that zoom and move need a place to be pressed */}
      <section className="lanes" tabIndex={0} aria-label={account.keys} onKeyDown={onKeyDown}>
        <TimelineLanes rows={rows} window={window} />
      </section>
      <output className="soft">{shown}</output>
      <WindowControls window={window} time={time} onChange={setWindow} />
      <FillingLegend names={kinds.map((kind) => [kind, nameOf(kind)] as const)} />
      <DataTable
        id="block-timeline-table"
        heading={account.timelineTable(shown)}
        columns={[account.worker, ...kinds.map(nameOf)]}
        rows={rows.map((row) => {
          const lengths = lengthsWithin(row, window)
          return { key: row.worker, cells: [row.worker, ...kinds.map((kind) => duration(lengths[kind]))] }
        })}
        note={`${account.timelineNote} ${account.keys}`}
      />
    </>
  )
}

type ControlProps = { window: TimeWindow; time: Milliseconds; onChange: (window: TimeWindow) => void }

function WindowControls({ window, time, onChange }: ControlProps) {
  const { language, numbers } = useTexts()
  const { account } = findingsIn(language)
  const buttons = [
    [account.zoomIn, zoomed(window, IN, time)],
    [account.zoomOut, zoomed(window, OUT, time)],
    [account.earlier, moved(window, -STEP, time)],
    [account.later, moved(window, STEP, time)],
    [account.whole, { from: 0, to: time }],
  ] as const
  return (
    <div className="window-controls">
      {buttons.map(([label, next]) => (
        <button key={label} type="button" className="quiet" onClick={() => onChange(next)}>
          {label}
        </button>
      ))}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {account[end]}{' '}
          <input
            type="range"
            min={0}
            max={time}
            step="any"
            value={window[end]}
            aria-valuetext={numbers.duration(window[end])}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber
              const next =
                end === 'from'
                  ? { from: Math.min(value, window.to), to: window.to }
                  : { from: window.from, to: Math.max(value, window.from) }
              onChange(keptWithin(next, time))
            }}
          />
        </label>
      ))}
    </div>
  )
}
