/** Which part of a timeline is shown, in shares of the whole. */
import type { Fraction } from '../../core/units'

export type Window = { from: Fraction; share: Fraction }

export const WHOLE: Window = { from: 0, share: 1 }

const LEAST_SHARE = 1 / 1024

function within(from: number, share: number): Window {
  return { from: Math.min(1 - share, Math.max(0, from)), share }
}

/** Zooms about the middle of what is shown. */
export function zoomBy({ from, share }: Window, factor: number): Window {
  const next = Math.min(1, Math.max(LEAST_SHARE, share / factor))
  return within(from + (share - next) / 2, next)
}

/** Moves by a part of what is shown. */
export function moveBy({ from, share }: Window, part: number): Window {
  return within(from + part * share, share)
}
