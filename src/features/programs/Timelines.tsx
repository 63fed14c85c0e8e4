import { useState } from 'react'
import { type Pass, ROW_STATES, spansOf } from '../../core/program-run'
import { timeAxisOf } from '../../core/time-axis'
import type { Milliseconds } from '../../core/units'
import { useTexts } from '../../lab-context'
import { OutputLines } from './OutputLines'
import { useProgramsTexts } from './programs-context'
import { Timeline } from './Timeline'
import { WHOLE, WINDOW_ACTS, type Window } from './timeline-window'

type Props = { passes: readonly Pass[]; titleOf: (pass: string) => string }

/** The passes of a run on one time axis: a pass that takes half of the time is drawn half as wide. Zoom is shared too. */
export function Timelines({ passes, titleOf }: Props) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const [part, setPart] = useState(WHOLE)
  const axis = timeAxisOf(passes)
  if (!axis) return null
  const { length } = axis
  return (
    <>
      <div className="timeline-bar">
        <ZoomButtons onChange={setPart} />
        <p>
          {texts.shownPart(
            numbers.duration(part.from * length),
            numbers.duration((part.from + part.share) * length),
            numbers.duration(part.share * length),
          )}
        </p>
        <p className="soft">{texts.timelineKeys}</p>
        <Legend passes={passes} length={length} />
      </div>
      {passes.map((pass) => (
        <div key={pass.name} className="pass">
          <Timeline
            id={`timeline-${pass.name}`}
            title={titleOf(pass.name)}
            pass={pass}
            axis={axis}
            part={part}
            onChange={setPart}
          />
          <OutputLines pass={pass} title={titleOf(pass.name)} />
        </div>
      ))}
    </>
  )
}

const SIGNS = { zoomIn: '+', zoomOut: '−', earlier: '←', later: '→', zoomWhole: '↔' } as const

function ZoomButtons({ onChange }: { onChange: (act: (now: Window) => Window) => void }) {
  const texts = useProgramsTexts()
  const acts = Object.keys(SIGNS) as (keyof typeof SIGNS)[]
  return (
    <span className="zoom">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className="quiet"
          aria-label={texts[act]}
          title={texts[act]}
          onClick={() => onChange(WINDOW_ACTS[act])}
        >
          {SIGNS[act]}
        </button>
      ))}
    </span>
  )
}

/** As a share of the axis; a shorter span cannot be distinguished from its neighbour. */
const LEAST_SEEN = 0.001

/** Only the states that can be seen. */
function Legend({ passes, length }: { passes: readonly Pass[]; length: Milliseconds }) {
  const texts = useProgramsTexts()
  const spans = passes.flatMap(({ rows, until }) => rows.flatMap((row) => spansOf(row, until)))
  const seen = new Set(
    spans.filter(({ from, to }) => to - from > LEAST_SEEN * length).map(({ state }) => state),
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
