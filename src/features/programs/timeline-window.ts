/** Which part of the time axis is shown, in shares of the whole, and what lies where in it. */
import type { TimeAxis } from '../../core/time-axis'
import type { Fraction, Milliseconds } from '../../core/units'

export type Window = { from: Fraction; share: Fraction }

export const WHOLE: Window = { from: 0, share: 1 }

const LEAST_SHARE = 1 / 1024

function within(from: number, share: number): Window {
  return { from: Math.min(1 - share, Math.max(0, from)), share }
}

/** Zooms about the middle of what is shown. */
function zoomBy({ from, share }: Window, factor: number): Window {
  const next = Math.min(1, Math.max(LEAST_SHARE, share / factor))
  return within(from + (share - next) / 2, next)
}

/** Moves by a part of what is shown. */
function moveBy({ from, share }: Window, part: number): Window {
  return within(from + part * share, share)
}

type Act = 'zoomIn' | 'zoomOut' | 'earlier' | 'later' | 'zoomWhole'

export const WINDOW_ACTS: Readonly<Record<Act, (now: Window) => Window>> = {
  zoomIn: (now) => zoomBy(now, 2),
  zoomOut: (now) => zoomBy(now, 0.5),
  earlier: (now) => moveBy(now, -0.25),
  later: (now) => moveBy(now, 0.25),
  zoomWhole: () => WHOLE,
}

export const ACT_OF_KEY: Readonly<Record<string, Act>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '0': 'zoomWhole',
}

/** Labels of marks that are closer than this share of the window would overlap on a phone. */
const LABEL_SHARE = 0.3

/** The end of a shorter pass: where it lies in the window, and on which line below the rows its label stands. */
type EndMark = { pass: string; at: Milliseconds; place: number; line: number }

/** The marks in the window. A label stands left of its mark, so each close follower takes the next line. */
export function endMarks({ length, ends }: TimeAxis, part: Window): EndMark[] {
  const marks: EndMark[] = []
  for (const { pass, at } of ends) {
    const place = (at / length - part.from) / part.share
    if (place < 0 || place > 1) continue
    const before = marks.at(-1)
    const line = before && place - before.place < LABEL_SHARE ? before.line + 1 : 0
    marks.push({ pass, at, place, line })
  }
  return marks
}
