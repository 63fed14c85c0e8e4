/** How far a prediction of S was from the law, and what it would have taken for it to come true. */
import type { Guess } from './guesses'
import { amdahlLimit, amdahlSpeedup } from './laws/amdahl'
import type { Fraction, Speedup } from './units'

/** Two speedups that differ by no more than this share are near each other. */
const NEAR: Fraction = 0.1

/** `factor`: what was expected over what the law says. */
export type Distance = { kind: 'near' | 'more' | 'less'; factor: number }

const isNear = (expected: Speedup, said: Speedup) => Math.abs(expected / said - 1) <= NEAR + 1e-9

/** The distance of an expected S from what the law says, > 0. */
export function distanceOf(expected: Speedup, said: Speedup): Distance {
  const factor = expected / said
  if (isNear(expected, said)) return { kind: 'near', factor }
  return { kind: factor > 1 ? 'more' : 'less', factor }
}

/** What a prediction looks like as a whole. Each but the last three is what some other program would really do. */
export type PredictionShape =
  | 'near'
  /** S = j: without a serial part. */
  | 'as-ideal'
  /** S = 1: with nothing but a serial part. */
  | 'no-gain'
  /** More than j times as fast. */
  | 'above-ideal'
  /** Slower with more processors. */
  | 'falls'
  /** Each processor adds as much as the one before. */
  | 'same-gain'
  | 'past-limit'
  | 'more'
  | 'less'
  | 'mixed'

/** A processor adds as much as the one before, on three j at least. */
function hasSameGain(guesses: readonly Guess[]): boolean {
  const gains = guesses.map(({ processors, speedup }) => (speedup - 1) / (processors - 1))
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
  return gains.length >= 3 && mean > NEAR && gains.every((gain) => isNear(gain, mean))
}

/** Somewhere it is clearly lower than on fewer processors. */
function doesFall(guesses: readonly Guess[]): boolean {
  return guesses.some(({ speedup }, index) =>
    guesses.slice(0, index).some((before) => speedup < (1 - NEAR) * before.speedup),
  )
}

/** @param guesses one at least, in the order of j */
export function shapeOf(guesses: readonly Guess[], serialFraction: Fraction): PredictionShape {
  const distances = guesses.map(({ processors, speedup }) =>
    distanceOf(speedup, amdahlSpeedup(serialFraction, processors)),
  )
  if (distances.every(({ kind }) => kind === 'near')) return 'near'
  if (guesses.every(({ processors, speedup }) => isNear(speedup, processors))) return 'as-ideal'
  if (guesses.every(({ speedup }) => isNear(speedup, 1))) return 'no-gain'
  if (guesses.some(({ processors, speedup }) => speedup > (1 + NEAR) * processors)) return 'above-ideal'
  if (doesFall(guesses)) return 'falls'
  if (hasSameGain(guesses)) return 'same-gain'
  if (guesses.some(({ speedup }) => speedup > (1 + NEAR) * amdahlLimit(serialFraction))) return 'past-limit'
  if (distances.every(({ kind }) => kind !== 'less')) return 'more'
  if (distances.every(({ kind }) => kind !== 'more')) return 'less'
  return 'mixed'
}
