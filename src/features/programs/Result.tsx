import type { Disturbance, Figure, Outcome } from '../../core/program-run'
import type { Numbers } from '../../i18n/numbers'
import type { ProgramsDictionary } from '../../i18n/programs-dictionary'
import { useTexts } from '../../lab-context'
import { DataTable } from '../../ui/DataTable'
import { useProgramsTexts } from './programs-context'
import { ShareChart } from './ShareChart'

const BYTES_IN_MEBIBYTE = 2 ** 20

function figureText({ value, unit }: Figure, { whole, duration, ratio }: Numbers): string {
  switch (unit) {
    case 'count':
      return whole(value)
    case 'milliseconds':
      return duration(value)
    case 'bytes':
      return value === 0 ? '0' : `${ratio(value / BYTES_IN_MEBIBYTE)} MiB`
    case 'ratio':
      return ratio(value)
  }
}

function disturbanceText(
  disturbed: Disturbance,
  words: ProgramsDictionary['programs'][string] | undefined,
  { disturbedRounds, disturbedDelays }: ProgramsDictionary,
  { whole, perCentExact, duration }: Numbers,
): string {
  if (disturbed.kind === 'rounds')
    return disturbedRounds(whole(disturbed.rounds), perCentExact(disturbed.within))
  const { pass, took, expected } = disturbed
  return disturbedDelays({
    pass: words?.passes[pass] ?? pass,
    took: duration(took),
    expected: duration(expected),
  })
}

/** T(1), T(j), S_j, and what the program's own figures say. */
export function Result({
  program,
  outcome,
  toLab,
}: {
  program: string
  outcome: Outcome
  toLab: () => void
}) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const words = texts.programs[program]
  const { times, figures, serialShare, disturbed, table, lists } = outcome
  return (
    <section className="program-result" aria-label={texts.result}>
      <h2>{texts.result}</h2>
      {times && (
        <p className="finding">
          {texts.times({
            alone: numbers.duration(times.alone),
            together: numbers.duration(times.together),
            workers: numbers.whole(times.workers),
          })}
          {texts.comma}S{numbers.subscript(times.workers)} ={' '}
          <strong>{numbers.ratio(times.alone / times.together)}</strong>
        </p>
      )}
      {words?.counted && <p>{words.counted}</p>}
      {disturbed && <p className="disturbed">{disturbanceText(disturbed, words, texts, numbers)}</p>}
      {words?.found && figures && <p>{words.found(figures, numbers)}</p>}
      {serialShare && <ShareChart {...serialShare} toLab={toLab} />}
      {table && words && (
        <DataTable
          id={`${program}-figures`}
          heading={texts.figures}
          columns={table.columns.map((column) => words.columns?.[column] ?? column)}
          rows={table.rows.map(({ name, cells }) => ({
            key: name,
            cells: [words.rows?.[name] ?? name, ...cells.map((cell) => figureText(cell, numbers))],
          }))}
        />
      )}
      {lists?.map(({ name, items }) => (
        <div key={name} className="result-list">
          <h3>{words?.lists?.[name] ?? name}</h3>
          <p>{texts.listed(items)}</p>
        </div>
      ))}
    </section>
  )
}
