import { useLab, useTexts } from '../../lab-context'
import { selectComparison } from '../../store/prediction-selectors'
import { DataTable } from '../../ui/DataTable'
import { usePredictionTexts } from './use-prediction-texts'

const NOTHING = '–'

/** What was expected beside what the law says and what was measured, and what the whole of it looks like. */
export function Comparison() {
  const texts = usePredictionTexts()
  const { numbers } = useTexts()
  const comparison = useLab(selectComparison)
  if (!comparison) return null
  const { serialFraction, limit, shape, rows } = comparison
  const words = {
    serialFraction: numbers.perCentExact(serialFraction),
    limit: numbers.ratio(limit),
    last: numbers.whole(rows.at(-1)?.processors ?? 1),
  }
  const measured = rows.some((row) => row.measured)
  const { columns } = texts
  return (
    <>
      <p>{texts.shapes[shape](words)}</p>
      <DataTable
        id="predicted-speedup"
        heading={texts.tableHeading}
        columns={[
          columns.processors,
          columns.expected,
          columns.law(words.serialFraction),
          ...(measured ? [columns.measured] : []),
          texts.distanceColumn,
        ]}
        rows={rows.map(({ processors, expected, law, distance, measured: point }) => ({
          key: processors,
          cells: [
            numbers.whole(processors),
            numbers.exact(expected),
            numbers.ratio(law),
            ...(measured ? [point ? numbers.ratio(point.speedup) : NOTHING] : []),
            texts.distance(distance.kind, numbers.ratio(distance.factor)),
          ],
        }))}
      />
    </>
  )
}
