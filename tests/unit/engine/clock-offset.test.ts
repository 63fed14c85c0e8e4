import { describe, expect, it } from 'vitest'
import { clockOffset } from '../../../src/engine/clock-offset'

/** A ping whose answer was stamped halfway by a clock so far ahead. */
function ping(sent: number, roundTrip: number, ahead: number) {
  return { sent, stamped: sent + roundTrip / 2 + ahead, received: sent + roundTrip }
}

describe("a worker's clock", () => {
  it('is taken to agree while the shortest round trip leaves room for that', () => {
    expect(clockOffset([ping(0, 0.1, 0.04), ping(1, 0.2, 0.04)])).toBe(0)
  })

  it('is set right after a sleep that moved it, ahead or behind', () => {
    expect(clockOffset([ping(0, 0.1, 250), ping(1, 0.2, 250)])).toBeCloseTo(250, 9)
    expect(clockOffset([ping(0, 0.1, -250)])).toBeCloseTo(-250, 9)
  })

  it('is judged by the shortest round trip, not by slow ones that were stamped late', () => {
    const slow = { sent: 0, stamped: 259, received: 10 }
    expect(clockOffset([slow, ping(20, 0.1, 250), slow])).toBeCloseTo(250, 9)
  })

  it('is taken to agree where it was never asked', () => {
    expect(clockOffset([])).toBe(0)
  })
})
