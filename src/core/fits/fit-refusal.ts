/** Why a fit is not given, as data; i18n words it with the next step. */
import { type Interval, median } from '../stats/median'
import type { WorkerCount } from '../units'
import { fitAmdahlCurve } from './amdahl-fit'
import { type Estimate, isPositive, reachOf } from './estimate'
import { type PatternTest, testPattern } from './residual-pattern'
import { type FitOptions, fitTimes } from './time-fit'
import { differentCounts, type TimeOnWorkers } from './times'

export type FitRefusal =
  /** A time that is not above 0, or a j below 1. */
  | { kind: 'unusable-times' }
  /** Different j: so many there are, so many are needed. */
  | { kind: 'too-few-points'; distinct: number; needed: number }
  /** Enough different j, but too few times, or brackets, on them. */
  | { kind: 'too-few-times'; taken: number; needed: number }
  /** Two points lie on a curve of every law. */
  | { kind: 'choice-from-two-points'; workers: readonly WorkerCount[] }
  /** The times do not depend on j: all serial, or never run in parallel; they cannot tell which. */
  | { kind: 'all-times-equal'; spread: number }
  /** Every S_j is above j: no serial fraction makes that. */
  | { kind: 'superlinear-throughout'; workers: readonly WorkerCount[] }
  /** Past the cores workers share them, and the times rise: not one curve with those within. */
  | { kind: 'rises-past-cores'; cores: number; workers: readonly WorkerCount[]; best: WorkerCount }
  /** Past the cores workers share them: not one curve with those within. */
  | { kind: 'past-cores'; cores: number; workers: readonly WorkerCount[] }
  /** The times rise again after the least, which Amdahl's law cannot: an overhead, or cores that are shared. */
  | { kind: 'times-rise'; best: WorkerCount; last: WorkerCount; rise: number }
  /** B is below 0 by more than its error. */
  | { kind: 'negative-contention'; serialFraction: Estimate }
  /** B is 1 or more: more workers took longer. */
  | { kind: 'slower-with-more'; serialFraction: Estimate }
  /** The interval of B holds all of 0 … 1. */
  | { kind: 'interval-includes-everything'; interval: Interval }
  /** The points leave the curve of the law in one place by more than their own noise. */
  | { kind: 'pattern-in-residuals'; probability: number }

export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: FitRefusal }

/** Times that differ by less than this share of their mean are equal, whatever their noise. */
const EQUAL = 0.001

/** Times that differ by less than this are equal if, besides, their noise hides any dependence on j. */
const NEARLY_EQUAL = 0.05

/** S this much above j on every j is superlinear, whatever the noise. */
const SUPERLINEAR = 0.01

/** A rise after the least time by more than this: past the cores, and where nothing is known of cores. */
const RISES_PAST_CORES = 0.01
const RISE = 0.05

/** The error of a median is so many times that of a mean of as many values with normal noise, √(π/2). */
const ERROR_OF_MEDIAN = 1.2533

/** A pattern is one if chance makes it less often than this, and it is larger than what a machine leaves anyway. */
const PATTERN_LEVEL = 0.05
const PATTERN_SIZE = 0.02

/** A B below 0 by less than this is 0 with what a machine leaves unexplained anyway (0.4 to 0.8 %). */
const LEAST_NEGATIVE = 0.005

export const isTrulyNegative = ({ value, interval }: Estimate) =>
  value < -LEAST_NEGATIVE && (interval === undefined || interval.high < 0)

const refuse = (refusal: FitRefusal) => ({ ok: false as const, refusal })

/** The median time on each j, ascending. */
function mediansOf(times: readonly TimeOnWorkers[]): TimeOnWorkers[] {
  return differentCounts(times).map((workers) => ({
    workers,
    time: median(times.filter((one) => one.workers === workers).map(({ time }) => time)),
  }))
}

const leastOf = (medians: readonly TimeOnWorkers[]) =>
  medians.reduce<TimeOnWorkers | undefined>(
    (least, one) => (least && least.time <= one.time ? least : one),
    undefined,
  )

/** Points past `cores` taken as one curve with the others: refused, and told whether the times rise there. */
export function refusePastCores(
  times: readonly TimeOnWorkers[],
  cores: number | undefined,
): FitRefusal | undefined {
  if (cores === undefined) return undefined
  const medians = mediansOf(times)
  const past = medians.filter((one) => one.workers > cores)
  if (past.length === 0) return undefined
  const workers = past.map((one) => one.workers)
  const best = leastOf(medians.filter((one) => one.workers <= cores))
  return best && past.some(({ time }) => time > (1 + RISES_PAST_CORES) * best.time)
    ? { kind: 'rises-past-cores', cores, workers, best: best.workers }
    : { kind: 'past-cores', cores, workers }
}

/** How far the times on the different j lie apart, as a share of their mean. */
function spreadOf(medians: readonly TimeOnWorkers[]): number {
  const times = medians.map(({ time }) => time)
  return (
    ((Math.max(...times) - Math.min(...times)) * times.length) / times.reduce((sum, time) => sum + time, 0)
  )
}

/** Does every j above the least do the work with less worker time (j·T) than the least? */
function isSuperlinear([first, ...more]: readonly TimeOnWorkers[], by: number): boolean {
  return (
    first !== undefined &&
    more.every(({ workers, time }) => workers * time * (1 + by) < first.workers * first.time)
  )
}

type AmdahlCurve = NonNullable<ReturnType<typeof fitAmdahlCurve>>

/** With T(1) = 1 for shares, so that one j above 1 is compared with it. */
function withReference(
  times: readonly TimeOnWorkers[],
  { shares = false }: FitOptions,
): readonly TimeOnWorkers[] {
  return shares ? [{ workers: 1, time: 1 }, ...times] : times
}

function refuseTimes(times: readonly TimeOnWorkers[], options: FitOptions): FitRefusal | undefined {
  if (times.some(({ workers, time }) => !(time > 0 && Number.isFinite(time) && workers >= 1)))
    return { kind: 'unusable-times' }
  const medians = mediansOf(withReference(times, options))
  if (medians.length < 2) return { kind: 'too-few-points', distinct: medians.length, needed: 2 }
  const spread = spreadOf(medians)
  const serial = fitAmdahlCurve(times, options)?.serialFraction
  const hidden = serial?.interval && serial.interval.low <= 1 && serial.interval.high >= 1
  if (spread <= EQUAL || (spread <= NEARLY_EQUAL && hidden)) return { kind: 'all-times-equal', spread }
  const excess = serial && isTrulyNegative(serial) ? 0 : SUPERLINEAR
  return isSuperlinear(medians, excess)
    ? { kind: 'superlinear-throughout', workers: medians.slice(1).map(({ workers }) => workers) }
    : undefined
}

/** How far noise alone could put the times on two j apart, as a share of T(j), with 95 %. */
function reachOfNoise(scatter: number, degreesOfFreedom: number, repeats: readonly number[]): number {
  const variance = repeats.reduce((sum, count) => sum + (count > 2 ? ERROR_OF_MEDIAN ** 2 : 1) / count, 0)
  return reachOf(degreesOfFreedom) * scatter * Math.sqrt(variance)
}

/**
 * Amdahl's T(j) never rises; these times do, after their least, by more than 5 %. It is noise only if Amdahl's law describes
 * the points to 5 %, that scatter allows the rise, and no overhead is told from 0.
 */
export function refuseRise(times: readonly TimeOnWorkers[], options: FitOptions): FitRefusal | undefined {
  const medians = mediansOf(withReference(times, options))
  const best = leastOf(medians)
  const last = medians.at(-1)
  if (!best || !last || best.workers === 1) return undefined
  const rise = last.time / best.time - 1
  if (rise <= RISE) return undefined
  const repeats = [best, last].map((one) => times.filter(({ workers }) => workers === one.workers).length)
  const { residualStandardError: scatter = 1, degreesOfFreedom = 0 } = fitAmdahlCurve(times, options) ?? {}
  const isNoise = scatter <= RISE && rise <= reachOfNoise(scatter, degreesOfFreedom, repeats)
  return isNoise && !isOverheadTold(times, options)
    ? undefined
    : { kind: 'times-rise', best: best.workers, last: last.workers, rise }
}

function isOverheadTold(times: readonly TimeOnWorkers[], options: FitOptions): boolean {
  return (['linear-overhead', 'log-overhead'] as const).some((law) => {
    const overhead = fitTimes(law, times, options)?.overhead
    return overhead !== undefined && isPositive(overhead)
  })
}

/**
 * What the times rule out whatever the law, points past the cores among it. Times that do not depend on j at all come
 * first: of them it is not the cores that need to be told.
 */
export function refuseBefore(
  times: readonly TimeOnWorkers[],
  cores: number | undefined,
  options: FitOptions,
): FitRefusal | undefined {
  const refusal = refuseTimes(times, options)
  const whatever =
    refusal?.kind === 'unusable-times' || (refusal?.kind === 'all-times-equal' && refusal.spread <= EQUAL)
  return whatever ? refusal : (refusePastCores(times, cores) ?? refusal)
}

/** What a fitted B rules out: below 0 by more than its error, 1 or more, or known to be anything. */
export function refuseShare(serialFraction: Estimate): FitRefusal | undefined {
  const { value, interval } = serialFraction
  if (interval && interval.low <= 0 && interval.high >= 1)
    return { kind: 'interval-includes-everything', interval }
  if (isTrulyNegative(serialFraction)) return { kind: 'negative-contention', serialFraction }
  return value >= 1 ? { kind: 'slower-with-more', serialFraction } : undefined
}

export function refusePattern(pattern: PatternTest): FitRefusal | undefined {
  if (pattern.kind === 'untestable' || pattern.largest < PATTERN_SIZE) return undefined
  return pattern.probability < PATTERN_LEVEL
    ? { kind: 'pattern-in-residuals', probability: pattern.probability }
    : undefined
}

/**
 * B by Amdahl's law *assumed*, or why not. Two points give a B, with an interval only where they
 * bring repeats, and never a choice of model.
 *
 * @param cores only j up to these go in; points past them are refused as one curve, not dropped in silence
 */
export function answerShare(
  times: readonly TimeOnWorkers[],
  cores: number | undefined,
  options: FitOptions = {},
): Answer<AmdahlCurve> {
  const refusal = refuseBefore(times, cores, options) ?? refuseRise(times, options)
  if (refusal) return refuse(refusal)
  const value = fitAmdahlCurve(times, options)
  if (!value) return refuse({ kind: 'too-few-points', distinct: differentCounts(times).length, needed: 2 })
  const unfit = refuseShare(value.serialFraction) ?? refusePattern(testPattern(times, value))
  return unfit ? refuse(unfit) : { ok: true, value }
}
