import { useId } from 'react'
import { type Pass, spansOf } from '../../core/program-run'
import { useTexts } from '../../lab-context'
import { DataTable } from '../../ui/DataTable'
import { useProgramsTexts } from './programs-context'

const MOST_ROWS = 200

/** The same spans in words and figures. */
export function SpanTable({ pass, title }: { pass: Pass; title: string }) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const id = useId()
  const { row, state, about, holding, from, to } = texts.spanColumns
  const spans = pass.rows.flatMap((known, index) =>
    spansOf(known, pass.until).map((span) => ({
      who: known.name ?? texts.worker(numbers.whole(index + 1)),
      ...span,
    })),
  )
  const held = spans.some((span) => span.holding.length > 0)
  return (
    <details className="span-table">
      <summary>{texts.titled(texts.spanTable, title)}</summary>
      <DataTable
        id={id}
        heading={texts.titled(texts.spanTable, title)}
        columns={[row, state, about, ...(held ? [holding] : []), from, to]}
        rows={spans.slice(0, MOST_ROWS).map((span, index) => ({
          key: index,
          cells: [
            span.who,
            texts.states[span.state],
            span.about ?? '–',
            ...(held ? [span.holding.join(', ') || '–'] : []),
            numbers.duration(span.from),
            numbers.duration(span.to),
          ],
        }))}
        {...(spans.length > MOST_ROWS
          ? { note: texts.spansLeftOut(numbers.whole(MOST_ROWS), numbers.whole(spans.length)) }
          : {})}
      />
    </details>
  )
}
