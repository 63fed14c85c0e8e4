/** The law asked backwards. */
import { gainOfOneMore, largestSerialFraction, wholeProcessorsForShare } from '../core/laws/amdahl-inverse'
import type { LabState } from './lab-state'
import { memoise } from './memoise'

/** Shares of the limit for which the processors are told. */
const SHARES_ASKED = [0.5, 0.9, 0.95, 0.99]

/** What the law answers when it is asked backwards. Undefined is "never", or "none". */
export const selectAnswers = memoise(
  ({ theory, wantedSpeedup }: LabState) => [theory.serialFraction, theory.processors, wantedSpeedup] as const,
  (serialFraction, processors, speedup) => ({
    processors,
    speedup,
    largest: largestSerialFraction(speedup, processors),
    gain: gainOfOneMore(serialFraction, processors),
    shares: SHARES_ASKED.map((share) => ({
      share,
      processors: wholeProcessorsForShare(serialFraction, share),
    })),
  }),
)
