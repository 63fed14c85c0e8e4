/** workerpool: all tasks are handed to its queue; each worker has one at a time. */
import { pool as createPool } from 'workerpool'
import { added, type Side } from './side'
import workerAddress from './workerpool.worker?worker&url'

export function startWorkerpool(workers: number): Side {
  const pool = createPool(workerAddress, {
    minWorkers: workers,
    maxWorkers: workers,
    workerType: 'web',
    workerOpts: { type: 'module' },
  })
  return async ({ tasks, testsPerTask }) =>
    added(await Promise.all(Array.from({ length: tasks }, () => pool.exec('performTask', [testsPerTask]))))
}
