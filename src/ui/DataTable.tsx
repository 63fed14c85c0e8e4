import type { ReactNode } from 'react'

type Props = {
  /** What a link to the heading names. */
  id: string
  heading: string
  columns: readonly string[]
  /** Each row by a key; its first cell names it. */
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[]
  /** Stands under the table. */
  note?: string
  /** Stands instead of the table while there are no rows. */
  whenEmpty?: string
  /** The rows are of before, and the present ones follow in a moment. */
  busy?: boolean
}

/** A table with a heading that can be linked to. Wide ones scroll within their own frame, by keyboard too. */
export function DataTable({ id, heading, columns, rows, note, whenEmpty, busy }: Props) {
  if (rows.length === 0 && whenEmpty) {
    return (
      <div className="data-table">
        <h2 id={id}>{heading}</h2>
        <p className="note">{whenEmpty}</p>
      </div>
    )
  }
  return (
    <div className="data-table">
      <h2 id={id}>{heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby={id}>
        <table aria-label={heading} aria-busy={busy}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={columns[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[index]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <p className="note">{note}</p>}
    </div>
  )
}
