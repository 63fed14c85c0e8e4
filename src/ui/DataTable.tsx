import { type ReactNode, useId } from 'react'

type Props = {
  heading: string
  columns: readonly string[]
  /** Each row by a key; its first cell names it. */
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[]
  /** Stands under the table. */
  note?: string
  /** Stands instead of the table while there are no rows. */
  whenEmpty?: string
}

/** A table with a heading that can be linked to. Wide ones scroll within their own frame, by keyboard too. */
export function DataTable({ heading, columns, rows, note, whenEmpty }: Props) {
  const id = useId()
  if (rows.length === 0 && whenEmpty) {
    return (
      <div className="data-table">
        <h2>{heading}</h2>
        <p className="note">{whenEmpty}</p>
      </div>
    )
  }
  return (
    <div className="data-table">
      <h2 id={id}>{heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby={id}>
        <table aria-label={heading}>
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
