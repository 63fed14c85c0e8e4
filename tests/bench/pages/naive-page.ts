/** The speedup as a page without any protocol measures it: fresh workers, one run each, one division. */
import { imposeSerialShare } from '../../../src/core/workload/serial-share'
import type { Tally } from '../../../src/core/workload/trial-division'
import { calibratedWorkload } from '../../../src/core/workload/workload'
import type { NaiveOrder } from './naive-worker'

declare global {
  interface Window {
    /** S on `workers` workers with the imposed share. */
    naiveSpeedup: (share: number, workers: number) => Promise<number>
  }
}

/** Divisions per millisecond: about what a worker of today does, so that T(1) is near 150 ms. */
const SPEED = 650_000
const REFERENCE_TIME = 150

const workload = calibratedWorkload(SPEED, REFERENCE_TIME)

function ask(worker: Worker, order: NaiveOrder): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(order)
  })
}

async function timed(share: number, workers: number): Promise<number> {
  const { order, serialUnits } = imposeSerialShare(workload.unitDivisions, share)
  const next = new Int32Array(new SharedArrayBuffer(4))
  next[0] = serialUnits
  const { candidates } = workload
  const start = performance.now()
  const crew = Array.from(
    { length: workers },
    () => new Worker(new URL('./naive-worker.ts', import.meta.url), { type: 'module' }),
  )
  const tallies: Tally[] = []
  const [first] = crew
  if (first && serialUnits > 0)
    tallies.push(await ask(first, { candidates, order, serial: serialUnits, next }))
  const shared = crew.map((worker) => ask(worker, { candidates, order, serial: undefined, next }))
  tallies.push(...(await Promise.all(shared)))
  const time = performance.now() - start
  for (const worker of crew) worker.terminate()
  const primes = tallies.reduce((sum, tally) => sum + tally.primes, 0)
  if (primes !== workload.expected.primes) throw new Error(`${primes} primes were found`)
  return time
}

window.naiveSpeedup = async (share, workers) => (await timed(share, 1)) / (await timed(share, workers))
