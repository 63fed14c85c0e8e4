/** The incomplete beta function, from which the distributions of Student's t and of F follow. */

/** ln Γ(x), x > 0: Lanczos' approximation with g = 7 and nine terms (Godfrey 2001), relative error below 1e-13. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
]

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const base = shifted + 7.5
  let sum = LANCZOS[0] as number
  for (let term = 1; term < LANCZOS.length; term++) sum += (LANCZOS[term] as number) / (shifted + term)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}

const MOST_STEPS = 10_000
const TINY = 1e-300

const awayFromZero = (value: number) => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of I_x(a, b) by Lentz's method (Press et al., Numerical Recipes, 3rd ed., 6.4). */
function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let product = denominator
  for (let step = 1; step <= MOST_STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step))
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))
    let change = 1
    for (const term of [even, odd]) {
      denominator = 1 / awayFromZero(1 + term * denominator)
      numerator = awayFromZero(1 + term / numerator)
      change = denominator * numerator
      product *= change
    }
    if (Math.abs(change - 1) < 1e-15) break
  }
  return product
}

/**
 * I_x(a, b), the regularised incomplete beta function, 0 … 1, for x in 0 … 1 and a, b > 0.
 *
 * M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical Functions, 26.5.8.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on its own side of the mean only; the other side is the mirror image.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b
}
