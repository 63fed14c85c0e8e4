/** Real workers behind the `Workforce` port. */
import { coresOf, type Run } from '../core/measurement'
import { median } from '../core/stats/median'
import type { Milliseconds, WorkerCount } from '../core/units'
import { dealtParts, type Tasks } from '../core/workload/splitting'
import { startWorker } from './comlink-worker'
import { runGated, shareMemory } from './gated-run'
import { runByMessages, runMessaged } from './messaged-run'
import type { Clock, Workforce } from './ports'
import workerAddress from './speedup.worker?worker&url'
import type { SharedRun, SpeedupWorker, WarmUpOrder, WarmUpReport, WireWorkload } from './wire'
import { createWorkerPool } from './worker-pool'

const RUN_PATIENCE: Milliseconds = 10_000
/** Divisions per millisecond below which no worker is expected to be: a long run is waited for accordingly. */
const SLOWEST = 50_000
/** Two periods of a scheduler's tick: long enough for it to move workers apart. */
const LEAD_IN: Milliseconds = 8
const WARM_UP: WarmUpOrder = { atLeast: 80, atMost: 2_000, slice: 10, tolerance: 0.02 }
/** A slice lasts at least this many ticks, or its speed is not known to 2 %. */
const SLICE_TICKS = 100
const LONGEST_SLICE: Milliseconds = 400

type Surroundings = {
  clock: Clock
  isolated: boolean
  statedCores: number | undefined
  pageVersion?: string
}

/** Dealing is the same for every run on so many workers, and not free. */
function createDealer(tasks: Tasks) {
  const known = new Map<WorkerCount, readonly Uint32Array[]>()
  return (workers: WorkerCount): readonly Uint32Array[] => {
    const parts = known.get(workers) ?? dealtParts(tasks, workers)
    known.set(workers, parts)
    return parts
  }
}

type Loaded = {
  workload: WireWorkload
  dealt: ReturnType<typeof createDealer>
  memory: SharedRun | undefined
  patience: Milliseconds
}

export function createComlinkWorkforce({
  clock,
  isolated,
  statedCores,
  pageVersion,
}: Surroundings): Workforce {
  const pool = createWorkerPool(clock, (number) => startWorker<SpeedupWorker>(workerAddress, number))
  let cores = coresOf({ statedCores })
  let loaded: Loaded | undefined

  return {
    dismiss: pool.dismiss,
    async enlist(count, signal, setCores) {
      await pool.enlist(count, signal)
      cores = coresOf({ statedCores, setCores })
      return {
        isolated,
        timerTick: pool.timerTick(),
        statedCores,
        setCores,
        spawnTime: median(pool.spawnTimes()),
        dispatchTime: median(pool.dispatchTimes()),
        pageVersion,
      }
    },
    async load(known, signal) {
      const { candidates, order, serialUnits, splitting, unitDivisions } = known
      const { divisions } = known.expected
      const workload = { candidates, order, serialUnits, splitting, expected: { divisions } }
      const members = pool.first(Number.POSITIVE_INFINITY)
      await pool.order(members, () => Promise.all(members.map(({ calls }) => calls.load(workload))), signal)
      const memory = isolated ? shareMemory(order.length) : undefined
      const costs = Float64Array.from(order, (unit) => unitDivisions[unit] as number)
      const dealt = createDealer({ costs, serialUnits })
      loaded = { workload, dealt, memory, patience: RUN_PATIENCE + divisions / SLOWEST }
    },
    async warmUp(count, atOnce, signal) {
      const slice = Math.min(LONGEST_SLICE, Math.max(WARM_UP.slice, SLICE_TICKS * pool.timerTick()))
      const reports: WarmUpReport[] = []
      for (let from = 0; from < count; from += atOnce) {
        const members = pool.first(Math.min(count, from + atOnce)).slice(from)
        const call = () => Promise.all(members.map(({ calls }) => calls.warmUp({ ...WARM_UP, slice })))
        reports.push(...(await pool.order(members, call, signal, WARM_UP.atMost + RUN_PATIENCE)))
      }
      return reports
    },
    run(count, signal) {
      const members = pool.first(count)
      const leadIn = count <= cores ? LEAD_IN : 0
      const patience = loaded?.patience ?? RUN_PATIENCE
      const call = async (): Promise<Run> => {
        if (!loaded) throw new Error('no workload is loaded')
        const { workload, dealt, memory } = loaded
        if (workload.splitting === 'messages') return runByMessages(members, workload, clock.now)
        if (!memory) return runMessaged(members, workload, dealt, clock.now)
        return runGated(members, memory, { serialUnits: workload.serialUnits, leadIn, patience }, clock.now)
      }
      return pool.order(members, call, signal, patience)
    },
    runPlain(worker, signal) {
      const member = pool.first(worker)[worker - 1]
      if (!member) throw new Error(`worker ${worker} is not enlisted`)
      return pool.order([member], () => member.calls.runPlain(), signal, loaded?.patience)
    },
  }
}
