import type { Milliseconds } from '../core/units'

export type Ping = { sent: Milliseconds; stamped: Milliseconds; received: Milliseconds }

/**
 * How far another clock is ahead of ours, from pings. The shortest round trip bounds it best: the true offset lies
 * between `stamped − received` and `stamped − sent`. While that leaves room for 0 the clocks agree, as those of one
 * browser do within microseconds; after a laptop's sleep they may not, and then the middle is taken.
 */
export function clockOffset(pings: readonly Ping[]): Milliseconds {
  const [best] = [...pings].sort((a, b) => a.received - a.sent - (b.received - b.sent))
  if (!best) return 0
  const least = best.stamped - best.received
  const most = best.stamped - best.sent
  return least <= 0 && most >= 0 ? 0 : (least + most) / 2
}
