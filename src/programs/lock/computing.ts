/** Work that needs a core: trial divisions of a prime, so that none ends early. */
import type { Milliseconds } from '../../core/units'
import type { Hand } from '../program'

/** A prime; divisors go round below its root. */
const PRIME = 999_999_999_989
const ROOT = 999_999

const SLICE = 100_000

/** A few milliseconds of work: the run may end in between. */
const STEP = 1_000_000

export function computeFor(hand: Hand, divisions: number): void {
  for (let left = divisions; left > 0; left -= STEP) {
    hand.goOn()
    compute(Math.min(left, STEP))
  }
}

function compute(divisions: number): void {
  let found = 0
  for (let done = 0, divisor = 3; done < divisions; done++) {
    if (PRIME % divisor === 0) found++
    divisor = divisor > ROOT - 2 ? 3 : divisor + 2
  }
  if (found > 0) throw new Error('a prime has no divisors')
}

/** Measured over `time`, its first half not counted: the code is still being compiled then. */
export function divisionsPerMillisecond(time: Milliseconds): number {
  const began = performance.now()
  let [from, slices] = [began, 0]
  while (performance.now() - began < time) {
    compute(SLICE)
    slices++
    if (performance.now() - began < time / 2) [from, slices] = [performance.now(), 0]
  }
  return (slices * SLICE) / (performance.now() - from)
}
