import type { Texts } from '../../i18n/texts'
import type { selectReading } from '../../store/reading-selectors'

type Reading = NonNullable<ReturnType<typeof selectReading>>

/** The value under the pointer or keyboard, in words. */
export function readingText({ processors, speedup, shareOfLimit, measured }: Reading, texts: Texts): string {
  const { chart, numbers } = texts
  const theory = chart.reading({
    processors: numbers.whole(processors),
    speedup: numbers.ratio(speedup),
    limit: shareOfLimit === undefined ? undefined : numbers.perCentOpen(shareOfLimit),
  })
  if (!measured) return theory
  const { interval } = measured
  const bounds = interval ? `[${numbers.ratio(interval.low)}, ${numbers.ratio(interval.high)}]` : ''
  return `${theory} · ${chart.measuredReading({ speedup: numbers.ratio(measured.speedup), interval: bounds })}`
}
