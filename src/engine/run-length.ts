/** Is a run long enough for the clock, and short enough to be repeated? */
import type { Conditions, MeasurementPlan, Notice, WorkloadFacts } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { divisionsOfPrimes } from '../core/workload/range-cost'
import { practisedSplitting, splittingCeiling } from '../core/workload/splitting'
import type { CustomRange } from '../core/workload/workload'
import { EngineFault } from './fault'
import type { WarmUpReport } from './wire'

/** A run lasts at least this many ticks of the clock, on however many workers. */
export const RUN_TICKS = 100
/** Sized work misses that by its tolerance; what is shorter still is told. */
const SHORT_RUN_TICKS = 80
/** Input that is the same everywhere cannot be made longer: it is refused only where it cannot be measured at all. */
const FEWEST_TICKS = 10
/** A custom range that takes one worker longer than this cannot be repeated often enough. */
const LONGEST_RUN: Milliseconds = 20_000

type Pace = Pick<WarmUpReport, 'divisionsPerMillisecond'>

/** Refuses, before it is sieved, a range that its primes alone make too long, all but surely. */
export function refuseEndless(range: CustomRange, { divisionsPerMillisecond }: Pace): void {
  const { likely, least } = divisionsOfPrimes(range)
  if (least / divisionsPerMillisecond <= LONGEST_RUN) return
  throw new EngineFault({
    kind: 'too-much-work',
    time: likely / divisionsPerMillisecond,
    most: LONGEST_RUN,
  })
}

/**
 * Refuses work that is too short or too long to be measured; what is merely short for the clock gets a notice.
 *
 * @param atOnce workers that run at the same time at most: with more, runs do not get shorter
 */
export function judgeLength(
  plan: MeasurementPlan,
  facts: WorkloadFacts,
  { divisionsPerMillisecond }: Pace,
  { timerTick: tick, isolated }: Conditions,
  atOnce: WorkerCount,
): Notice | undefined {
  const time = facts.expected.divisions / divisionsPerMillisecond
  const costs = Float64Array.from(facts.order, (unit) => facts.unitDivisions[unit] as number)
  const splitting = practisedSplitting(plan.splitting, isolated)
  const ceiling = splittingCeiling({ costs, serialUnits: facts.serialUnits }, atOnce, splitting)
  const shortest = time / ceiling
  if (facts.kind === 'custom') {
    // Where the clock is too coarse for both bounds, the notice remains.
    const needed = Math.min(RUN_TICKS * tick * ceiling, LONGEST_RUN / 2)
    // A range without any division has no time that is a number.
    if (!(time >= needed)) {
      throw new EngineFault({ kind: 'too-little-work', time, needed, workers: atOnce })
    }
    if (time > LONGEST_RUN) throw new EngineFault({ kind: 'too-much-work', time, most: LONGEST_RUN })
  } else if (shortest < FEWEST_TICKS * tick) {
    throw new EngineFault({ kind: 'input-too-short', time: shortest, tick, workers: atOnce })
  }
  return shortest < SHORT_RUN_TICKS * tick
    ? { kind: 'short-runs', time: shortest, tick, workers: atOnce }
    : undefined
}
