import type { Pass } from '../../core/program-run'
import type { Verdict } from '../../core/who-waits'
import { useTexts } from '../../lab-context'
import { useProgramsTexts } from './programs-context'

const STEP = 140
const BOX = { width: 112, height: 34 }
/** Units of the drawing in the height of a letter of the page. */
const LETTER = 15
const HEIGHT = { row: 48, circle: 96 }

/** Who waits for whom: worker, lock, worker, and in a circle the way back. */
export function WaitGraph({ verdict, pass }: { verdict: Verdict; pass: Pass }) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const nameOf = (row: number) => pass.rows[row]?.name ?? texts.worker(numbers.whole(row + 1))
  const { waits } = verdict
  const holderName = (wait: Verdict['waits'][number]) =>
    wait.holderEnded ? texts.endedHolder(nameOf(wait.holder)) : nameOf(wait.holder)
  const [first] = waits
  const circle = verdict.kind === 'deadlock'
  const nodes = [
    ...(first ? [{ key: 'first', name: nameOf(first.waiter), lock: false }] : []),
    ...waits.flatMap((wait) => [
      { key: wait.lock, name: wait.lock, lock: true },
      { key: `${wait.lock} holder`, name: holderName(wait), lock: false },
    ]),
  ]
  const drawn = circle ? nodes.slice(0, -1) : nodes
  const height = circle ? HEIGHT.circle : HEIGHT.row
  const width = (drawn.length - 1) * STEP + BOX.width + 4
  const end = width - BOX.width / 2 - 2
  const spoken = waits.map((wait) =>
    texts.waitsFor({ waiter: nameOf(wait.waiter), lock: wait.lock, holder: holderName(wait) }),
  )
  return (
    <section className="wait-graph" aria-labelledby="wait-graph-heading" role="alert">
      <h2 id="wait-graph-heading">{texts.waits}</h2>
      <p>{texts.verdicts[verdict.kind](numbers.duration(verdict.waited))}</p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width / LETTER}rem` }}
        role="img"
        aria-label={spoken.join('; ')}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0,0 L8,4 L0,8 z" />
          </marker>
        </defs>
        {drawn.map(({ key, name, lock }, index) => (
          <g key={key} transform={`translate(${2 + index * STEP}, 8)`}>
            <rect className={lock ? 'lock' : 'who'} {...BOX} rx={lock ? 17 : 4} />
            <text x={BOX.width / 2} y={22} textAnchor="middle">
              {name}
            </text>
            {index > 0 && (
              <path className="arrow" d={`M${BOX.width - STEP},17 H-2`} markerEnd="url(#arrow)" />
            )}
          </g>
        ))}
        {circle && (
          <path
            className="arrow"
            d={`M${end},44 V84 H${BOX.width / 2 + 2} V46`}
            markerEnd="url(#arrow)"
            fill="none"
          />
        )}
      </svg>
      <ul>
        {spoken.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="note">{texts.howDecided}</p>
    </section>
  )
}
