/** All programs, in the order of the page's list. */
import { asyncio } from './asyncio/asyncio'
import { countdown } from './countdown/countdown'
import { deadlock } from './deadlock/deadlock'
import { lock } from './lock/lock'
import { newton } from './newton/newton'
import { primes } from './primes/primes'
import { processes } from './processes/processes'
import type { Program } from './program'
import { queue } from './queue/queue'
import { reduction } from './reduction/reduction'
import { requests } from './requests/requests'

export const PROGRAMS: readonly Program[] = [
  primes,
  newton,
  countdown,
  lock,
  queue,
  deadlock,
  requests,
  processes,
  reduction,
  asyncio,
]

/** @throws where there is no program of that id */
export function programOf(id: string): Program {
  const found = PROGRAMS.find((program) => program.id === id)
  if (!found) throw new Error(`there is no program ${id}`)
  return found
}
