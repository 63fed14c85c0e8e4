import type { Disturbance } from '../core/program-run'
import type { Fraction, Milliseconds } from '../core/units'

/** Waking up and sending messages take this much in quiet runs, too. */
const USUAL_SHARE: Fraction = 0.05
const USUAL_TIME: Milliseconds = 10
/** One more sleep or request after another: browsers round short timers up to 4 ms. */
const USUAL_TIME_EACH: Milliseconds = 5

/** How long a pass took, and how long what it sleeps or waits for adds up to. */
type SleepingPass = {
  pass: string
  took: Milliseconds
  expected: Milliseconds
  /** How many sleeps or requests follow one another. */
  inTurn: number
}

/** A single pass that sleeps cannot be compared with others; it can with its delays. Of several late ones the latest. */
export function lateSleeps(passes: readonly SleepingPass[]): Disturbance | undefined {
  const late = passes.filter(
    ({ took, expected, inTurn }) =>
      took > expected * (1 + USUAL_SHARE) + USUAL_TIME + inTurn * USUAL_TIME_EACH,
  )
  const [latest] = late.sort((one, other) => other.took / other.expected - one.took / one.expected)
  return latest && { kind: 'late', pass: latest.pass, took: latest.took, expected: latest.expected }
}
