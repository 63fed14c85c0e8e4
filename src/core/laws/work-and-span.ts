/**
 * Work and span: T₁ is all the work, T∞ its longest chain of steps that wait for each other. On p processors
 *
 *   max(T₁/p, T∞) ≤ T_p ≤ T∞ + (T₁ − T∞)/p  ≤  T₁/p + T∞
 *
 * the upper bound for every scheduler that lets no processor idle while a step is ready. In S = T₁/T_p, with t = T∞/T₁,
 * that is Amdahl's curve with B = t at least, and min(p, 1/t) at most.
 *
 * R. P. Brent (1974), "The parallel evaluation of general arithmetic expressions", Journal of the ACM 21 (2), 201–206.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { amdahlLimit, amdahlSpeedup } from './amdahl'
import { quantity } from './formula'
import type { Law } from './law'

/** What no schedule passes. */
export function workSpanCeiling(spanShare: Fraction, processors: ProcessorCount): Speedup {
  return Math.min(processors, amdahlLimit(spanShare))
}

/** What any greedy schedule reaches. */
export function workSpanFloor(spanShare: Fraction, processors: ProcessorCount): Speedup {
  return amdahlSpeedup(spanShare, processors)
}

export const workAndSpan: Law = {
  id: 'work-and-span',
  parameters: ['spanShare'],
  takesSerialFraction: false,
  speedup: ({ spanShare }, processors) => workSpanCeiling(spanShare, processors),
  atLeast: ({ spanShare }, processors) => workSpanFloor(spanShare, processors),
  limit: ({ spanShare }) => amdahlLimit(spanShare),
  formula: ({ spanShare }, processors) => [
    'min',
    '(',
    quantity('j', processors),
    ',',
    { over: [1, quantity('t', spanShare)] },
    ')',
  ],
  source: 'R. P. Brent (1974), Journal of the ACM 21 (2), 201–206',
}
