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
 * The chance that [x_(k), x_(n+1−k)] covers the true median, whatever the distribution:
 * 1 − 2·P(X ≤ k − 1) for X binomial (n, ½).
 */
export function orderStatisticCoverage(count: number, rank: number): number {
  let term = 0.5 ** count
  let below = 0
  for (let hits = 0; hits < rank; hits++) {
    below += term
    term *= (count - hits) / (hits + 1)
  }
  return 1 - 2 * below
}

/**
 * A distribution-free confidence interval for the median: the narrowest symmetric pair of order statistics
 * that covers with at least `confidence`. Five values or fewer cannot reach 95 %: then there is none.
 *
 * H. A. David and H. N. Nagaraja (2003), Order Statistics, 3rd ed., section 7.1.
 */
export function medianInterval(values: readonly number[], confidence = 0.95): Interval | undefined {
  const count = values.length
  let rank = Math.floor(count / 2)
  while (rank > 0 && orderStatisticCoverage(count, rank) < confidence) rank--
  if (rank === 0) return undefined
  const sorted = ascending(values)
  return { low: sorted[rank - 1] as number, high: sorted[count - rank] as number }
}
