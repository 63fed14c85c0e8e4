/** Which law do measured times speak for? */

import { fitAmdahlCurve } from './amdahl-fit'
import { isPositive, LEAST_RELATIVE_ERROR } from './estimate'
import {
  type Answer,
  type FitRefusal,
  isTrulyNegative,
  refuseBefore,
  refusePattern,
  refuseRise,
  refuseShare,
} from './fit-refusal'
import { fitLogOverhead } from './log-overhead-fit'
import { type PatternTest, testPattern } from './residual-pattern'
import { type CurveShape, type FitOptions, fitTimes, type TimeFit, type TimeLaw } from './time-fit'
import { differentCounts, type TimeOnWorkers } from './times'
import { fitLinearOverhead } from './usl-fit'

type Candidate = {
  law: TimeLaw
  fit: TimeFit
  aicc: number
  /** AICc less that of the best candidate that is not set aside. */
  delta: number
  /** Akaike weight among those not set aside; 0 for the others. */
  weight: number
  /**
   * It ended past a bound, an overhead or a B below 0, and says nothing that a simpler law does not; or the times rise
   * again, and it cannot.
   */
  setAside: 'negative-overhead' | 'negative-contention' | 'cannot-rise' | undefined
}

export type ModelChoice = {
  /** In the order of their AICc, those set aside last. */
  candidates: readonly Candidate[]
  /** The best law alone, or it and those that the data do not tell from it. */
  laws: readonly TimeLaw[]
  best: Candidate
  pattern: PatternTest
}

/** AICc values nearer than this are support of the same order (Burnham and Anderson 2002, 2.6). */
const TOLD_APART = 2

const FITS: readonly [
  TimeLaw,
  (times: readonly TimeOnWorkers[], options: FitOptions) => TimeFit | undefined,
][] = [
  ['ideal', (times, options) => fitTimes('ideal', times, options)],
  ['amdahl', fitAmdahlCurve],
  ['linear-overhead', fitLinearOverhead],
  ['log-overhead', fitLogOverhead],
]

/**
 * AICc = n·ln(RSS/n) + 2k + 2k(k+1)/(n − k − 1), k parameters with the noise counted as one; undefined while n ≤ k + 1.
 *
 * K. P. Burnham and D. R. Anderson (2002), Model Selection and Multimodel Inference, 2nd ed., 2.4.
 */
export function aiccOf({ observations, parameters, residualSumOfSquares }: TimeFit): number | undefined {
  const counted = parameters + 1
  const left = observations - counted - 1
  if (left <= 0) return undefined
  const mean = Math.max(residualSumOfSquares / observations, LEAST_RELATIVE_ERROR ** 2)
  return observations * Math.log(mean) + 2 * counted + (2 * counted * (counted + 1)) / left
}

/** A B further below 0 than this is no law, however wide its interval: the points do not part B from c. */
const FAR_BELOW = 0.05

function reasonToSetAside({ serialFraction, overhead }: TimeFit, rises: boolean): Candidate['setAside'] {
  if (rises && !overhead) return 'cannot-rise'
  if (!overhead || !serialFraction) return undefined
  if (overhead.value < 0) return 'negative-overhead'
  return serialFraction.value < -FAR_BELOW || isTrulyNegative(serialFraction)
    ? 'negative-contention'
    : undefined
}

/** A law takes part if one j more than it has parameters is there, and AICc is defined. */
function candidatesFor(times: readonly TimeOnWorkers[], options: FitOptions): Candidate[] {
  const distinct = differentCounts(times).length
  const rises = refuseRise(times, options) !== undefined
  const found = FITS.flatMap(([law, fitLaw]) => {
    const fit = fitLaw(times, options)
    const aicc = fit && distinct > fit.parameters ? aiccOf(fit) : undefined
    return fit && aicc !== undefined ? [{ law, fit, aicc, setAside: reasonToSetAside(fit, rises) }] : []
  })
  const least = Math.min(...found.filter(({ setAside }) => !setAside).map(({ aicc }) => aicc))
  const support = ({ aicc, setAside }: (typeof found)[number]) =>
    setAside ? 0 : Math.exp(-(aicc - least) / 2)
  const all = found.reduce((sum, candidate) => sum + support(candidate), 0)
  return found
    .map((candidate) => ({
      ...candidate,
      delta: candidate.aicc - least,
      weight: support(candidate) / all,
    }))
    .sort((a, b) => Number(a.setAside !== undefined) - Number(b.setAside !== undefined) || a.delta - b.delta)
}

/**
 * A rival is not told from the best if its AICc is as good within `TOLD_APART`. A law with one number more than the
 * best is a rival only if that number is told from 0: else it is the best one with an idle term.
 */
function isRival(rival: Candidate, best: Candidate): boolean {
  if (rival === best || rival.setAside || rival.delta >= TOLD_APART) return false
  return rival.fit.parameters <= best.fit.parameters || hasFurtherNumberTold(rival, best)
}

function hasFurtherNumberTold({ fit }: Candidate, best: Candidate): boolean {
  const further = fit.overhead ?? fit.serialFraction
  return fit.parameters > best.fit.parameters && further !== undefined && isPositive(further)
}

/**
 * With few times AICc's term for small samples alone may rule out a law with an overhead, which the t test of that
 * overhead tells from 0. Then neither is to be believed, and more times are needed.
 */
function refuseContradiction(best: Candidate, candidates: readonly Candidate[]): FitRefusal | undefined {
  const told = candidates.some(
    (one) => !one.setAside && one.delta >= TOLD_APART && hasFurtherNumberTold(one, best),
  )
  const taken = best.fit.observations
  return told ? { kind: 'too-few-times', taken, needed: Math.max(ENOUGH_TIMES, taken + 1) } : undefined
}

/** AICc is defined for three parameters and the noise from so many times on. */
const LEAST_TIMES = 6

/** From so many times on AICc and the t test no longer contradict each other. */
const ENOUGH_TIMES = 11

/**
 * All four laws must have a chance: four different j and six times, so that AICc is defined for three parameters and
 * the noise. Brackets bring their own T(1), so that three j above 1 are enough, with two brackets each.
 */
function refuseChoice(
  times: readonly TimeOnWorkers[],
  { shares = false }: FitOptions,
): FitRefusal | undefined {
  const counts = differentCounts(shares ? [{ workers: 1 }, ...times] : times)
  if (counts.length === 2) return { kind: 'choice-from-two-points', workers: counts }
  if (counts.length < 4) return { kind: 'too-few-points', distinct: counts.length, needed: 4 }
  return times.length < LEAST_TIMES
    ? { kind: 'too-few-times', taken: times.length, needed: LEAST_TIMES }
    : undefined
}

/**
 * The choice among ideal, Amdahl, linear and logarithmic overhead by AICc, or why there is none: see `FitRefusal`.
 * Linear overhead and the Universal Scalability Law span the same curves and are one candidate.
 *
 * @param cores of the machine, where they are known: points past them are refused as one curve with the others
 * @param options `shares` for brackets, whose T(1) is measured with each of them
 */
export function chooseModel(
  times: readonly TimeOnWorkers[],
  cores: number | undefined,
  options: FitOptions = {},
): Answer<ModelChoice> {
  const refusal = refuseBefore(times, cores, options) ?? refuseChoice(times, options)
  if (refusal) return { ok: false, refusal }
  const candidates = candidatesFor(times, options)
  const [best] = candidates
  if (!best || best.setAside) {
    const needed = { kind: 'too-few-times', taken: times.length, needed: LEAST_TIMES + 1 } as const
    return { ok: false, refusal: refuseRise(times, options) ?? needed }
  }
  const pattern = testPattern(times, best.fit)
  const unfit =
    (best.fit.serialFraction && refuseShare(best.fit.serialFraction)) ??
    refusePattern(pattern) ??
    refuseContradiction(best, candidates)
  if (unfit) return { ok: false, refusal: unfit }
  const laws = [best, ...candidates.filter((rival) => isRival(rival, best))].map(({ law }) => law)
  return { ok: true, value: { candidates, laws, best, pattern } }
}

/** The curves of the laws that the data do not tell apart, the best first. */
export function shapesLeft({ best, laws, candidates }: ModelChoice): [CurveShape, ...CurveShape[]] {
  const rivals = candidates.filter((one) => one !== best && laws.includes(one.law))
  return [best.fit.shape, ...rivals.map(({ fit }) => fit.shape)]
}

/** AICc further off than this has essentially no support (Burnham and Anderson 2002, 2.6). */
const NO_SUPPORT = 10

/**
 * The curves that an extrapolation must reckon with, the best first: all that have any support, and those with a
 * negative overhead too, whose error may hold a positive one. Those with an overhead that the best has not always have
 * support: only AICc's term for small samples can put them far off. Those with a negative B are no law at all.
 */
export function supportedShapes({ best, candidates }: ModelChoice): CurveShape[] {
  const others = candidates.filter(
    (one) =>
      one !== best &&
      (one.delta < NO_SUPPORT || one.fit.parameters > best.fit.parameters) &&
      (!one.setAside || one.setAside === 'negative-overhead'),
  )
  return [best, ...others].map(({ fit }) => fit.shape)
}
