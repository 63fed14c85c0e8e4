/** The engine as the page loads it: real workers, the real clock. */
import type { MeasurementPlan } from '../core/measurement'
import { createComlinkWorkforce } from './comlink-workforce'
import { type MeasurementEnd, type MeasurementEvent, measure } from './measure'
import type { Page } from './ports'

const clock = {
  now: () => performance.timeOrigin + performance.now(),
  breathe: () => new Promise<void>((resolve) => setTimeout(resolve)),
}

const workforce = createComlinkWorkforce({
  clock,
  isolated: globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function',
  statedCores: navigator.hardwareConcurrency || undefined,
  pageVersion: PAGE_VERSION,
})

/** Measures in this browser; see `measure`. One measurement at a time: they share the workers. */
export function measureHere(
  plan: MeasurementPlan,
  page: Page,
  signal: AbortSignal,
  onEvent: (event: MeasurementEvent) => void,
): Promise<MeasurementEnd> {
  return measure(plan, { workforce, clock, page, signal, onEvent })
}
