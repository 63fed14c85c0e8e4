/** Student's t and Fisher's F: what an interval or a test with few points is made of. */
import { incompleteBeta } from './incomplete-beta'

/** P(T ≤ t) for Student's t with `degrees` of freedom (> 0). */
export function studentTCdf(t: number, degrees: number): number {
  const tail = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  return t < 0 ? tail : 1 - tail
}

/**
 * The t that is not exceeded with `probability` (0 … 1, both excluded); t(0.975, 4) = 2.776445.
 * A two-sided 95 % interval takes the quantile of 0.975, not that of 0.95.
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees)
  let low = 0
  let high = 1
  while (studentTCdf(high, degrees) < probability) {
    low = high
    high *= 2
  }
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (studentTCdf(middle, degrees) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(F > f) for Fisher's F with these degrees of freedom above and below the line. */
export function fisherTail(f: number, above: number, below: number): number {
  return f <= 0 ? 1 : incompleteBeta(below / (below + above * f), below / 2, above / 2)
}
