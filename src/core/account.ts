/** Where the speedup went: the lost worker time of a block, cause by cause, from the stamps of its units. */
import { blockSpeedup } from './block'
import type { Block, MeasurementRecord, Run } from './measurement'
import { coresOf } from './measurement'
import { usedBlocks } from './points'
import { type Interval, median, medianInterval } from './stats/median'
import { stretchesOf, type WaitKind } from './stretches'
import { workerPace } from './unit-pace'
import type { Milliseconds, WorkerCount } from './units'

/**
 * `serial`: others wait while one worker does the imposed serial part. `slower-units`: the same divisions take longer than
 * alone, at the workers' usual pace. `taken`: isolated slow stretches, as when another process has the core. `unexplained`:
 * the rest. The others are gaps between stamps: see `stretchesOf`.
 */
export const LOSSES = [
  'serial',
  'late-start',
  'end-wait',
  'dispatch',
  'slower-units',
  'taken',
  'unexplained',
] as const
export type Loss = (typeof LOSSES)[number]

type Account = Record<Loss, number>

/** What an account needs to know of the work. */
export type AccountBasis = {
  /** Trial divisions of each position in the execution order. */
  divisions: Float64Array
  serialUnits: number
  tick: Milliseconds
}

export type BlockAccount = {
  /** j − S_j. */
  total: number
  /** In the same unit; they sum to the total. Negative where less was lost than on one worker. */
  entries: Account
  /** u_j / u₁ of each worker: divisions per millisecond at its usual pace, against the reference runs. */
  unitSpeeds: (number | undefined)[]
}

/** Undefined where nothing was measured. */
export function accountBasis({
  workload,
  conditions,
}: Pick<MeasurementRecord, 'workload' | 'conditions'>): AccountBasis | undefined {
  if (!workload || !conditions) return undefined
  const { order, unitDivisions, serialUnits } = workload
  const divisions = Float64Array.from(order, (unit) => unitDivisions[unit] as number)
  return { divisions, serialUnits, tick: conditions.timerTick }
}

type RunCosts = {
  waits: Record<WaitKind, Milliseconds>
  /** Time at the usual paces of the workers. */
  paced: Milliseconds
  taken: Milliseconds
  paces: (number | undefined)[]
}

function costsOf(run: Run, { divisions, serialUnits, tick }: AccountBasis): RunCosts {
  const waits = { 'late-start': 0, serial: 0, dispatch: 0, 'end-wait': 0 }
  const costs: RunCosts = { waits, paced: 0, taken: 0, paces: [] }
  for (const worker of stretchesOf(run, serialUnits)) {
    for (const { kind, from, to } of worker.waits) waits[kind] += to - from
    const { usual, slow, busy, divisions: made } = workerPace(worker.units, divisions, tick)
    costs.paced += usual === undefined ? busy : usual * made
    for (const { lost } of slow) costs.taken += lost
    costs.paces.push(usual)
  }
  return costs
}

const meanOf = ([one, other]: readonly [number, number]) => (one + other) / 2

function pairMean(pair: readonly [RunCosts, RunCosts], part: (costs: RunCosts) => number): number {
  return meanOf([part(pair[0]), part(pair[1])])
}

/** u_j / u₁: how much faster each worker's units were than in the reference runs. */
function unitSpeedsOf(references: readonly [RunCosts, RunCosts], shared: readonly [RunCosts, RunCosts]) {
  const alone = pairMean(references, ({ paces }) => paces[0] ?? Number.NaN)
  return shared[0].paces.map((pace, worker) => {
    const again = shared[1].paces[worker]
    const speed = alone / meanOf([pace ?? Number.NaN, again ?? pace ?? Number.NaN])
    return Number.isFinite(speed) ? speed : undefined
  })
}

/**
 * The lost worker time L = j·T_j − T₁ in the unit of j − S_j = L / T_j, with T_j the mean of the two shared runs and T₁ that
 * of the two references. What one worker loses to the same causes, such as messages, is not counted as lost by sharing.
 */
export function blockAccount(block: Block, basis: AccountBasis): BlockAccount {
  const [r0, r1] = block.references
  const [s0, s1] = block.shared
  const references = [costsOf(r0, basis), costsOf(r1, basis)] as const
  const shared = [costsOf(s0, basis), costsOf(s1, basis)] as const
  const time = meanOf([s0.time, s1.time])
  const lost = (part: (costs: RunCosts) => number) =>
    (pairMean(shared, part) - pairMean(references, part)) / time
  const total = block.workers - blockSpeedup(block)
  const known = {
    serial: lost(({ waits }) => waits.serial),
    'late-start': lost(({ waits }) => waits['late-start']),
    'end-wait': lost(({ waits }) => waits['end-wait']),
    dispatch: lost(({ waits }) => waits.dispatch),
    'slower-units': lost(({ paced }) => paced),
    taken: lost(({ taken }) => taken),
  }
  const unexplained = total - Object.values(known).reduce((sum, entry) => sum + entry, 0)
  return { total, entries: { ...known, unexplained }, unitSpeeds: unitSpeedsOf(references, shared) }
}

/** A median over blocks, with its 95 % interval; undefined with fewer than six. */
type Estimate = { value: number; interval: Interval | undefined }

export type WorkersAccount = {
  workers: WorkerCount
  pastCores: boolean
  /** Over how many blocks the medians were taken. */
  blocks: number
  total: Estimate
  entries: Record<Loss, Estimate>
  /** By how much each entry is more than half of the total. */
  overHalf: Record<Loss, Estimate>
  /** Medians of u_j / u₁, worker by worker; undefined for one that did no division. */
  unitSpeeds: (number | undefined)[]
}

function estimate(values: readonly number[]): Estimate {
  return { value: median(values), interval: medianInterval(values) }
}

function forEachLoss<Value>(make: (loss: Loss) => Value): Record<Loss, Value> {
  return Object.fromEntries(LOSSES.map((loss) => [loss, make(loss)])) as Record<Loss, Value>
}

/** The accounts of the blocks that count, for each number of workers. The medians need not sum to the median total. */
export function accountsOf(record: Omit<MeasurementRecord, 'plan' | 'notices'>): WorkersAccount[] {
  const basis = accountBasis(record)
  if (!basis) return []
  const cores = coresOf(record.conditions)
  const counts = [...new Set(record.blocks.map((block) => block.workers))].sort((a, b) => a - b)
  return counts.map((workers) => {
    const { used } = usedBlocks(record.blocks.filter((block) => block.workers === workers))
    const accounts = used.map((block) => blockAccount(block, basis))
    const entriesOf = (loss: Loss) => accounts.map(({ entries }) => entries[loss])
    const speedsOf = (worker: number) => accounts.flatMap(({ unitSpeeds }) => unitSpeeds[worker] ?? [])
    return {
      workers,
      pastCores: workers > cores,
      blocks: used.length,
      total: estimate(accounts.map(({ total }) => total)),
      entries: forEachLoss((loss) => estimate(entriesOf(loss))),
      overHalf: forEachLoss((loss) =>
        estimate(accounts.map(({ entries, total }) => entries[loss] - total / 2)),
      ),
      unitSpeeds: Array.from({ length: workers }, (_, worker) => {
        const speeds = speedsOf(worker)
        return speeds.length > 0 ? median(speeds) : undefined
      }),
    }
  })
}
