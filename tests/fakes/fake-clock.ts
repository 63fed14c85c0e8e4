/** A clock that stands still until somebody advances it. */
import type { Clock } from '../../src/engine/ports'

export type FakeClock = Clock & { advance(milliseconds: number): void }

export function createFakeClock(): FakeClock {
  let moment = 1_000_000
  return {
    now: () => moment,
    breathe: () => Promise.resolve(),
    advance: (milliseconds) => {
      moment += milliseconds
    },
  }
}
