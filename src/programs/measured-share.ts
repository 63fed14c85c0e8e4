import { fitAmdahl } from '../core/fits/amdahl-fit'
import type { Outcome } from '../core/program-run'
import type { Milliseconds, WorkerCount } from '../core/units'

type MeasuredWay = { workers: WorkerCount; alone: Milliseconds; together: Milliseconds }

/** 2, 4, 8 … and the most. */
export function countsUpTo(most: WorkerCount): WorkerCount[] {
  const counts = []
  for (let count = 2; count < most; count *= 2) counts.push(count)
  return [...counts, most]
}

/** The B of all j measured; with a single one it is Karp and Flatt's e. */
export function serialShareOf(measured: readonly MeasuredWay[]): NonNullable<Outcome['serialShare']> {
  const points = [
    { workers: 1, speedup: 1 },
    ...measured.map(({ workers, alone, together }) => ({ workers, speedup: alone / together })),
  ]
  const { serialFraction } = fitAmdahl(points.map(({ workers, speedup }) => ({ workers, time: 1 / speedup })))
  return { serialFraction, points }
}
