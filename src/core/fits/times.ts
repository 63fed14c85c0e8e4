/** What a fit starts from: times on so many processors, or figures that can be turned into them. */
import type { Speedup, WorkerCount } from '../units'

/** In any unit of time, as long as it is the same for all. */
export type TimeOnWorkers = { workers: WorkerCount; time: number }

export type SpeedupOnWorkers = { workers: WorkerCount; speedup: Speedup }

/** Work done in a unit of time under a load of N: processors, threads or users. */
export type ThroughputAt = { load: number; throughput: number }

/** T(j)/T(1), one for each speedup. S₁ = 1 is no observation of its own unless it is among them. */
export function timesFromSpeedups(speedups: readonly SpeedupOnWorkers[]): TimeOnWorkers[] {
  return speedups.map(({ workers, speedup }) => ({ workers, time: 1 / speedup }))
}

/** The time for one unit of work. */
export function timesFromThroughput(points: readonly ThroughputAt[]): TimeOnWorkers[] {
  return points.map(({ load, throughput }) => ({ workers: load, time: 1 / throughput }))
}

/** Ascending, each once. */
export function differentCounts(times: readonly { workers: WorkerCount }[]): WorkerCount[] {
  return [...new Set(times.map(({ workers }) => workers))].sort((a, b) => a - b)
}
