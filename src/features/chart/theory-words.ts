/** What the names of Amdahl's lines and of the measured points say. */
import type { Texts } from '../../i18n/texts'
import type { Readouts } from '../../store/selectors'
import { OPEN } from './asking'
import { type Ground, isNarrow, limitLine } from './theory-marks'

/** @param asking whether what the law gives is left to the reader to find */
export function theoryWords(
  { chart, numbers }: Texts,
  ground: Ground,
  readouts: Readouts,
  asking: boolean,
): Record<'ideal' | 'limit' | 'curve' | 'marker', string> {
  const { serialFraction, processors, speedup, limit } = readouts
  const limitName = chart.limitLabel(asking ? OPEN : numbers.ratio(limit))
  return {
    ideal: chart.idealLabel,
    limit: limitLine(ground, readouts) ? limitName : `${limitName} ↑`,
    curve: isNarrow(ground) ? chart.amdahlName : chart.amdahlLabel(numbers.perCentExact(serialFraction)),
    marker: `S${numbers.subscript(processors)} = ${asking ? OPEN : numbers.ratio(speedup)}`,
  }
}

/** @param movedFrom the B that was imposed, where the slider has moved on since */
export function measuredWords({ chart, numbers }: Texts, movedFrom: number | undefined): string {
  return movedFrom === undefined ? chart.measuredLabel : chart.measuredWith(numbers.perCentExact(movedFrom))
}
