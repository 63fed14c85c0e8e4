import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Outcome } from '../../core/program-run'
import { useActions, useTexts } from '../../lab-context'
import { useProgramsTexts } from './programs-context'

type Props = NonNullable<Outcome['serialShare']> & { toLab: () => void }

const WIDTH = 240
const HEIGHT = 150
const EDGE = 24
const STEPS = 40

/** The measured points on the law with the measured B, and the way of that B to the lab. */
export function ShareChart({ serialFraction, points, toLab }: Props) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const { setSerialFraction } = useActions()
  const last = Math.max(2, ...points.map(({ workers }) => workers))
  // The measured B may lie a little outside of what the law takes; the slider of the lab clips it, too.
  const lawful = Math.min(1, Math.max(0, serialFraction))
  const highest = Math.max(1.2, ...points.map(({ speedup }) => speedup), amdahlSpeedup(lawful, last))
  const x = (workers: number) => EDGE + ((workers - 1) / (last - 1)) * (WIDTH - EDGE - 8)
  const y = (speedup: number) => HEIGHT - EDGE - (speedup / highest) * (HEIGHT - EDGE - 10)
  const line = Array.from({ length: STEPS + 1 }, (_, step) => 1 + ((last - 1) * step) / STEPS)
    .map((workers) => `${x(workers).toFixed(1)},${y(amdahlSpeedup(lawful, workers)).toFixed(1)}`)
    .join(' ')
  const shown = numbers.perCent(serialFraction)
  const spoken = points.map(({ workers, speedup }) => ({
    workers: numbers.whole(workers),
    speedup: numbers.ratio(speedup),
  }))
  return (
    <div className="share-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${texts.shareChart}. ${texts.shareChartText(spoken, shown)}`}
      >
        <path className="axis" d={`M${EDGE},4 V${HEIGHT - EDGE} H${WIDTH - 4}`} />
        <polyline points={line} />
        {points.map(({ workers, speedup }) => (
          <circle key={workers} cx={x(workers)} cy={y(speedup)} r={4} />
        ))}
        <text x={EDGE - 4} y={y(1) + 4} textAnchor="end">
          1
        </text>
        <text x={x(1)} y={HEIGHT - 8} textAnchor="middle">
          1
        </text>
        <text x={x(last)} y={HEIGHT - 8} textAnchor="end">
          j = {numbers.whole(last)}
        </text>
      </svg>
      <div>
        <p>
          {texts.share({
            serialFraction: shown,
            workers: spoken
              .map(({ workers }) => workers)
              .filter((workers) => workers !== '1')
              .join(', '),
          })}
        </p>
        <p className="note">
          {texts.shareChartText(spoken, shown)} {texts.shareFrom(points.length > 2 ? 'several' : 'one')}
        </p>
        <button
          type="button"
          onClick={() => {
            setSerialFraction(serialFraction)
            toLab()
          }}
        >
          {texts.sendToLab}
        </button>
      </div>
    </div>
  )
}
