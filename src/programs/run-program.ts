/** Runs one program from its first worker to its last. Only one run at a time: the caller sees to that. */
import type { ControlValues } from '../core/program-controls'
import type { ProgramProblem } from '../core/program-problem'
import type { Outcome, ProgramEvent } from '../core/program-run'
import { problemOf } from '../engine/fault'
import type { Clock } from '../engine/ports'
import { createCrew } from './crew'
import { createPasses } from './passes'
import type { Need, Program } from './program'
import { createSharedLock, freed, type SharedLock } from './shared-lock'

export type RunEnd =
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: ProgramProblem }

export type Surroundings = {
  clock: Clock
  isolated: boolean
  cores: number | undefined
  /** Whether this page has it. */
  has(need: Need): boolean | Promise<boolean>
}

/** Locks of the page by their names. A run leaves all of them free. */
const locks = new Map<string, SharedLock>()

function lockNamed(name: string): SharedLock {
  const known = locks.get(name)
  if (known) return known
  const made = createSharedLock(name)
  locks.set(name, made)
  return made
}

export async function runProgram(
  program: Program,
  values: ControlValues,
  { clock, isolated, cores, has }: Surroundings,
  signal: AbortSignal,
  onEvent: (event: ProgramEvent) => void,
): Promise<RunEnd> {
  for (const need of program.needs(values)) {
    if (!(await has(need))) return { kind: 'failed', problem: { kind: 'needs', need } }
  }
  if (signal.aborted) return { kind: 'cancelled' }
  const listeners = new Set<(event: ProgramEvent) => void>([onEvent])
  const tell = (event: ProgramEvent) => {
    for (const listener of listeners) listener(event)
  }
  const crew = createCrew({ clock, isolated, signal, onEvent: tell })
  const passes = createPasses<unknown, unknown>({ program: program.id, crew, clock, signal, tell, listeners })
  try {
    const outcome = await program.conduct({ isolated, cores, lock: lockNamed, ...passes }, values)
    return { kind: 'done', outcome }
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', problem: problemOf(error) }
  } finally {
    crew.dismiss()
    for (const [name, lock] of locks) locks.set(name, freed(lock))
  }
}
