/** From raw blocks to the points on the chart and the rows of the table. Nothing here is stored. */
import { blockSpeedup } from './block'
import { karpFlatt } from './fits/karp-flatt'
import { type Block, coresOrGuess, isClean, type MeasurementRecord } from './measurement'
import { type Interval, median, medianInterval } from './stats/median'
import type { Fraction, Milliseconds, Speedup, WorkerCount } from './units'

export type MeasuredPoint = {
  workers: WorkerCount
  /** Median T(j) of the clean blocks. */
  time: Milliseconds
  /** Median S of the clean blocks; of all blocks while none is clean. */
  speedup: Speedup
  /** 95 % of the median; undefined with fewer than six clean blocks, and for the reference. */
  interval: Interval | undefined
  efficiency: Fraction
  /** Karp–Flatt, by the law assumed; undefined for the reference. */
  serialFraction: number | undefined
  serialInterval: Interval | undefined
  clean: number
  all: number
  /** The least T(1) over the least T(j). */
  bestCase: Speedup
  /** Median S with the flagged blocks in. */
  unfiltered: Speedup
  /** Workers must share cores here: not the law's business. */
  pastCores: boolean
}

function referencePoint(blocks: readonly Block[]): MeasuredPoint {
  const clean = blocks.filter(isClean)
  const times = (clean.length > 0 ? clean : blocks).flatMap(({ references }) =>
    references.map((run) => run.time),
  )
  return {
    workers: 1,
    time: median(times),
    speedup: 1,
    interval: undefined,
    efficiency: 1,
    serialFraction: undefined,
    serialInterval: undefined,
    clean: clean.length,
    all: blocks.length,
    bestCase: 1,
    unfiltered: 1,
    pastCores: false,
  }
}

function leastTime(blocks: readonly Block[], side: 'references' | 'shared'): Milliseconds {
  return Math.min(...blocks.flatMap((block) => block[side].map((run) => run.time)))
}

function sharedPoint(workers: WorkerCount, blocks: readonly Block[], cores: number): MeasuredPoint {
  const clean = blocks.filter(isClean)
  const used = clean.length > 0 ? clean : blocks
  const speedup = median(used.map(blockSpeedup))
  const interval = medianInterval(clean.map(blockSpeedup))
  return {
    workers,
    time: median(used.flatMap(({ shared }) => shared.map((run) => run.time))),
    speedup,
    interval,
    efficiency: speedup / workers,
    serialFraction: karpFlatt(speedup, workers),
    serialInterval: interval && {
      low: karpFlatt(interval.high, workers),
      high: karpFlatt(interval.low, workers),
    },
    clean: clean.length,
    all: blocks.length,
    bestCase: leastTime(used, 'references') / leastTime(used, 'shared'),
    unfiltered: median(blocks.map(blockSpeedup)),
    pastCores: workers > cores,
  }
}

/** The points of a measurement, j = 1 first; none before its first block has ended. */
export function measuredPoints({ blocks, conditions }: MeasurementRecord): MeasuredPoint[] {
  if (blocks.length === 0) return []
  const cores = coresOrGuess(conditions?.statedCores)
  const byWorkers = Map.groupBy(blocks, (block) => block.workers)
  const counts = [...byWorkers.keys()].sort((a, b) => a - b)
  return [
    referencePoint(blocks),
    ...counts.map((workers) => sharedPoint(workers, byWorkers.get(workers) ?? [], cores)),
  ]
}
