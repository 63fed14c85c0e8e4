/** Notes 04: a lock that its holder never releases, `with`, and two locks in opposite order. */
import type { ControlValues } from '../../core/program-controls'
import type { Outcome } from '../../core/program-run'
import type { Milliseconds } from '../../core/units'
import type { Need, Program, Stage } from '../program'
import type { SharedLock } from '../shared-lock'
import { TIME_SCALE, timeScale } from '../time-scale'
import { hold, type Order } from './holding'

const NAMES = ['AAA', 'BBB']
const MISSING_FILE = 'a-file-that-is-not-there.txt'
/** Between the first lock and the second. */
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
): { orders: readonly Order[]; locks: readonly SharedLock[] } {
  if (values.version === '1') {
    const lock = stage.lock('my_lock')
    const orders = [MISSING_FILE, undefined].map((file): Order => ({ kind: 'acquire', lock, file }))
    return { orders, locks: [lock] }
  }
  if (values.version === '2') {
    const orders = [MISSING_FILE, undefined].map((file): Order => ({ kind: 'with', lock: 'my_lock', file }))
    return { orders, locks: [] }
  }
  const [one, other] = [stage.lock('lock_a'), stage.lock('lock_b')]
  const pause = PAUSE * timeScale(values)
  const [first, second] = values.version === '3' ? [other, one] : [one, other]
  return {
    orders: [
      { kind: 'two-locks', first: one, second: other, pause },
      { kind: 'two-locks', first, second, pause },
    ],
    locks: [one, other],
  }
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
    const { orders, locks } = ordersFor(stage, values)
    let failed = 0
    await stage.pass('together', NAMES, async (pass) => {
      pass.watchLocks(locks, PATIENCE * timeScale(values))
      const started = []
      for (const [row, order] of orders.entries()) started.push(await pass.start(row, order))
      for (const thread of started) {
        if (!(await thread.join()).ok) failed += 1
      }
    })
    return { figures: { failed } }
  },
}
