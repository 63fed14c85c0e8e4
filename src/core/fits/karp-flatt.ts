import type { Speedup, WorkerCount } from '../units'

/**
 * The experimentally determined serial fraction: the B that Amdahl's law needs to give this speedup.
 * Flat over j it is a true serial share; rising, an overhead that grows with j; negative, a superlinear
 * speedup, which is never clipped.
 *
 *   e_j = (1/S_j − 1/j) / (1 − 1/j)      j ≥ 2; NaN for j = 1, where it is not defined
 *
 * A. H. Karp and H. P. Flatt (1990), "Measuring parallel processor performance", CACM 33 (5), 539–543.
 */
export function karpFlatt(speedup: Speedup, workers: WorkerCount): number {
  if (workers < 2) return Number.NaN
  return (1 / speedup - 1 / workers) / (1 - 1 / workers)
}
