/** Notes 04: a lock that its holder never releases, `with`, and two locks in opposite order. */
import type { ControlValues } from '../../core/program-controls'
import { type Outcome, type Pass, type Span, spansOf } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import type { Need, Program, Stage } from '../program'
import type { SharedLock } from '../shared-lock'
import { TIME_SCALE, timeScale } from '../time-scale'
import { hold, type Order } from './holding'

const NAMES = ['AAA', 'BBB']
const MISSING_FILE = 'a-file-that-is-not-there.txt'
/** Between taking a lock and what comes next, the file or the second lock. */
const PAUSE: Milliseconds = 500
/** How long somebody waits until the page looks whether that can end. */
const PATIENCE: Milliseconds = 2_000

const NEEDS: Record<string, readonly Need[]> = {
  '1': ['shared-memory', 'files'],
  '2': ['web-locks', 'files'],
}

/** What AAA and BBB do, and the locks to watch. */
function ordersFor(
  stage: Stage<Order, void>,
  values: ControlValues,
): { orders: readonly Order[]; locks: readonly SharedLock[]; first: string } {
  const pause = PAUSE * timeScale(values)
  if (values.version === '1') {
    const lock = stage.lock('my_lock')
    const orders = [MISSING_FILE, undefined].map((file): Order => ({ kind: 'acquire', lock, file, pause }))
    return { orders, locks: [lock], first: lock.name }
  }
  if (values.version === '2') {
    const orders = [MISSING_FILE, undefined].map(
      (file): Order => ({ kind: 'with', lock: 'my_lock', file, pause }),
    )
    return { orders, locks: [], first: 'my_lock' }
  }
  const [one, other] = [stage.lock('lock_a'), stage.lock('lock_b')]
  const [first, second] = values.version === '3' ? [other, one] : [one, other]
  return {
    orders: [
      { kind: 'two-locks', first: one, second: other, pause },
      { kind: 'two-locks', first, second, pause },
    ],
    locks: [one, other],
    first: one.name,
  }
}

/** What the timeline says of BBB: how long it waited while AAA held the lock, and whether it had it after AAA. */
function followed(pass: Pass, lock: string): { waited: Milliseconds; after: number } {
  const [held = [], own = []] = pass.rows.map((row) => spansOf(row, pass.until))
  const holds = ({ holding }: Span) => holding.includes(lock)
  const from = held.find(holds)?.from ?? Number.POSITIVE_INFINITY
  const to = held.findLast(holds)?.to ?? Number.NEGATIVE_INFINITY
  const waited = own
    .filter(({ state, about }) => state === 'waiting-for-lock' && about === lock)
    .reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
  const taken = own.find(holds)?.from
  return { waited, after: taken !== undefined && taken >= to ? 1 : 0 }
}

export const deadlock: Program<Order, void> = {
  id: 'deadlock',
  controls: [
    { kind: 'choice', name: 'version', options: ['1', '2', '3', '3-cured'], usual: '1' },
    TIME_SCALE,
  ],
  needs: ({ version = '' }) => NEEDS[version] ?? ['shared-memory'],
  work: hold,
  listing: () => import('./listing'),
  question: {
    kind: 'ending',
    options: [{ name: 'ends' }, { name: 'abandoned-lock' }, { name: 'deadlock' }],
  },
  async conduct(stage, values): Promise<Outcome> {
    const { orders, locks, first } = ordersFor(stage, values)
    let failed = 0
    await stage.pass('together', NAMES, async (pass) => {
      pass.watchLocks(locks, PATIENCE * timeScale(values))
      const started = []
      for (const [row, order] of orders.entries()) {
        started.push(await pass.start(row, order))
        // AAA has the lock before BBB asks for it.
        if (row === 0) await pass.untilHeld(row, first)
      }
      for (const thread of started) {
        if (!(await thread.outcome()).ok) failed += 1
      }
    })
    return { figures: { failed, ...followed(stage.seen('together'), first) } }
  },
}
