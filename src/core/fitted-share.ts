/** The serial fraction that measured points speak for. */
import { blockSpeedup } from './block'
import { fitAmdahl } from './fits/amdahl-fit'
import type { MeasurementRecord } from './measurement'
import { measuredPoints, usedBlocks } from './points'
import { ascending, type Interval, median } from './stats/median'
import { seededRandom } from './stats/random'
import type { Fraction, WorkerCount } from './units'

export type FittedShare = {
  serialFraction: Fraction
  /** 95 %; undefined with fewer than six blocks on some j. */
  interval: Interval | undefined
  /** On which j > 1 it rests: those within the cores. */
  workers: readonly WorkerCount[]
}

/** Enough that the ends of the interval move by less than a tenth of its width from seed to seed. */
const RESAMPLES = 1_000

/**
 * With one j above 1 it is Karp and Flatt's e, which assumes the law and cannot test it. With more it is the fit of
 * Amdahl's law to the times 1/S_j, and the interval holds the middle 95 % of fits to resampled blocks. Past the cores
 * workers share them, which is not the law's business. Undefined while there is no point within the cores.
 */
export function fittedShare(
  record: Pick<MeasurementRecord, 'plan' | 'blocks' | 'conditions'>,
): FittedShare | undefined {
  const points = measuredPoints(record).filter(({ workers, pastCores }) => workers > 1 && !pastCores)
  const [first, ...more] = points
  if (first?.serialFraction === undefined) return undefined
  const workers = points.map((point) => point.workers)
  if (more.length === 0)
    return { serialFraction: first.serialFraction, interval: first.serialInterval, workers }

  const speedups = workers.map((count) =>
    usedBlocks(record.blocks.filter((block) => block.workers === count)).used.map(blockSpeedup),
  )
  const fractionIn = (samples: readonly number[][]) =>
    fitAmdahl([
      { workers: 1, time: 1 },
      ...samples.map((sample, index) => ({ workers: workers[index] ?? 1, time: 1 / median(sample) })),
    ]).serialFraction
  const random = seededRandom(record.plan.seed)
  const resample = (values: readonly number[]) =>
    values.map(() => values[Math.floor(random() * values.length)] as number)
  const fits = ascending(Array.from({ length: RESAMPLES }, () => fractionIn(speedups.map(resample))))
  const at = (share: number) => fits[Math.round(share * (RESAMPLES - 1))] as number
  const known = points.every(({ interval }) => interval !== undefined)
  return {
    serialFraction: fractionIn(speedups),
    interval: known ? { low: at(0.025), high: at(0.975) } : undefined,
    workers,
  }
}
