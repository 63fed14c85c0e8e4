/** Measured points as comma-separated values (RFC 4180), one row a worker count. */
import type { MeasuredPoint } from '../core/points'

const COLUMNS = [
  'workers',
  'time_ms',
  'speedup',
  'speedup_low_95',
  'speedup_high_95',
  'efficiency',
  'karp_flatt',
  'karp_flatt_low_95',
  'karp_flatt_high_95',
  'blocks_clean',
  'blocks_all',
  'speedup_best_case',
  'speedup_all_blocks',
  'blocks_counted',
  'absolute_speedup',
  'absolute_low_95',
  'absolute_high_95',
  'time_low_95_ms',
  'time_high_95_ms',
  'efficiency_low_95',
  'efficiency_high_95',
] as const

const cell = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : String(value))

/** Numbers with all their digits and a point; an empty cell where there is none. */
export function pointsCsv(points: readonly MeasuredPoint[]): string {
  const rows = points.map(({ workers, time, speedup, interval, efficiency, serialFraction, ...point }) =>
    [
      workers,
      time,
      speedup,
      interval?.low,
      interval?.high,
      efficiency,
      serialFraction,
      point.serialInterval?.low,
      point.serialInterval?.high,
      point.clean,
      point.all,
      point.bestCase,
      point.unfiltered,
      point.disturbed ? point.all : point.clean,
      point.absolute?.speedup,
      point.absolute?.interval?.low,
      point.absolute?.interval?.high,
      point.timeInterval?.low,
      point.timeInterval?.high,
      point.efficiencyInterval?.low,
      point.efficiencyInterval?.high,
    ]
      .map(cell)
      .join(','),
  )
  return [COLUMNS.join(','), ...rows].map((row) => `${row}\r\n`).join('')
}
