import { curveAbscissae } from '../../core/curve'
import { amdahlLimit, amdahlSpeedup } from '../../core/laws/amdahl'
import { stepsSpeedup } from '../../core/program-steps'
import type { Fraction } from '../../core/units'
import { linearTicks, logTicks, niceCeiling } from '../../core/view-range'
import { lawsTextsIn } from '../../i18n/laws-texts'
import { useTexts } from '../../lab-context'
import type { NamedStep } from './program-state'

/** In the units of the drawing, which is as wide as its column. */
const WIDTH = 640
const HEIGHT = 320
const ROOM = { left: 44, right: 28, top: 20, bottom: 42 }
const LAST = 1_024

function scalesFor(highest: number) {
  const { left, right, top, bottom } = ROOM
  return {
    x: (processors: number) => left + ((WIDTH - left - right) * Math.log2(processors)) / Math.log2(LAST),
    y: (speedup: number) => HEIGHT - bottom - ((HEIGHT - top - bottom) * speedup) / highest,
  }
}

type Scales = ReturnType<typeof scalesFor>

/** T(1)/T(j) of the steps beside Amdahl's law with their B: one line where no step has a limit of its own. */
export function StepsChart({
  steps,
  serialFraction,
}: {
  steps: readonly NamedStep[]
  serialFraction: Fraction
}) {
  const { language, numbers } = useTexts()
  const { steps: texts } = lawsTextsIn(language)
  const law = (processors: number) => amdahlSpeedup(serialFraction, processors)
  const ofSteps = (processors: number) => stepsSpeedup(steps, processors)
  const highest = niceCeiling(1.1 * Math.min(amdahlLimit(serialFraction), law(LAST)))
  const scales = scalesFor(highest)
  const path = (speedupOn: (processors: number) => number) =>
    curveAbscissae(LAST, 'log2')
      .map(
        (at, index) =>
          `${index === 0 ? 'M' : 'L'}${scales.x(at).toFixed(1)} ${scales.y(speedupOn(at)).toFixed(1)}`,
      )
      .join('')
  const apart = scales.y(ofSteps(LAST)) - scales.y(law(LAST)) > 20
  return (
    <svg className="steps-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={texts.chart}>
      <Axes scales={scales} highest={highest} />
      <path d={path(law)} className="curve of-law" />
      <path d={path(ofSteps)} className="curve of-steps" />
      <text className="of-law strong" x={WIDTH - ROOM.right} y={scales.y(law(LAST)) - 8} textAnchor="end">
        {texts.lawName(numbers.perCentExact(Number(serialFraction.toFixed(4))))}
      </text>
      <text
        className="of-steps strong"
        x={WIDTH - ROOM.right}
        y={scales.y(ofSteps(LAST)) + (apart ? -8 : 20)}
        textAnchor="end"
      >
        {texts.stepsName}
      </text>
    </svg>
  )
}

function Axes({ scales, highest }: { scales: Scales; highest: number }) {
  const { chart, numbers } = useTexts()
  const { left, right, bottom } = ROOM
  return (
    <g className="steps-axes">
      {linearTicks(0, highest, 6).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${scales.y(tick)}H${WIDTH - right}`} />
          <text x={left - 8} y={scales.y(tick) + 4} textAnchor="end">
            {numbers.exact(tick)}
          </text>
        </g>
      ))}
      {logTicks(LAST, 6).map((tick) => (
        <text key={tick} x={scales.x(tick)} y={HEIGHT - bottom + 16} textAnchor="middle">
          {numbers.whole(tick)}
        </text>
      ))}
      <text x={left} y={12}>
        {chart.definition}
      </text>
      <text x={(WIDTH + left) / 2} y={HEIGHT - 6} textAnchor="middle">
        {chart.processorsAxis}
      </text>
    </g>
  )
}
