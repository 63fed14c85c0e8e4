/** poolifier-web-worker: all tasks are handed over in one call; it posts them to the least used worker at once. */
import { FixedThreadPool, PoolEvents } from 'poolifier-web-worker'
import type { Tally } from '../../../../src/core/workload/trial-division'
import workerAddress from './poolifier.worker?worker&url'
import { added, type Side } from './side'

export async function startPoolifier(workers: number): Promise<Side> {
  const pool = new FixedThreadPool<number, Tally>(workers, new URL(workerAddress, location.href))
  await new Promise((resolve) => pool.eventTarget?.addEventListener(PoolEvents.ready, resolve))
  return async ({ tasks, testsPerTask }) =>
    added(await pool.mapExecute(Array.from({ length: tasks }, () => testsPerTask)))
}
