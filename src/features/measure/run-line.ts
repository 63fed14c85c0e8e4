import { namedShare, type RunSummary } from '../../core/run-summary'
import type { Texts } from '../../i18n/texts'

/** One run in a line: when, what, with which B, and its last point. */
export function runLine({ takenAt, workload, serialShare, points }: RunSummary, texts: Texts): string {
  const { measure, numbers } = texts
  const last = points.at(-1)
  return [
    numbers.moment(takenAt),
    measure.workloads[workload],
    measure.imposed(numbers.perCentExact(namedShare(serialShare))),
    ...(last ? [`S${numbers.subscript(last.workers)} = ${numbers.ratio(last.speedup)}`] : []),
  ].join(' · ')
}
