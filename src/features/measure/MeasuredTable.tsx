import type { MeasuredPoint } from '../../core/points'
import type { RunSummary } from '../../core/run-summary'
import type { Interval } from '../../core/stats/median'
import type { Numbers } from '../../i18n/numbers'
import { sentences } from '../../i18n/sentences'
import type { Texts } from '../../i18n/texts'
import { useLab, useLabDeferred, useTexts } from '../../lab-context'
import { selectCeilings } from '../../store/ceiling-selectors'
import { selectLinked } from '../../store/earlier-selectors'
import { selectIsRunning, selectPoints } from '../../store/selectors'
import { DataTable } from '../../ui/DataTable'
import { intervalText } from './interval-text'
import { runLine } from './run-line'

const NOTHING = '–'

/** Columns that only some measurements have. */
type Extras = { absolute: boolean; ceilings: ReadonlyMap<number, number> | undefined }

/** e with its interval: 9.6 % [8.1 %, 11.0 %]. */
function shareText(share: number, interval: Interval | undefined, { perCent }: Numbers): string {
  return interval ? `${perCent(share)} [${perCent(interval.low)}, ${perCent(interval.high)}]` : perCent(share)
}

const ceilingText = (ceiling: number | undefined, { ratio }: Numbers) =>
  ceiling === undefined ? NOTHING : ratio(ceiling)

function cellsOf(point: MeasuredPoint, { measure, numbers }: Texts, extras: Extras): string[] {
  const reference = point.workers === 1
  const { serialFraction } = point
  return [
    numbers.whole(point.workers),
    numbers.duration(point.time),
    reference
      ? `${numbers.ratio(1)} (${measure.reference})`
      : `${numbers.ratio(point.speedup)} ${intervalText(point.interval, numbers)}`,
    numbers.perCent(point.efficiency),
    serialFraction === undefined ? NOTHING : shareText(serialFraction, point.serialInterval, numbers),
    `${point.clean} / ${point.all}`,
    reference ? NOTHING : numbers.ratio(point.bestCase),
    reference ? NOTHING : numbers.ratio(point.unfiltered),
    ...(extras.absolute
      ? [
          point.absolute
            ? `${numbers.ratio(point.absolute.speedup)} ${intervalText(point.absolute.interval, numbers)}`.trim()
            : NOTHING,
        ]
      : []),
    ...(extras.ceilings ? [ceilingText(extras.ceilings.get(point.workers), numbers)] : []),
  ]
}

/** What lies far from the rest, on which j; empty where nothing does. */
function outlierNotes(points: readonly MeasuredPoint[], { measure, numbers }: Texts): string[] {
  const far = points.filter(({ outliers }) => outliers.speedups > 0)
  const slow = points.filter(({ outliers }) => outliers.slowFirst)
  return [
    ...far.map(({ workers, outliers }) => measure.outliers(outliers.speedups, numbers.whole(workers))),
    ...slow.map(({ workers }) => measure.slowFirst(numbers.whole(workers))),
  ]
}

function whenEmpty(texts: Texts, running: boolean, linked: RunSummary | undefined): string {
  const { measure } = texts
  if (running) return measure.tableComes
  return linked ? measure.linkedTable(runLine(linked, texts)) : measure.emptyTable
}

/** The measured points in figures. */
export function MeasuredTable() {
  const texts = useTexts()
  const { measure } = texts
  const points = useLabDeferred(selectPoints)
  const ceilings = useLabDeferred(selectCeilings)
  const linked = useLab(selectLinked)
  const running = useLab(selectIsRunning)
  const absolute = points.some((point) => point.absolute)
  const { columns } = measure
  return (
    <DataTable
      id="measured-speedup"
      heading={measure.tableHeading}
      columns={[
        columns.workers,
        columns.time,
        columns.speedup,
        columns.efficiency,
        columns.serialFraction,
        columns.clean,
        columns.bestCase,
        columns.unfiltered,
        ...(absolute ? [columns.absolute] : []),
        ...(ceilings ? [columns.ceiling] : []),
      ]}
      rows={points.map((point) => ({
        key: point.workers,
        cells: cellsOf(point, texts, { absolute, ceilings }),
      }))}
      note={sentences(
        texts.language,
        measure.tableNote,
        ...(absolute ? [measure.absoluteNote] : []),
        ...(ceilings ? [measure.ceilingNote] : []),
        ...outlierNotes(points, texts),
      )}
      whenEmpty={whenEmpty(texts, running, linked)}
    />
  )
}
