/** Machines that we do not have, by what the engine can see of them: the pace of each worker while others run. */
import type { WorkloadFacts } from '../../src/core/measurement'
import type { Machine } from './fake-workforce'
import { costsOf, scheduleUnits } from './list-schedule'

export type DescribedMachine = Pick<Machine, 'cores' | 'paceOf' | 'timerTick'> & {
  name: string
  /** Chance that in a run a neighbour takes a core, for 50 ms. */
  neighbour: number
}

const PLAIN = { cores: 4, paceOf: () => 1, timerTick: 0.005, neighbour: 0 }

export const MACHINES: readonly DescribedMachine[] = [
  { ...PLAIN, name: '4 fast and 4 slow cores', cores: 8, paceOf: (worker) => (worker < 4 ? 1 : 0.55) },
  {
    ...PLAIN,
    name: '4 cores of two threads each',
    cores: 8,
    // Threads i and i + 4 share a core; both are slow while both run.
    paceOf: (worker, running) => (worker >= 4 || worker + 4 < running ? 0.65 : 1),
  },
  { ...PLAIN, name: '64 cores', cores: 64 },
  { ...PLAIN, name: 'a clock of 1 ms', timerTick: 1 },
  {
    ...PLAIN,
    name: 'a boost that falls by a fifth under full load',
    paceOf: (_, running) => 1 - (0.2 * (running - 1)) / 3,
  },
  { ...PLAIN, name: 'a neighbour that takes a core for 50 ms now and then', neighbour: 0.05 },
]

/** What each of the machine's worker counts really gains on this work: list scheduling without noise, neighbours or clock. */
export function trueSpeedup(facts: WorkloadFacts, workers: number, { paceOf }: DescribedMachine): number {
  const costs = costsOf(facts.candidates)
  const timeOn = (count: number) => {
    const speeds = Array.from({ length: count }, (_, worker) => paceOf(worker, count))
    const undisturbed = { starts: speeds.map(() => 0), message: 0, interrupted: { position: 0, pause: 0 } }
    return Math.max(...scheduleUnits({ ...facts, splitting: 'claimed' }, costs, speeds, undisturbed).endedAt)
  }
  return timeOn(1) / timeOn(workers)
}
