/**
 * The Universal Scalability Law: contention for what is shared, and the exchange that keeps it coherent.
 *
 *   S = X(N)/X(1) = N / (1 + σ(N−1) + κN(N−1))      κ = 0: Amdahl with B = σ
 *
 * N. J. Gunther (2007), Guerrilla Capacity Planning, chapters 4–6.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { over, quantity } from './formula'
import { type Best, type Law, wholeBest } from './law'

export function uslSpeedup(contention: Fraction, coherency: number, processors: ProcessorCount): Speedup {
  const others = processors - 1
  return processors / (1 + contention * others + coherency * processors * others)
}

/** N* = √((1−σ)/κ), 1 at least; undefined where κ = 0, for then S never falls. */
export function uslPeak(contention: Fraction, coherency: number): Best | undefined {
  if (coherency === 0) return undefined
  const exact = Math.max(1, Math.sqrt((1 - contention) / coherency))
  if (!Number.isFinite(exact)) return undefined
  return { exact, whole: wholeBest(exact, 1, (processors) => uslSpeedup(contention, coherency, processors)) }
}

/** 1/σ where κ = 0; otherwise S falls in the end. */
export function uslLimit(contention: Fraction, coherency: number): Speedup {
  if (coherency > 0) return 0
  return contention === 0 ? Number.POSITIVE_INFINITY : 1 / contention
}

export const usl: Law = {
  id: 'usl',
  parameters: ['contention', 'coherency'],
  takesSerialFraction: false,
  speedup: ({ contention, coherency }, processors) => uslSpeedup(contention, coherency, processors),
  limit: ({ contention, coherency }) => uslLimit(contention, coherency),
  peak: ({ contention, coherency }) => uslPeak(contention, coherency),
  formula: ({ contention, coherency }, processors) => {
    const j = quantity('j', processors)
    const others = ['(', j, '−', 1, ')']
    return over(j, [
      1,
      '+',
      quantity('σ', contention),
      '·',
      others,
      '+',
      quantity('κ', coherency),
      '·',
      j,
      '·',
      others,
    ])
  },
  source: 'N. J. Gunther (2007), Guerrilla Capacity Planning, Springer, chapters 4–6',
}
