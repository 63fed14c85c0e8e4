/** A measurement in brief: what is laid beside the present one, and what a link can carry. */
import { coresOf, type MeasurementRecord } from './measurement'
import { measuredPoints } from './points'
import type { Interval } from './stats/median'
import type { Fraction, Milliseconds, Speedup, WorkerCount } from './units'
import type { Splitting } from './workload/splitting'
import type { WorkloadKind } from './workload/workload'

export type SummaryPoint = {
  workers: WorkerCount
  time: Milliseconds
  speedup: Speedup
  interval: Interval | undefined
}

export type RunSummary = {
  /** When it ended: milliseconds since 1970, UTC. */
  takenAt: number
  cores: number
  workload: WorkloadKind
  splitting: Splitting
  /** The share that was imposed. */
  serialShare: Fraction
  /** j = 1 first. */
  points: readonly SummaryPoint[]
}

/** Whether both are in brief what one and the same measurement found. */
export function isSameRun(one: RunSummary, other: RunSummary): boolean {
  return (
    one.takenAt === other.takenAt &&
    one.cores === other.cores &&
    one.points.length === other.points.length &&
    one.points.every(({ workers, time, speedup }, index) => {
      const point = other.points[index]
      return point?.workers === workers && point.time === time && point.speedup === speedup
    })
  )
}

/** Undefined where nothing was measured. */
export function summaryOf(record: MeasurementRecord, takenAt: number): RunSummary | undefined {
  const points = measuredPoints(record)
  if (points.length === 0) return undefined
  const { plan, workload, conditions } = record
  return {
    takenAt,
    cores: coresOf(conditions),
    workload: plan.workload,
    splitting: plan.splitting,
    serialShare: workload?.serialShare ?? plan.serialFraction,
    points: points.map(({ workers, time, speedup, interval }) => ({ workers, time, speedup, interval })),
  }
}

/**
 * The imposed B as it is named: whole units make 0.39984 of 0.4. To a tenth of a per cent, below 1 % to a hundredth, as fine as
 * the slider.
 */
export function namedShare(serialShare: Fraction): Fraction {
  return Number(serialShare.toFixed(serialShare < 0.01 ? 4 : 3))
}
