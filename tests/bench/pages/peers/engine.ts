/** The engine that ships: its gated run, in which workers claim tasks from a counter in shared memory. */
import { createComlinkWorkforce } from '../../../../src/engine/comlink-workforce'
import { added, type Job, type Side } from './side'
import { DIVISIONS_PER_TEST, PRIME } from './task'

const never = new AbortController().signal

function workloadOf({ tasks, testsPerTask }: Job) {
  const total = tasks * testsPerTask
  return {
    candidates: { first: PRIME, step: 0, perUnit: testsPerTask, total },
    order: Uint32Array.from({ length: tasks }, (_, task) => task),
    unitDivisions: new Float64Array(tasks).fill(testsPerTask * DIVISIONS_PER_TEST),
    serialUnits: 0,
    splitting: 'claimed',
    expected: { divisions: total * DIVISIONS_PER_TEST },
  } as const
}

export async function startEngine(workers: number) {
  const workforce = createComlinkWorkforce({
    clock: {
      now: () => performance.timeOrigin + performance.now(),
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
    },
    isolated: crossOriginIsolated,
    statedCores: navigator.hardwareConcurrency,
  })
  await workforce.enlist(workers, never)

  const run: Side = async (job) => {
    await workforce.load(workloadOf(job), never)
    const { shares } = await workforce.run(workers, never)
    return added(shares)
  }
  /** Tests per millisecond of one worker in a plain loop: the best of many short tries, which nothing disturbed. */
  const pace = async () => {
    const tests = 500
    await workforce.load(workloadOf({ tasks: 1, testsPerTask: tests }), never)
    let shortest = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 200; tries++) {
      const { time } = await workforce.runPlain(1, never)
      shortest = Math.min(shortest, time)
    }
    return tests / shortest
  }
  return { run, pace }
}
