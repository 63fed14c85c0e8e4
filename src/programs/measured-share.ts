import { fitAmdahl } from '../core/fits/amdahl-fit'
import type { Outcome } from '../core/program-run'
import type { Fraction, Milliseconds, WorkerCount } from '../core/units'

type Times = { alone: Milliseconds; together: Milliseconds }
/** `rounds` are the times of each round, where there were several. */
type MeasuredWay = { workers: WorkerCount; rounds?: readonly Times[] } & Times
type Share = NonNullable<Outcome['serialShare']>

/** 2, 4, 8 … and the most. */
export function countsUpTo(most: WorkerCount): WorkerCount[] {
  const counts = []
  for (let count = 2; count < most; count *= 2) counts.push(count)
  return [...counts, most]
}

/** Rounds of two ways side by side: both have as many. */
export function pairedRounds(alone: readonly Milliseconds[], together: readonly Milliseconds[]): Times[] {
  return alone.map((time, round) => ({ alone: time, together: together[round] ?? Number.NaN }))
}

function fitted(measured: readonly ({ workers: WorkerCount } & Times)[]): Fraction {
  const ways = measured.map(({ workers, alone, together }) => ({ workers, time: together / alone }))
  return fitAmdahl([{ workers: 1, time: 1 }, ...ways]).serialFraction
}

/** Least and most B of the single rounds; undefined where there was but one. */
function spreadOf(measured: readonly MeasuredWay[]): Share['spread'] {
  const count = Math.min(...measured.map(({ rounds = [] }) => rounds.length))
  if (!Number.isFinite(count) || count < 2) return undefined
  const shares = Array.from({ length: count }, (_, round) =>
    fitted(
      measured.flatMap(({ workers, rounds = [] }) => {
        const times = rounds[round]
        return times ? [{ workers, ...times }] : []
      }),
    ),
  )
  return [Math.min(...shares), Math.max(...shares)]
}

/**
 * The B of all j measured, as it is and not clipped; with a single one it is Karp and Flatt's e.
 *
 * @param cores where the work needs one a worker: past them workers share cores, and no curve of the law has such points
 */
export function serialShareOf(measured: readonly MeasuredWay[], cores = Number.POSITIVE_INFINITY): Share {
  const within = measured.filter(({ workers }) => workers <= cores)
  const spread = spreadOf(within)
  return {
    serialFraction: within.length > 0 ? fitted(within) : undefined,
    points: [
      { workers: 1, speedup: 1, pastCores: false },
      ...measured.map(({ workers, alone, together }) => ({
        workers,
        speedup: alone / together,
        pastCores: workers > cores,
      })),
    ],
    ...(spread ? { spread } : {}),
  }
}
