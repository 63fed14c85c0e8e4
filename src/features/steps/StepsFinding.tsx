import { amdahlLimit, amdahlSpeedup } from '../../core/laws/amdahl'
import {
  firstToEnd,
  stepsLimit,
  stepsSerialFraction,
  stepsSpeedup,
  stepsTime,
} from '../../core/program-steps'
import type { Fraction } from '../../core/units'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { sentences } from '../../i18n/sentences'
import { useActions, useLab, useTexts } from '../../lab-context'
import { selectProcessors } from '../../store/selectors'
import { DataTable } from '../../ui/DataTable'
import type { NamedStep } from './program-state'
import { StepsBar } from './StepsBar'
import { StepsChart } from './StepsChart'

type Props = { steps: readonly NamedStep[]; serialFraction: Fraction }

/** What follows from the steps: B, how far the law with it is right, bar, curve and table. */
export function StepsFinding({ steps }: Pick<Props, 'steps'>) {
  const { steps: texts } = lawsTextsIn(useTexts().language)
  const serialFraction = stepsSerialFraction(steps)
  if (serialFraction === undefined) return <p role="status">{texts.nothing}</p>
  return (
    <>
      <Sentence steps={steps} serialFraction={serialFraction} />
      <StepsBar steps={steps} />
      <StepsChart steps={steps} serialFraction={serialFraction} />
      <StepsTable steps={steps} serialFraction={serialFraction} />
    </>
  )
}

/** As many digits as a slider and a field show without noise. */
const shown = (serialFraction: Fraction) => Number(serialFraction.toFixed(6))

function Sentence({ steps, serialFraction }: Props) {
  const { language, numbers } = useTexts()
  const { steps: texts } = lawsTextsIn(language)
  const { setSerialFraction } = useActions()
  const total = stepsTime(steps, 1)
  const ends = firstToEnd(steps)
  return (
    <>
      <p role="status">
        {sentences(
          language,
          texts.found({
            serial: numbers.duration(1000 * serialFraction * total),
            total: numbers.duration(1000 * total),
            serialFraction: numbers.perCentExact(Number(serialFraction.toFixed(4))),
          }),
          ends
            ? texts.belowLaw({
                step: ends.typed ?? texts.names[ends.named],
                ways: numbers.whole(ends.ways),
                limit: numbers.ratio(stepsLimit(steps)),
                lawLimit: numbers.ratio(amdahlLimit(serialFraction)),
              })
            : texts.asLaw,
        )}
      </p>
      <button type="button" onClick={() => setSerialFraction(shown(serialFraction))}>
        {texts.use}
      </button>
    </>
  )
}

/** 1, 2, 4 … 1,024, and the chosen j. */
const COUNTS = Array.from({ length: 11 }, (_, power) => 2 ** power)

function StepsTable({ steps, serialFraction }: Props) {
  const { language, numbers } = useTexts()
  const { table, tableColumns: columns } = lawsTextsIn(language).steps
  const chosen = useLab(selectProcessors)
  const counts = [...new Set([...COUNTS, chosen])].sort((a, b) => a - b)
  return (
    <DataTable
      id="program-steps-values"
      heading={table}
      columns={[columns.processors, columns.time, columns.steps, columns.law]}
      rows={counts.map((processors) => ({
        key: processors,
        cells: [
          numbers.whole(processors),
          numbers.duration(1000 * stepsTime(steps, processors)),
          numbers.ratio(stepsSpeedup(steps, processors)),
          numbers.ratio(amdahlSpeedup(serialFraction, processors)),
        ],
      }))}
    />
  )
}
