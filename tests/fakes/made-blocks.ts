/** Runs and blocks as a machine would have stamped them, made by hand. */
import type { Block, BlockFlag, Run } from '../../src/core/measurement'

/** A run of which only T(j) matters. */
export function runOf(workers: number, time: number): Run {
  const share = { startedAt: 0, sharedFrom: 0, endedAt: time, primes: 0, divisions: 0 }
  return {
    workers,
    time,
    endToEnd: time,
    shares: Array.from({ length: workers }, () => share),
    unitWorker: new Uint16Array(),
    unitEnd: new Float64Array(),
    unitStart: undefined,
  }
}

/** The bracket 1, j, j, 1 from its four times, in the order of the clock. */
export function bracketOf(
  workers: number,
  times: readonly [number, number, number, number],
  flags: readonly BlockFlag[] = [],
): Block {
  const [before, first, second, after] = times
  return {
    workers,
    references: [runOf(1, before), runOf(1, after)],
    shared: [runOf(workers, first), runOf(workers, second)],
    plain: undefined,
    flags,
  }
}

/** A block of exactly this speedup, T(1) = 120 ms. */
export function blockOf(workers: number, speedup: number, flags: readonly BlockFlag[] = []): Block {
  return bracketOf(workers, [120, 120 / speedup, 120 / speedup, 120], flags)
}

/**
 * A run whose workers did their units back to back.
 *
 * @param durations for each worker, how long each of its units took, in order
 */
export function runOfUnits(durations: readonly (readonly number[])[]): Run {
  const unitWorker: number[] = []
  const unitEnd: number[] = []
  const shares = durations.map((own, worker) => {
    let clock = 0
    for (const duration of own) {
      clock += duration
      unitWorker.push(worker)
      unitEnd.push(clock)
    }
    return { startedAt: 0, sharedFrom: 0, endedAt: clock, primes: 0, divisions: 0 }
  })
  const time = Math.max(...shares.map((share) => share.endedAt))
  return {
    workers: durations.length,
    time,
    endToEnd: time,
    shares,
    unitWorker: Uint16Array.from(unitWorker),
    unitEnd: Float64Array.from(unitEnd),
    unitStart: undefined,
  }
}
