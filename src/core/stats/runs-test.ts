/** Are signs in a row more alike than chance would have them? */

/** C(n, k), 0 where there is none. */
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let step = 1; step <= k; step++) ways = (ways * (n - k + step)) / step
  return ways
}

/** In how many orders `positive` and `negative` signs make exactly so many runs. */
function ordersWith(runs: number, positive: number, negative: number): number {
  const half = runs >> 1
  if (runs % 2 === 0) return 2 * choose(positive - 1, half - 1) * choose(negative - 1, half - 1)
  return (
    choose(positive - 1, half) * choose(negative - 1, half - 1) +
    choose(positive - 1, half - 1) * choose(negative - 1, half)
  )
}

function chanceOfAtMost(runs: number, positive: number, negative: number): number {
  let orders = 0
  for (let count = 2; count <= runs; count++) orders += ordersWith(count, positive, negative)
  return orders / choose(positive + negative, positive)
}

/**
 * The chance of so few runs of equal sign if the order were random, exact, for a bend that the law does not have:
 * too few runs are tested, one-sided. Undefined where even two runs, the fewest, would not be below `level`: so few
 * residuals can show no pattern, and passing would mean nothing (3 + 3 signs: 0.1; 4 + 4 signs: 0.029).
 *
 * A. Wald and J. Wolfowitz (1940), Annals of Mathematical Statistics 11, 147–162.
 */
export function runsTest(residuals: readonly number[], level = 0.05): number | undefined {
  const signs = residuals.filter((value) => value !== 0).map((value) => value > 0)
  const positive = signs.filter(Boolean).length
  const negative = signs.length - positive
  if (positive === 0 || negative === 0) return undefined
  if (chanceOfAtMost(2, positive, negative) > level) return undefined
  const runs = 1 + signs.slice(1).filter((sign, index) => sign !== signs[index]).length
  return chanceOfAtMost(runs, positive, negative)
}
