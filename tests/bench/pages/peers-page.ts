/** The same tasks through this engine and through its peers; the bench calls `peers`. */
import { seededRandom, shuffled } from '../../../src/core/stats/random'
import { startComlink } from './peers/comlink'
import { startEngine } from './peers/engine'
import { startPoolifier } from './peers/poolifier'
import type { Job, Side } from './peers/side'
import { DIVISIONS_PER_TEST } from './peers/task'
import { startThreads } from './peers/threads'
import { startWorkerpool } from './peers/workerpool'

declare global {
  interface Window {
    peers: {
      /** How many tests one worker makes in a millisecond. */
      pace: () => Promise<number>
      /** Once through all sides, in an order drawn anew; milliseconds of each. */
      takeRound: (job: Job) => Promise<Record<string, number>>
    }
  }
}

const WORKERS = 2
/** What a side has left behind, and its workers' last stirrings, are not the next one's. */
const REST = 30

const random = seededRandom(1967)
const engine = await startEngine(WORKERS)
const sides = Object.entries<Side>({
  'this engine': engine.run,
  'Comlink, 1 in flight': startComlink(WORKERS, 1),
  'Comlink, 8 in flight': startComlink(WORKERS, 8),
  workerpool: startWorkerpool(WORKERS),
  threads: startThreads(WORKERS),
  poolifier: await startPoolifier(WORKERS),
})

async function timed(name: string, run: Side, job: Job): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST))
  const from = performance.now()
  const { primes, divisions } = await run(job)
  const time = performance.now() - from
  const tests = job.tasks * job.testsPerTask
  if (primes !== tests || divisions !== tests * DIVISIONS_PER_TEST) {
    throw new Error(`${name} found ${primes} primes with ${divisions} divisions in ${tests} tests`)
  }
  return time
}

async function takeRound(job: Job): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for (const [name, run] of shuffled(sides, random)) times[name] = await timed(name, run, job)
  return times
}

window.peers = { pace: engine.pace, takeRound }
