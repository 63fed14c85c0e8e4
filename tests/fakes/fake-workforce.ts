/** Workers of a machine that we describe: what they would have stamped, by list scheduling on a virtual clock. */
import type { Run } from '../../src/core/measurement'
import { type Random, seededRandom } from '../../src/core/stats/random'
import { EngineFault } from '../../src/engine/fault'
import type { Workforce } from '../../src/engine/ports'
import type { WireWorkload } from '../../src/engine/wire'
import { type Competitor, workedUntil } from './competitor'
import type { FakeClock } from './fake-clock'
import { costsOf, scheduleUnits, type UnitCost } from './list-schedule'

export type Machine = {
  /** Past these, workers share. */
  cores: number
  statedCores: number | undefined
  isolated: boolean
  timerTick: number
  spawnTime: number
  /** Divisions per millisecond of one worker alone. */
  speed: number
  /** The pace of a worker, as a share of `speed`, while so many run. */
  paceOf: (worker: number, running: number) => number
  /** How much later than the first a worker starts, while so many run. */
  lateBy: (worker: number, running: number) => number
  /** Time that a message takes before each unit, while so many run. */
  messageBefore: (running: number) => number
  /** The pace of the plain loop when it is run for that time (the first is 1), as a share of `speed`. */
  plainPaceIn: (trial: number) => number
  /** The pace of whole runs varies by this share, evenly to both sides. */
  noise: number
  /** A neighbour takes one worker's core in that run (the first is 1) for so many milliseconds. */
  interruptionIn: (run: number, random: Random) => number
  competitor: Competitor | undefined
  /** Called when a run begins. */
  onRun: (run: number) => void
  diesInRun: number | undefined
  miscountsInRun: number | undefined
  neverReady: boolean
  seed: number
}

const QUIET: Machine = {
  cores: 4,
  statedCores: 4,
  isolated: true,
  timerTick: 0.005,
  spawnTime: 15,
  speed: 40_000,
  paceOf: () => 1,
  plainPaceIn: () => 1,
  lateBy: () => 0,
  messageBefore: () => 0,
  noise: 0.01,
  interruptionIn: () => 0,
  competitor: undefined,
  onRun: () => undefined,
  diesInRun: undefined,
  miscountsInRun: undefined,
  neverReady: false,
  seed: 1,
}

/** From the order to start to the first stamp. */
const LEAD_IN = 8
const WARM_UP = 100

export function createFakeWorkforce(clock: FakeClock, described: Partial<Machine> = {}): Workforce {
  const machine = { ...QUIET, ...described }
  const random = seededRandom(machine.seed)
  // Runs begin anywhere between two ticks; drawn apart, so that a coarser clock changes nothing else.
  const phases = seededRandom(machine.seed + 1)
  const paceOf = (worker: number, running: number) =>
    machine.paceOf(worker, running) * Math.min(1, machine.cores / running)
  let workload: WireWorkload = {
    candidates: { first: 3, step: 2, perUnit: 1, total: 0 },
    order: new Uint32Array(),
    serialUnits: 0,
    splitting: 'claimed',
    expected: { divisions: 0 },
  }
  let known: readonly UnitCost[] | undefined
  /** The largest take a second, so only a run asks. */
  const costs = () => {
    known ??= costsOf(workload.candidates)
    return known
  }
  let runs = 0
  let plainRuns = 0

  function simulate(workers: number, run: number): Run {
    const pace = 1 + machine.noise * (2 * random() - 1)
    const speeds = Array.from(
      { length: workers },
      (_, worker) => machine.speed * pace * paceOf(worker, workers),
    )
    const phase = phases() * machine.timerTick
    const stamp = (moment: number) => Math.floor((moment + phase) / machine.timerTick) * machine.timerTick
    const position = Math.floor(random() * workload.order.length)
    const starts = speeds.map((_, worker) => machine.lateBy(worker, workers))
    const message = machine.messageBefore(workers)
    const began = clock.now() + LEAD_IN
    const { competitor } = machine
    const done = scheduleUnits(workload, costs(), speeds, {
      starts,
      message,
      interrupted: { position, pause: machine.interruptionIn(run, random) },
      workedUntil: (worker, start, work) =>
        worker === competitor?.worker ? workedUntil(competitor, began + start, work) - began : start + work,
    })
    const shares = done.found.map((found, worker) => ({
      ...found,
      startedAt: stamp(starts[worker] as number),
      sharedFrom: stamp(Math.max(done.sharedFrom, starts[worker] as number)),
      endedAt: stamp(done.endedAt[worker] as number),
    }))
    if (run === machine.miscountsInRun && shares[0]) shares[0].primes++
    const time = Math.max(...shares.map((share) => share.endedAt))
    const { unitWorker } = done
    const unitEnd = done.unitEnd.map(stamp)
    const unitStart = message > 0 ? done.unitStart.map(stamp) : undefined
    return { workers, time, endToEnd: time + LEAD_IN, shares, unitWorker, unitEnd, unitStart }
  }

  return {
    dismiss: () => undefined,
    async enlist(count, signal, setCores) {
      signal.throwIfAborted()
      if (machine.neverReady) {
        clock.advance(5_000)
        throw new EngineFault({ kind: 'worker-not-ready', waited: 5_000 })
      }
      clock.advance(machine.spawnTime * count)
      const { isolated, timerTick, statedCores, spawnTime } = machine
      return { isolated, timerTick, statedCores, setCores, spawnTime }
    },
    async load(given, signal) {
      signal.throwIfAborted()
      workload = given
      known = undefined
    },
    async warmUp(count, atOnce, signal) {
      signal.throwIfAborted()
      clock.advance(WARM_UP * Math.ceil(count / atOnce))
      const speedOf = (worker: number) => machine.speed * paceOf(worker, atOnce)
      return Array.from({ length: count }, (_, worker) => ({
        divisionsPerMillisecond: speedOf(worker),
        stable: true,
      }))
    },
    async run(count, signal) {
      signal.throwIfAborted()
      machine.onRun(++runs)
      if (runs === machine.diesInRun) throw new EngineFault({ kind: 'worker-lost', worker: count })
      const run = simulate(count, runs)
      clock.advance(run.endToEnd)
      return run
    },
    async runPlain(_, signal) {
      signal.throwIfAborted()
      const found = { primes: 0, divisions: 0 }
      for (const { primes, divisions } of costs()) {
        found.primes += primes
        found.divisions += divisions
      }
      const time = found.divisions / (machine.speed * machine.plainPaceIn(++plainRuns))
      clock.advance(time)
      return { ...found, time }
    },
  }
}
