/** Opens the second page over made runs of its programs: no worker starts, and a run takes no time. */
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { listingOf, listPrograms } from '../../src/programs/browser-programs'
import type { RunEnd } from '../../src/programs/run-program'
import type { ProgramsPort } from '../../src/store/programs-store'
import { madeRun } from '../fakes/made-programs'
import { appears, type OpenedLab, openLab } from './lab'

type Options = Omit<NonNullable<Parameters<typeof openLab>[0]>, 'fragment' | 'loadPrograms'>

export type OpenedPrograms = OpenedLab & {
  /** Runs wait before the end of that pass until they are stopped. */
  holdIn(pass: string): void
  /** How many runs have begun, and how many were stopped. */
  runs: { begun: number; stopped: number }
}

/** @param fragment what the address has after `#/programs` */
export async function openPrograms(fragment: string, options: Options = {}): Promise<OpenedPrograms> {
  const runs = { begun: 0, stopped: 0 }
  let heldIn: string | undefined
  const run: ProgramsPort['run'] = async (id, values, signal, onEvent): Promise<RunEnd> => {
    runs.begun++
    const untilStopped = () =>
      new Promise<RunEnd>((resolve) => {
        const end = () => {
          runs.stopped++
          resolve({ kind: 'cancelled' })
        }
        signal.addEventListener('abort', end, { once: true })
      })
    const { events, outcome } = madeRun(id, values)
    let pass = ''
    for (const event of events) {
      if (event.type === 'passBegan') pass = event.pass
      if (event.type === 'passEnded' && pass === heldIn) return untilStopped()
      onEvent(event)
    }
    return outcome === 'waits' ? untilStopped() : { kind: 'done', outcome }
  }
  const port: ProgramsPort = { list: listPrograms, listing: listingOf, run }
  const lab = await openLab({
    ...options,
    fragment: `/programs${fragment}`,
    loadPrograms: () => Promise.resolve(port),
  })
  await appears('.program-list')
  return {
    ...lab,
    runs,
    holdIn(name) {
      heldIn = name
    },
  }
}

/** Run and Stop are one button. */
export const runButton = () => page.getByRole('button', { name: 'Run', exact: true })
export const status = () => document.querySelector('.run-strip [role=status]')?.textContent ?? ''

/** Runs what is shown, to its end. */
export async function runToTheEnd(): Promise<void> {
  await runButton().click()
  await expect.poll(status, { interval: 10 }).toBe('The run has ended.')
}
