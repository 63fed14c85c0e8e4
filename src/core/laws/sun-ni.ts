/**
 * Sun and Ni's law: the memory grows with j, and the parallel work grows with it as G(j), G(1) = 1.
 *
 *   S = (B + (1−B)·G) / (B + (1−B)·G/j)      G = 1: Amdahl; G = j: Gustafson with s′ = B
 *
 * X.-H. Sun, L. M. Ni (1990), "Another view on parallel speedup", Proceedings of Supercomputing '90, 324–333.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { over, quantity } from './formula'
import type { Law } from './law'

/** @param workGrowth G(j), > 0 */
export function sunNiSpeedup(
  serialFraction: Fraction,
  workGrowth: number,
  processors: ProcessorCount,
): Speedup {
  const parallel = (1 - serialFraction) * workGrowth
  return (serialFraction + parallel) / (serialFraction + parallel / processors)
}

/** G(j) = j^exponent: 1 for Amdahl, √j, j for Gustafson, j^1.5 as where n×n matrices are multiplied. */
export function powerGrowth(exponent: number, processors: ProcessorCount): number {
  return processors ** exponent
}

/** G(j) = j(1 + log₂ j), as where the work is n log n in the memory. */
export function sortingGrowth(processors: ProcessorCount): number {
  return processors * (1 + Math.log2(processors))
}

export const sunNi: Law = {
  id: 'sun-ni',
  parameters: ['growthExponent'],
  takesSerialFraction: true,
  speedup: ({ serialFraction, growthExponent }, processors) =>
    sunNiSpeedup(serialFraction, powerGrowth(growthExponent, processors), processors),
  limit: ({ serialFraction, growthExponent }) =>
    growthExponent === 0 || serialFraction === 1 ? 1 / serialFraction : Number.POSITIVE_INFINITY,
  formula: ({ serialFraction, growthExponent }, processors) => {
    const serial = quantity('B', serialFraction)
    const parallel = quantity('( 1 − B )', 1 - serialFraction)
    const j = quantity('j', processors)
    const growth = { power: [j, quantity('g', growthExponent)] } as const
    return over([serial, '+', parallel, '·', growth], [serial, '+', over([parallel, '·', growth], j)])
  },
  source: 'X.-H. Sun, L. M. Ni (1990), Proceedings of Supercomputing ’90, 324–333',
}
