/** The figures that the answers of the tour tell, worked out from the laws at the settings of its scenes. */
import { amdahlLimit, amdahlSpeedup, amdahlTimeShare } from './laws/amdahl'
import { wholeProcessorsForShare } from './laws/amdahl-inverse'
import { amdahlShareOf, gustafsonSpeedup } from './laws/gustafson'
import { SCENES } from './tour'
import type { Fraction, Speedup, WorkerCount } from './units'

/** What one cook alone takes for the meal. */
const MEAL_MINUTES = 60

const B = SCENES['one-waits'].serialFraction

export function twoCooks() {
  const { serialFraction } = SCENES['two-cooks']
  return {
    speedup: amdahlSpeedup(serialFraction, 2),
    minutes: MEAL_MINUTES * amdahlTimeShare(serialFraction, 2),
  }
}

export function oneWaits() {
  return {
    serialFraction: B,
    speedup: amdahlSpeedup(B, 8),
    serialMinutes: MEAL_MINUTES * B,
    parallelMinutes: MEAL_MINUTES * (1 - B),
    splitMinutes: (MEAL_MINUTES * (1 - B)) / 8,
    minutes: MEAL_MINUTES * amdahlTimeShare(B, 8),
  }
}

/** S at 8, 16, 32 and 64, and what the first and the last of these doublings bring. */
export function moreCooks() {
  const [at8, at16, at32, at64] = [8, 16, 32, 64].map((processors) => amdahlSpeedup(B, processors)) as [
    Speedup,
    Speedup,
    Speedup,
    Speedup,
  ]
  return { at8, at16, at32, at64, first: at16 - at8, last: at64 - at32 }
}

/** The share of the limit from which on hardly anything is left to win. */
const NEARLY_ALL: Fraction = 0.9

export function theLimit() {
  return {
    serialFraction: B,
    limit: amdahlLimit(B),
    halved: B / 2,
    limitOfHalved: amdahlLimit(B / 2),
    share: NEARLY_ALL,
    processors: wholeProcessorsForShare(B, NEARLY_ALL) ?? Number.POSITIVE_INFINITY,
  }
}

export function whyTheLimit() {
  return { serialFraction: B, timeShare: amdahlTimeShare(B, 64), limit: amdahlLimit(B) }
}

/** What a machine with so many cores reaches by the law, and what of the ideal S = j that leaves out. */
export function byTheLaw(serialFraction: Fraction, workers: WorkerCount) {
  const speedup = amdahlSpeedup(serialFraction, workers)
  return { workers, serialFraction, speedup, lost: workers - speedup }
}

export function biggerKitchens() {
  const { serialFraction, parameters } = SCENES['bigger-kitchens']
  const scaled = parameters.scaledSerialFraction ?? 0
  return {
    amdahl: amdahlSpeedup(serialFraction, 64),
    gustafson: gustafsonSpeedup(scaled, 64),
    scaled,
    serialFractionSeen: amdahlShareOf(scaled, 64),
  }
}
