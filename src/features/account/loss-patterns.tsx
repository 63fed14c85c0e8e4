import type { Loss } from '../../core/account'
import type { SpanKind } from '../../core/block-timeline'

/** What is filled: a cause, or work. */
export type Filling = Loss | SpanKind

/** Each pattern as a path in a square of 8, drawn over a pale ground of its own colour. */
const PATTERNS: Record<Loss, string> = {
  serial: 'M-2 6L6 -2M2 10L10 2',
  'late-start': 'M2 2h1M6 6h1',
  'end-wait': 'M0 2h8M0 6h8',
  dispatch: 'M2 0v8M6 0v8',
  'slower-units': 'M0 4h8M4 0v8',
  taken: 'M0 0l8 8M8 0l-8 8',
  unexplained: '',
}

/** By which class and pattern it is filled; work is solid. */
export function fillOf(filling: Filling): { className: string; fill?: string } {
  if (filling === 'serial-work' || filling === 'shared-work') return { className: filling }
  return { className: `loss ${filling}`, fill: `url(#pattern-${filling})` }
}

/** The patterns of all causes, once on the page. */
export function LossPatterns() {
  return (
    <svg className="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        {Object.entries(PATTERNS).map(([loss, path]) => (
          <pattern
            key={loss}
            id={`pattern-${loss}`}
            className={`loss ${loss}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" />
            <path d={path} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** What each filling stands for, in words. */
export function FillingLegend({ names }: { names: readonly (readonly [Filling, string])[] }) {
  return (
    <ul className="filling-legend">
      {names.map(([filling, name]) => (
        <li key={filling}>
          <svg width="20" height="14" aria-hidden="true">
            <rect width="20" height="14" {...fillOf(filling)} />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  )
}
