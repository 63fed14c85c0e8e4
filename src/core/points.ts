/** From raw blocks to the points on the chart and the rows of the table. Nothing here is stored. */
import { blockSpeedup } from './block'
import { karpFlatt } from './fits/karp-flatt'
import { type Block, coresOf, hasSteadyPlain, isClean, type MeasurementRecord } from './measurement'
import { type Interval, median, medianInterval } from './stats/median'
import { isSlowFirst, outliersOf } from './stats/outliers'
import type { Fraction, Milliseconds, Speedup, WorkerCount } from './units'

export type MeasuredPoint = {
  workers: WorkerCount
  /** Median over the blocks used of T(j), the mean of a block's two runs. */
  time: Milliseconds
  /** 95 % of that median, while the blocks' times have no trend; undefined with fewer than six blocks. */
  timeInterval: Interval | undefined
  /** Median S of the blocks used. */
  speedup: Speedup
  /** 95 % of that median; undefined with fewer than six blocks, and for the reference. */
  interval: Interval | undefined
  /** Least and greatest S of those blocks. */
  spread: Interval
  efficiency: Fraction
  /** From the interval of S. */
  efficiencyInterval: Interval | undefined
  /** Karp–Flatt, by the law assumed; undefined for the reference. */
  serialFraction: number | undefined
  serialInterval: Interval | undefined
  clean: number
  all: number
  /** The least T(1) over the least T(j). */
  bestCase: Speedup
  /** Median S with the flagged blocks in. */
  unfiltered: Speedup
  /** Fewer than six blocks were clean: the figures are those of all blocks. */
  disturbed: boolean
  /** Values far from the rest among the blocks used. They are counted and stay in; see `stats/outliers`. */
  outliers: { speedups: number; slowFirst: boolean }
  /** Against the plain loop; undefined where that was not measured. */
  absolute: { speedup: Speedup; interval: Interval | undefined } | undefined
  /** Workers must share cores here: not the law's business. */
  pastCores: boolean
}

/** With fewer there is no 95 % interval, and a single lucky block would speak for all. */
const FEWEST_CLEAN = 6

/** The clean blocks, or all of them while too few are clean to speak for themselves. */
export function usedBlocks(blocks: readonly Block[]): {
  used: readonly Block[]
  clean: number
  disturbed: boolean
} {
  const clean = blocks.filter(isClean)
  const disturbed = clean.length < FEWEST_CLEAN
  return { used: disturbed ? blocks : clean, clean: clean.length, disturbed }
}

/** One worker, or the j workers of a block. */
type Side = 'references' | 'shared'

/**
 * How many times faster than the plain loop these runs were. Blocks whose plain loop was unsteady are left out, or all are
 * taken while too few are steady to speak for themselves.
 */
function absoluteSpeedup(blocks: readonly Block[], side: Side): MeasuredPoint['absolute'] {
  const steady = blocks.filter(hasSteadyPlain)
  const speedups = (steady.length < FEWEST_CLEAN ? blocks : steady).flatMap(
    ({ plain, [side]: [one, other] }) => (plain ? [(plain[0] + plain[1]) / (one.time + other.time)] : []),
  )
  return speedups.length === 0 ? undefined : { speedup: median(speedups), interval: medianInterval(speedups) }
}

/** The two runs of a block share its moment, so that they count as one value. */
const timesOf = (blocks: readonly Block[], side: Side): Milliseconds[] =>
  blocks.map(({ [side]: [one, other] }) => (one.time + other.time) / 2)

function referencePoint(blocks: readonly Block[]): MeasuredPoint {
  const { used, clean, disturbed } = usedBlocks(blocks)
  const times = timesOf(used, 'references')
  return {
    workers: 1,
    time: median(times),
    timeInterval: medianInterval(times),
    speedup: 1,
    interval: undefined,
    spread: { low: 1, high: 1 },
    efficiency: 1,
    efficiencyInterval: undefined,
    serialFraction: undefined,
    serialInterval: undefined,
    clean,
    all: blocks.length,
    bestCase: 1,
    unfiltered: 1,
    disturbed,
    outliers: { speedups: 0, slowFirst: isSlowFirst(times) },
    absolute: absoluteSpeedup(used, 'references'),
    pastCores: false,
  }
}

function leastTime(blocks: readonly Block[], side: Side): Milliseconds {
  return Math.min(...blocks.flatMap((block) => block[side].map((run) => run.time)))
}

function sharedPoint(workers: WorkerCount, blocks: readonly Block[], cores: number): MeasuredPoint {
  const { used, clean, disturbed } = usedBlocks(blocks)
  const speedups = used.map(blockSpeedup)
  const times = timesOf(used, 'shared')
  const speedup = median(speedups)
  const interval = medianInterval(speedups)
  return {
    workers,
    time: median(times),
    timeInterval: medianInterval(times),
    speedup,
    interval,
    spread: { low: Math.min(...speedups), high: Math.max(...speedups) },
    efficiency: speedup / workers,
    efficiencyInterval: interval && { low: interval.low / workers, high: interval.high / workers },
    serialFraction: karpFlatt(speedup, workers),
    serialInterval: interval && {
      low: karpFlatt(interval.high, workers),
      high: karpFlatt(interval.low, workers),
    },
    clean,
    all: blocks.length,
    bestCase: leastTime(used, 'references') / leastTime(used, 'shared'),
    unfiltered: median(blocks.map(blockSpeedup)),
    disturbed,
    outliers: { speedups: outliersOf(speedups).length, slowFirst: isSlowFirst(times) },
    absolute: absoluteSpeedup(used, 'shared'),
    pastCores: workers > cores,
  }
}

/** The points of a measurement, j = 1 first; none before its first block has ended. */
export function measuredPoints({
  blocks,
  conditions,
}: Pick<MeasurementRecord, 'blocks' | 'conditions'>): MeasuredPoint[] {
  if (blocks.length === 0) return []
  const cores = coresOf(conditions)
  const counts = [...new Set(blocks.map((block) => block.workers))].sort((a, b) => a - b)
  return [
    referencePoint(blocks),
    ...counts.map((workers) => {
      const own = blocks.filter((block) => block.workers === workers)
      return sharedPoint(workers, own, cores)
    }),
  ]
}
