/** Summaries of the bench, and how they are printed. */

/** @typedef {{title: string, value: number, bound: number, atLeast?: boolean, text: string}} Bound */

/** @param {readonly number[]} values */
function ascending(values) {
  return [...values].sort((a, b) => a - b)
}

/**
 * The least value that `share` of all values do not exceed.
 *
 * @param {readonly number[]} values at least one
 * @param {number} share 0 … 1
 */
function quantile(values, share) {
  const rank = Math.max(1, Math.ceil(share * values.length))
  return /** @type {number} */ (ascending(values)[rank - 1])
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = ascending(values)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/**
 * The narrowest symmetric pair of order statistics that covers the median with at least 95 %, whatever the
 * distribution: 1 − 2·P(X ≤ k − 1) for X binomial (n, ½). H. A. David and H. N. Nagaraja (2003), section 7.1.
 *
 * @param {readonly number[]} values at least six
 */
export function medianInterval(values) {
  const count = values.length
  let term = 0.5 ** count
  let below = 0
  let rank = 0
  while (1 - 2 * (below + term) >= 0.95) {
    below += term
    term *= (count - rank) / (rank + 1)
    rank++
  }
  const sorted = ascending(values)
  return { low: sorted[rank - 1] ?? Number.NaN, high: sorted[count - rank] ?? Number.NaN }
}

/** @param {readonly number[]} values */
export function summary(values) {
  return { median: median(values), p95: quantile(values, 0.95), most: quantile(values, 1) }
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  for (const line of lines) {
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  }
}

/**
 * Says of each bound whether it is kept.
 *
 * @param {readonly Bound[]} bounds
 * @returns {boolean} whether all are
 */
export function judge(bounds) {
  let all = true
  for (const { title, value, bound, atLeast = false, text } of bounds) {
    const kept = atLeast ? value >= bound : value <= bound
    console.log(`${kept ? 'kept  ' : 'MISSED'}  ${title}: ${text}`)
    all &&= kept
  }
  return all
}
