import type { Interval } from '../../core/stats/median'
import type { Numbers } from '../../i18n/numbers'

/** [1.95, 1.99], or nothing where there are too few blocks for an interval. */
export function intervalText(interval: Interval | undefined, numbers: Numbers): string {
  return interval ? `[${numbers.ratio(interval.low)}, ${numbers.ratio(interval.high)}]` : ''
}
