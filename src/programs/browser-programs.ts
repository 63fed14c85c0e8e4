/** The programs as the page loads them: real workers, the real clock. */
import type { Control, ControlValues } from '../core/program-controls'
import type { ProgramEvent } from '../core/program-run'
import type { Listing, Need } from './program'
import { PROGRAMS, programOf } from './registry'
import { type RunEnd, runProgram, type Surroundings } from './run-program'

const isolated = globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function'

const HAS: Record<Need, () => boolean> = {
  'shared-memory': () => isolated,
  'web-locks': () => globalThis.isSecureContext && navigator.locks !== undefined,
  files: () => globalThis.isSecureContext && typeof navigator.storage?.getDirectory === 'function',
}

const surroundings: Surroundings = {
  clock: {
    now: () => performance.timeOrigin + performance.now(),
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  },
  isolated,
  has: (need) => HAS[need](),
}

/** The programs and their controls, in the order of the list. */
export function listPrograms(): { id: string; controls: readonly Control[] }[] {
  return PROGRAMS.map(({ id, controls }) => ({ id, controls }))
}

export function runHere(
  id: string,
  values: ControlValues,
  signal: AbortSignal,
  onEvent: (event: ProgramEvent) => void,
): Promise<RunEnd> {
  return runProgram(programOf(id), values, surroundings, signal, onEvent)
}

export function listingOf(id: string): Promise<Listing> {
  return programOf(id).listing()
}
