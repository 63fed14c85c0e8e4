/** The fits of a measurement: from its brackets within the cores, each with a T(1) of its own. */
import { blockSpeedup } from './block'
import { type Extrapolation, extrapolate, type Peak, peakOfLaws } from './fits/beyond'
import { type Answer, answerShare, type FitRefusal, refusePastCores } from './fits/fit-refusal'
import {
  type KarpFlattTrend,
  karpFlattSeries,
  karpFlattTrend,
  type SerialPoint,
} from './fits/karp-flatt-trend'
import { chooseModel, type ModelChoice, shapesLeft, supportedShapes } from './fits/model-choice'
import type { TimeFit } from './fits/time-fit'
import type { TimeOnWorkers } from './fits/times'
import { coresOf, type MeasurementRecord } from './measurement'
import { measuredPoints, usedBlocks } from './points'
import type { ProcessorCount, WorkerCount } from './units'

export type MeasuredFits = {
  /** Amdahl's law, assumed. */
  share: Answer<TimeFit>
  choice: Answer<ModelChoice>
  /** Why the points past the cores are not taken into the same curve; undefined where there are none. */
  leftOut: FitRefusal | undefined
  series: readonly SerialPoint[]
  trend: KarpFlattTrend
  /** Only with a choice: of the chosen law, and where nothing was measured. */
  peak: Peak | undefined
  forecasts: readonly Extrapolation[]
  /** The most workers that went in; past them a fit is a forecast. */
  largest: WorkerCount
}

/** How far a reader would like to look. */
const FORECASTS: readonly ProcessorCount[] = [64, 1024]

/** T(j)/T(1) of each bracket that counts. */
function bracketsOf(blocks: MeasurementRecord['blocks']): TimeOnWorkers[] {
  const counts = [...new Set(blocks.map(({ workers }) => workers))].sort((a, b) => a - b)
  return counts.flatMap((count) =>
    usedBlocks(blocks.filter(({ workers }) => workers === count)).used.map((block) => ({
      workers: count,
      time: 1 / blockSpeedup(block),
    })),
  )
}

/** Undefined before the first bracket. */
export function measuredFits({
  blocks,
  conditions,
}: Pick<MeasurementRecord, 'blocks' | 'conditions'>): MeasuredFits | undefined {
  if (blocks.length === 0) return undefined
  const cores = coresOf(conditions)
  const all = bracketsOf(blocks)
  const within = all.filter(({ workers }) => workers <= cores)
  const points = measuredPoints({ blocks, conditions }).filter(({ pastCores }) => !pastCores)
  const choice = chooseModel(within, cores, { shares: true })
  const largest = Math.max(1, ...within.map(({ workers }) => workers))
  const shapes = choice.ok ? supportedShapes(choice.value) : []
  return {
    share: answerShare(within, cores, { shares: true }),
    choice,
    leftOut: refusePastCores([{ workers: 1, time: 1 }, ...all], cores),
    series: karpFlattSeries(points),
    trend: karpFlattTrend(within.map(({ workers, time }) => ({ workers, speedup: 1 / time }))),
    peak: choice.ok ? peakOfLaws(shapesLeft(choice.value), largest) : undefined,
    forecasts: FORECASTS.filter((count) => choice.ok && count > largest).map((count) =>
      extrapolate(shapes, count),
    ),
    largest,
  }
}
