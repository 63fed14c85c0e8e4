/** The programs as the page loads them: real workers, the real clock. */
import type { ControlValues } from '../core/program-controls'
import type { ProgramEvent } from '../core/program-run'
import type { Milliseconds } from '../core/units'
import type { Listing, Need, Program } from './program'
import { PROGRAMS, programOf } from './registry'
import { type RunEnd, runProgram, type Surroundings } from './run-program'

const isolated = globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function'

/** A page that was just opened for the first time gets its service worker a moment later. */
const SERVICE_WORKER_PATIENCE: Milliseconds = 3_000

/** Browsers have it over https and from this machine only, and not in every private window; a frame may not even ask. */
function readServiceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}

async function isServed(): Promise<boolean> {
  const serviceWorker = readServiceWorkers()
  if (!serviceWorker || serviceWorker.controller) return serviceWorker !== undefined
  await new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    setTimeout(resolve, SERVICE_WORKER_PATIENCE)
  })
  return serviceWorker.controller !== null
}

const hasWebLocks = () => globalThis.isSecureContext && navigator.locks !== undefined

const HAS: Record<Need, () => boolean | Promise<boolean>> = {
  'shared-memory': () => isolated,
  'web-locks': hasWebLocks,
  'any-lock': () => isolated || hasWebLocks(),
  'service-worker': isServed,
  files: () => globalThis.isSecureContext && typeof navigator.storage?.getDirectory === 'function',
}

const surroundings: Surroundings = {
  clock: {
    now: () => performance.timeOrigin + performance.now(),
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  },
  isolated,
  cores: navigator.hardwareConcurrency || undefined,
  has: (need) => HAS[need](),
}

/** The programs, their controls and what may be predicted of them, in the order of the list. */
export function listPrograms(): Pick<Program, 'id' | 'controls' | 'rowsAre' | 'question'>[] {
  return PROGRAMS.map(({ id, controls, rowsAre = 'threads', question }) => ({
    id,
    controls,
    rowsAre,
    ...(question ? { question } : {}),
  }))
}

export async function runHere(
  id: string,
  values: ControlValues,
  signal: AbortSignal,
  onEvent: (event: ProgramEvent) => void,
): Promise<RunEnd> {
  const { take, tell } = gathered(onEvent)
  try {
    return await runProgram(programOf(id), values, surroundings, signal, take)
  } finally {
    tell()
  }
}

/** A page that draws after each event keeps the run waiting for its answers, and that would be in T. */
const TOLD_EVERY: Milliseconds = 100

function gathered(onEvent: (event: ProgramEvent) => void) {
  let waiting: ProgramEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    const events = waiting
    waiting = []
    for (const event of events) onEvent(event)
  }
  const take = (event: ProgramEvent) => {
    waiting.push(event)
    timer ??= setTimeout(tell, TOLD_EVERY)
  }
  return { take, tell }
}

export function listingOf(id: string): Promise<Listing> {
  return programOf(id).listing()
}
