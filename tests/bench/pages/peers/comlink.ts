/** Comlink as it comes: a call for each task, so many calls of each worker in flight. */
import { wrap } from 'comlink'
import type { Tally } from '../../../../src/core/workload/trial-division'
import workerAddress from './comlink.worker?worker&url'
import { added, type Side } from './side'
import type { performTask } from './task'

export function startComlink(workers: number, inFlight: number): Side {
  const calls = Array.from({ length: workers }, () =>
    wrap<typeof performTask>(new Worker(workerAddress, { type: 'module' })),
  )
  return async ({ tasks, testsPerTask }) => {
    const results: Tally[] = []
    let handedOut = 0
    const lanes = calls.flatMap((call) =>
      Array.from({ length: inFlight }, async () => {
        while (handedOut++ < tasks) results.push(await call(testsPerTask))
      }),
    )
    await Promise.all(lanes)
    return added(results)
  }
}
