/** All programs, in the order of the page's list. */
import { countdown } from './countdown/countdown'
import { lock } from './lock/lock'
import { newton } from './newton/newton'
import type { Program } from './program'

export const PROGRAMS: readonly Program[] = [newton, countdown, lock]

/** @throws where there is no program of that id */
export function programOf(id: string): Program {
  const found = PROGRAMS.find((program) => program.id === id)
  if (!found) throw new Error(`there is no program ${id}`)
  return found
}
