/** threads.js: all tasks are handed to its queue; each worker has one at a time. */
import { Pool, spawn, Worker as ThreadsWorker } from 'threads'
import { added, type Side } from './side'
import type { performTask } from './task'
import workerAddress from './threads.worker?worker&url'

export function startThreads(workers: number): Side {
  // Its way round CORS is importScripts, which a module worker does not have.
  const start = () =>
    spawn<typeof performTask>(new ThreadsWorker(workerAddress, { type: 'module', CORSWorkaround: false }))
  const pool = Pool(start, { size: workers })
  return async ({ tasks, testsPerTask }) =>
    added(await Promise.all(Array.from({ length: tasks }, () => pool.queue((task) => task(testsPerTask)))))
}
