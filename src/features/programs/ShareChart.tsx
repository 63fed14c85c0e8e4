import { amdahlSpeedup } from '../../core/laws/amdahl'
import type { Outcome } from '../../core/program-run'
import type { Numbers } from '../../i18n/numbers'
import type { ProgramsDictionary } from '../../i18n/programs-dictionary'
import { useActions, useTexts } from '../../lab-context'
import { useProgramsTexts } from './programs-context'

type Share = NonNullable<Outcome['serialShare']>
type Props = Share & { toLab: () => void }

const WIDTH = 240
const HEIGHT = 150
const EDGE = 24
const STEPS = 40

/** The measured points on the law with the measured B, and the way of that B to the lab. */
export function ShareChart({ toLab, ...share }: Props) {
  const texts = useProgramsTexts()
  const { numbers, language } = useTexts()
  const gap = language === 'en' ? ' ' : ''
  const { setSerialFraction } = useActions()
  const { serialFraction, points } = share
  // The measured B may lie outside of what the law takes: then its nearest bound is drawn and sent, and said to be that.
  const lawful = serialFraction === undefined ? undefined : Math.min(1, Math.max(0, serialFraction))
  const spoken = points.map(({ workers, speedup }) => ({
    workers: numbers.whole(workers),
    speedup: numbers.ratio(speedup),
  }))
  const chartText = texts.shareChartText(spoken, lawful === undefined ? undefined : numbers.perCent(lawful))
  const fitted = points.filter(({ workers, pastCores }) => workers > 1 && !pastCores)
  return (
    <div className="share-chart">
      <Drawing points={points} lawful={lawful} label={texts.titled(texts.shareChart, chartText)} />
      <div>
        <p>{shareText(share, fitted, texts, numbers)}</p>
        <p className="note">
          {chartText}
          {lawful === serialFraction &&
            lawful !== undefined &&
            gap + texts.shareFrom(fitted.length > 1 ? 'several' : 'one')}
          {lawful !== undefined && points.some(({ pastCores }) => pastCores) && gap + texts.shareLeftOut}
        </p>
        {lawful !== undefined && (
          <button
            type="button"
            onClick={() => {
              setSerialFraction(lawful)
              toLab()
            }}
          >
            {texts.sendToLab}
          </button>
        )}
      </div>
    </div>
  )
}

/** The B, or that there is none and why. */
function shareText(
  { serialFraction, spread }: Share,
  fitted: Share['points'],
  texts: ProgramsDictionary,
  { perCent, perCentExact, whole }: Numbers,
): string {
  if (serialFraction === undefined) return texts.noShare
  const workers = texts.listed(fitted.map((point) => whole(point.workers)))
  if (serialFraction >= 0 && serialFraction <= 1)
    return texts.share({ serialFraction: perCent(serialFraction), workers })
  return texts.shareBeyond({
    side: serialFraction > 1 ? 'above' : 'below',
    asked: perCent(serialFraction),
    bound: perCentExact(serialFraction > 1 ? 1 : 0),
    workers,
    spread: spread && { least: perCent(spread[0]), most: perCent(spread[1]) },
  })
}

function Drawing({
  points,
  lawful,
  label,
}: {
  points: Share['points']
  lawful: number | undefined
  label: string
}) {
  const { numbers } = useTexts()
  const last = Math.max(2, ...points.map(({ workers }) => workers))
  const lawAt = (workers: number) => (lawful === undefined ? 1 : amdahlSpeedup(lawful, workers))
  const highest = Math.max(1.2, ...points.map(({ speedup }) => speedup), lawAt(last))
  const x = (workers: number) => EDGE + ((workers - 1) / (last - 1)) * (WIDTH - EDGE - 8)
  const y = (speedup: number) => HEIGHT - EDGE - (speedup / highest) * (HEIGHT - EDGE - 10)
  const ticks = highest < 2 ? [1] : [1, Math.floor(highest)]
  const line = Array.from({ length: STEPS + 1 }, (_, step) => 1 + ((last - 1) * step) / STEPS)
    .map((workers) => `${x(workers).toFixed(1)},${y(lawAt(workers)).toFixed(1)}`)
    .join(' ')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="axis" d={`M${EDGE},4 V${HEIGHT - EDGE} H${WIDTH - 4}`} />
      {lawful !== undefined && <polyline points={line} />}
      {points.map(({ workers, speedup, pastCores }) => (
        <circle
          key={workers}
          className={pastCores ? 'left-out' : undefined}
          cx={x(workers)}
          cy={y(speedup)}
          r={4}
        />
      ))}
      <text x={EDGE + 6} y={14}>
        S
      </text>
      {ticks.map((speedup) => (
        <text key={speedup} x={EDGE - 4} y={y(speedup) + 4} textAnchor="end">
          {numbers.whole(speedup)}
        </text>
      ))}
      <text x={x(1)} y={HEIGHT - 8} textAnchor="middle">
        1
      </text>
      <text x={x(last)} y={HEIGHT - 8} textAnchor="end">
        j = {numbers.whole(last)}
      </text>
    </svg>
  )
}
