/**
 * The Universal Scalability Law, in two fits that are not the same:
 *
 *   X(N) = γN / (1 + σ(N−1) + κN(N−1))
 *
 * on times with relative errors (`fitLinearOverhead`), and on throughput with absolute ones (`fitThroughput`), as R
 * does. Large throughputs rule the second, and no error rules the first.
 *
 * N. J. Gunther (2007), Guerrilla Capacity Planning, chapters 4–6; N. J. Gunther, P. Puglia and K. Tomasette (2015),
 * CACM 58 (4), 46–53.
 */
import { type Estimate, estimateOf } from './estimate'
import { curveLeastSquares } from './least-squares'
import { type CurveShape, type FitOptions, fitTimes, type TimeFit } from './time-fit'
import { type ThroughputAt, type TimeOnWorkers, timesFromThroughput } from './times'

/**
 * T(j) = T(1) · (B + (1−B)/j + c·(j−1)), weights 1/T². It spans the curves {1, 1/j, j} of the Universal Scalability
 * Law, so the two are one candidate: σ = B, κ = c and γ = 1/T(1) (`uslParameters`). Needs times on three different j;
 * with `shares` two above 1 are enough.
 */
export function fitLinearOverhead(
  times: readonly TimeOnWorkers[],
  options?: FitOptions,
): TimeFit | undefined {
  return fitTimes('linear-overhead', times, options)
}

export type UslParameters = { contention: Estimate; coherency: Estimate; rateOfOne: Estimate }

/** The linear-overhead fit in Gunther's words. An Amdahl fit has κ = 0. */
export function uslParameters({
  serialFraction,
  overhead,
  timeOfOne,
  degreesOfFreedom,
}: TimeFit): UslParameters {
  const none = { value: 0, standardError: 0, interval: { low: 0, high: 0 } }
  const rate = 1 / timeOfOne.value
  const error = (timeOfOne.standardError ?? 0) * rate * rate
  return {
    contention: serialFraction ?? none,
    coherency: overhead ?? none,
    rateOfOne: estimateOf(rate, error * error, degreesOfFreedom),
  }
}

export type ThroughputFit = UslParameters & {
  /** What the fit holds at 0 because it would be negative; it has neither error nor interval there. */
  atBound: readonly ('contention' | 'coherency')[]
  observations: number
  /** n less what was free: n − 3 with nothing at a bound. */
  degreesOfFreedom: number
  /** √(RSS/df) in the unit of the throughput; undefined without degrees of freedom. */
  residualStandardError: number | undefined
  residualSumOfSquares: number
  /** X − model, in the order of the points. */
  residuals: readonly number[]
  shape: CurveShape
}

type Parameters = readonly [contention: number, coherency: number, rateOfOne: number]

/** 1 + σ(N−1) + κN(N−1): T(N)·N / T(1). */
const dilation = ([contention, coherency]: Parameters, load: number) =>
  1 + contention * (load - 1) + coherency * load * (load - 1)

/** X(N) of these parameters. */
export function uslThroughput(
  { contention, coherency, rateOfOne }: { contention: number; coherency: number; rateOfOne: number },
  load: number,
): number {
  return (rateOfOne * load) / dilation([contention, coherency, rateOfOne], load)
}

/** X is not defined, or has passed through infinity, where the work on N takes no time. */
function residualsOf(points: readonly ThroughputAt[], parameters: Parameters): number[] | undefined {
  if (points.some(({ load }) => !(dilation(parameters, load) > 0))) return undefined
  return points.map(
    ({ load, throughput }) => throughput - (parameters[2] * load) / dilation(parameters, load),
  )
}

function slopesOf(points: readonly ThroughputAt[], parameters: Parameters): number[][] {
  return points.map(({ load }) => {
    const times = dilation(parameters, load)
    const rate = load / times
    const modelled = parameters[2] * rate
    return [(-modelled * (load - 1)) / times, (-modelled * load * (load - 1)) / times, rate]
  })
}

/** Where to start: the fit on times; Amdahl's; no contention at all. The best end counts. */
function startsFor(points: readonly ThroughputAt[]): Parameters[] {
  const times = timesFromThroughput(points.filter(({ throughput }) => throughput > 0))
  const guesses = [fitTimes('linear-overhead', times), fitTimes('amdahl', times)]
  const [first] = [...points].sort((a, b) => a.load - b.load)
  return [
    ...guesses.flatMap((guess): Parameters[] =>
      guess ? [[guess.shape.serialFraction, guess.shape.overhead, 1 / guess.timeOfOne.value]] : [],
    ),
    ...[0, 0.05, 0.5].map(
      (contention): Parameters => [contention, 0, (first?.throughput ?? 1) / (first?.load ?? 1)],
    ),
  ].filter((start): start is Parameters => start[2] > 0 && start.every(Number.isFinite))
}

/** Least squares over the parameters at the places `free`; the others stay at 0. */
function searchFrom(points: readonly ThroughputAt[], start: Parameters, free: readonly number[]) {
  const whole = (some: readonly number[]) =>
    [0, 1, 2].map((place) => some[free.indexOf(place)] ?? 0) as unknown as Parameters
  const end = curveLeastSquares(
    {
      residuals: (some) => residualsOf(points, whole(some)),
      derivatives: (some) =>
        slopesOf(points, whole(some)).map((row) => free.map((place) => row[place] as number)),
    },
    free.map((place) => start[place] as number),
  )
  return end && { end, parameters: whole(end.coefficients), free }
}

type Found = NonNullable<ReturnType<typeof searchFrom>>

function bestOf(points: readonly ThroughputAt[], free: readonly number[]): Found | undefined {
  return startsFor(points)
    .flatMap((start) => searchFrom(points, start, free) ?? [])
    .sort((a, b) => a.end.residualSumOfSquares - b.end.residualSumOfSquares)[0]
}

/** All free; κ = 0; σ = 0; both 0. */
const WAYS_WITHIN_BOUNDS = [[0, 1, 2], [0, 2], [1, 2], [2]]

/**
 * Plain least squares on throughput, γ free, unweighted, as R's `nls` and the package `usl` fit it (Gauss–Newton with
 * Marquardt's damping; standard errors from the derivatives at the end). Speedups may be given as throughput; γ then
 * comes out near 1. N need be neither whole nor start at 1.
 *
 * By itself nothing is clipped: σ or κ below 0 are given as they are. With `withinBounds` the best fit with σ ≥ 0 and
 * κ ≥ 0 is given; `atBound` names what stands at 0 then, and the degrees of freedom count what was free.
 *
 * Undefined with fewer than three different N, and where the search does not settle.
 */
export function fitThroughput(
  points: readonly ThroughputAt[],
  { withinBounds = false }: { withinBounds?: boolean } = {},
): ThroughputFit | undefined {
  if (new Set(points.map(({ load }) => load)).size < 3) return undefined
  const scale = points.reduce((most, { throughput }) => Math.max(most, Math.abs(throughput)), 0)
  const scaled = points.map(({ load, throughput }) => ({ load, throughput: throughput / scale }))
  const ways = withinBounds ? WAYS_WITHIN_BOUNDS : WAYS_WITHIN_BOUNDS.slice(0, 1)
  const found = ways
    .flatMap((free) => bestOf(scaled, free) ?? [])
    .filter(({ parameters }) => !withinBounds || (parameters[0] >= 0 && parameters[1] >= 0))
    .sort((a, b) => a.end.residualSumOfSquares - b.end.residualSumOfSquares)[0]
  return found && describe(found, scale)
}

function describe({ end, parameters, free }: Found, scale: number): ThroughputFit {
  const { degreesOfFreedom } = end
  const spread = degreesOfFreedom > 0 ? end.residualSumOfSquares / degreesOfFreedom : Number.NaN
  const covariance = [0, 1, 2].map((row) =>
    [0, 1, 2].map((column) => {
      const unscaled = end.unscaledCovariance[free.indexOf(row)]?.[free.indexOf(column)]
      return unscaled === undefined ? 0 : spread * unscaled
    }),
  )
  const estimate = (place: 0 | 1 | 2, unit = 1): Estimate =>
    free.includes(place)
      ? estimateOf(
          unit * parameters[place],
          unit * unit * (covariance[place]?.[place] as number),
          degreesOfFreedom,
        )
      : { value: 0, standardError: undefined, interval: undefined }
  const [contention, coherency] = parameters
  return {
    contention: estimate(0),
    coherency: estimate(1),
    rateOfOne: estimate(2, scale),
    atBound: (['contention', 'coherency'] as const).filter((_, place) => !free.includes(place)),
    observations: end.residuals.length,
    degreesOfFreedom,
    residualStandardError: degreesOfFreedom > 0 ? scale * Math.sqrt(spread) : undefined,
    residualSumOfSquares: scale * scale * end.residualSumOfSquares,
    residuals: end.residuals.map((value) => scale * value),
    shape: {
      law: 'linear-overhead',
      serialFraction: contention,
      overhead: coherency,
      covariance: covariance.slice(0, 2).map((row) => row.slice(0, 2)),
      degreesOfFreedom,
    },
  }
}
