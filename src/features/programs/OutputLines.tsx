import type { Pass } from '../../core/program-run'
import { useTexts } from '../../lab-context'
import { usePrograms, useProgramsTexts } from './programs-context'

/** What the program printed, as it printed it: these are its own words, not the page's. */
export function OutputLines({ pass, title }: { pass: Pass; title: string }) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const rowsAre = usePrograms((state) => state.shown?.rowsAre ?? 'threads')
  if (pass.lines.length === 0) return null
  // The lines of tasks name them anyway.
  const several = pass.rows.length > 1 && rowsAre === 'threads'
  const nameOf = (row: number) => pass.rows[row]?.name ?? texts.worker(numbers.whole(row + 1))
  return (
    <div className="output">
      <h3>{texts.titled(texts.output, title)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard */}
      <section tabIndex={0} aria-label={texts.titled(texts.output, title)}>
        <ol>
          {pass.lines.map(({ row, at, text }, index) => (
            <li
              key={`${at} ${row} ${
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                index
              }`}
            >
              <span className="soft">
                {numbers.duration(at)}
                {several && ` ${nameOf(row)}`}
              </span>{' '}
              <code lang="en">{text}</code>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
