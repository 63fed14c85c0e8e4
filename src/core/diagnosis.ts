/** One sentence on where the speedup went, as data. The rules look at intervals: what they do not support is not said. */
import { LOSSES, type Loss, type WorkersAccount } from './account'
import type { EffectiveProcessors } from './effective-processors'
import type { MeasuredPoint } from './points'
import type { Interval } from './stats/median'
import type { Fraction, Speedup, WorkerCount } from './units'

type ShareAt = { workers: WorkerCount; serialFraction: number }

export type Diagnosis =
  /** Fewer than six blocks of the most workers: no interval, no sentence. */
  | { kind: 'too-few-blocks' }
  /** S is surely above j. */
  | { kind: 'above-workers'; workers: WorkerCount; speedup: Speedup }
  /** More workers than this bring no more. */
  | {
      kind: 'plateau'
      from: ShareOfPlateau
      to: ShareOfPlateau
      processors: number
      /** What more than half of the loss is, where the curve ends within the cores; past them it is the sharing of cores. */
      mostly: Loss | undefined
    }
  /** Karp and Flatt's e surely rises. `mostly`: what more than half of the loss at the most workers is. */
  | { kind: 'growing-overhead'; from: ShareAt; to: ShareAt; mostly: Loss | undefined }
  | { kind: 'nothing-to-explain'; workers: WorkerCount; lost: Interval }
  /** The loss may be none or something: the interval holds both. */
  | { kind: 'loss-not-told'; workers: WorkerCount; lost: Interval }
  /** More than half of the loss is surely of one kind. */
  | { kind: 'mostly'; loss: Loss; workers: WorkerCount; part: number; total: number }
  /** No kind is surely more than half; the two largest. */
  | { kind: 'several'; workers: WorkerCount; losses: readonly Loss[] }

type ShareOfPlateau = { workers: WorkerCount; speedup: Speedup }

/** Losses that are surely below this share of the workers need no explanation. */
const NOTHING: Fraction = 0.02
/** A rise of e by less is of no interest, however sure. */
const LEAST_RISE: Fraction = 0.01

function aboveWorkers(points: readonly MeasuredPoint[]): Diagnosis | undefined {
  const above = points.find(({ workers, interval }) => interval !== undefined && interval.low > workers)
  return above && { kind: 'above-workers', workers: above.workers, speedup: above.speedup }
}

/** Where workers past the plateau were measured: S is the same there. */
function plateau(
  points: readonly MeasuredPoint[],
  effective: EffectiveProcessors | undefined,
  account: WorkersAccount | undefined,
): Diagnosis | undefined {
  if (effective?.kind !== 'found') return undefined
  const from = points.find(({ workers }) => workers === effective.from)
  const to = points.findLast(({ workers, interval }) => workers > effective.from && interval !== undefined)
  if (!from || !to) return undefined
  const { processors } = effective
  return {
    kind: 'plateau',
    from: { workers: from.workers, speedup: from.speedup },
    to: { workers: to.workers, speedup: to.speedup },
    processors,
    mostly: account && account.workers > effective.from ? mainLoss(account) : undefined,
  }
}

function growingOverhead(
  points: readonly MeasuredPoint[],
  account: WorkersAccount | undefined,
): Diagnosis | undefined {
  const known = points.filter(({ serialInterval, workers }) => workers > 1 && serialInterval)
  const [first, last] = [known[0], known.at(-1)]
  if (!first?.serialInterval || !last?.serialInterval || first === last) return undefined
  if (!(last.serialInterval.low > first.serialInterval.high + LEAST_RISE)) return undefined
  const shareAt = ({ workers, serialFraction }: MeasuredPoint) => ({
    workers,
    serialFraction: serialFraction ?? Number.NaN,
  })
  return {
    kind: 'growing-overhead',
    from: shareAt(first),
    to: shareAt(last),
    mostly: account && mainLoss(account),
  }
}

/** The loss that is surely more than half of all. */
function mainLoss({ overHalf }: WorkersAccount): Loss | undefined {
  return LOSSES.find((loss) => (overHalf[loss].interval?.low ?? Number.NEGATIVE_INFINITY) > 0)
}

function causes(account: WorkersAccount): Diagnosis {
  const { workers, total, entries } = account
  const { interval } = total
  if (!interval) return { kind: 'too-few-blocks' }
  if (interval.high < NOTHING * workers) return { kind: 'nothing-to-explain', workers, lost: interval }
  if (interval.low <= 0) return { kind: 'loss-not-told', workers, lost: interval }
  const loss = mainLoss(account)
  if (loss) return { kind: 'mostly', loss, workers, part: entries[loss].value, total: total.value }
  const largestFirst = [...LOSSES].sort((a, b) => entries[b].value - entries[a].value)
  return { kind: 'several', workers, losses: largestFirst.slice(0, 2) }
}

/**
 * The first rule that holds: a speedup above the workers, a curve that flattens, an overhead that grows with the workers, and
 * then what the account at the most workers within the cores says.
 */
export function diagnose(
  points: readonly MeasuredPoint[],
  accounts: readonly WorkersAccount[],
  effective: EffectiveProcessors | undefined,
): Diagnosis | undefined {
  const within = accounts.filter(({ pastCores }) => !pastCores)
  const account = within.at(-1) ?? accounts.at(-1)
  if (!account) return undefined
  const withinCores = points.filter(({ pastCores }) => !pastCores)
  return (
    aboveWorkers(points) ??
    plateau(points, effective, within.at(-1)) ??
    growingOverhead(withinCores, account) ??
    causes(account)
  )
}
