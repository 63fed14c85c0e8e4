export type Interval = { low: number; high: number }

export function ascending(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b)
}

/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: Iterable<number>): number {
  const sorted = ascending(values)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * The largest k with which [x_(k), x_(n+1−k)] covers the true median with at least `confidence`, whatever the
 * distribution; 0 where there is none. That pair covers with 1 − 2·P(X ≤ k − 1), X binomial (n, ½).
 */
function medianRank(count: number, confidence: number): number {
  // By logarithms: ½ to the power of 1,075 is none.
  let logTerm = -count * Math.LN2
  let below = 0
  for (let rank = 0; ; rank++) {
    below += Math.exp(logTerm)
    if (2 * (rank + 1) > count || 1 - 2 * below < confidence) return rank
    logTerm += Math.log((count - rank) / (rank + 1))
  }
}

/**
 * A distribution-free confidence interval for the median: the narrowest symmetric pair of order statistics
 * that covers with at least `confidence`. Five values or fewer cannot reach 95 %: then there is none.
 *
 * H. A. David and H. N. Nagaraja (2003), Order Statistics, 3rd ed., section 7.1.
 */
export function medianInterval(values: readonly number[], confidence = 0.95): Interval | undefined {
  const count = values.length
  const rank = medianRank(count, confidence)
  if (rank === 0) return undefined
  const sorted = ascending(values)
  return { low: sorted[rank - 1] as number, high: sorted[count - rank] as number }
}
