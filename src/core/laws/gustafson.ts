/**
 * Gustafson's law: the time is fixed, and the work grows with j.
 *
 *   S = j + (1 − j)·s′      s′: the serial share of the *parallel* run, not Amdahl's B
 *
 * J. L. Gustafson (1988), "Reevaluating Amdahl's law", Communications of the ACM 31 (5), 532–533.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { quantity } from './formula'
import type { Law } from './law'

/** S of a scaled run. */
export function gustafsonSpeedup(scaledSerial: Fraction, processors: ProcessorCount): Speedup {
  return processors + (1 - processors) * scaledSerial
}

/** The same run as Amdahl sees it: B = s′/(s′ + (1−s′)·j), which falls as j and the work grow. */
export function amdahlShareOf(scaledSerial: Fraction, processors: ProcessorCount): Fraction {
  return scaledSerial / (scaledSerial + (1 - scaledSerial) * processors)
}

/** A run with Amdahl's B on j as Gustafson sees it: s′ = B·j/(1 − B + B·j). */
export function gustafsonShareOf(serialFraction: Fraction, processors: ProcessorCount): Fraction {
  return (serialFraction * processors) / (1 - serialFraction + serialFraction * processors)
}

export const gustafson: Law = {
  id: 'gustafson',
  parameters: ['scaledSerialFraction'],
  takesSerialFraction: false,
  speedup: ({ scaledSerialFraction }, processors) => gustafsonSpeedup(scaledSerialFraction, processors),
  limit: ({ scaledSerialFraction }) => (scaledSerialFraction === 1 ? 1 : Number.POSITIVE_INFINITY),
  serialFractionSeen: ({ scaledSerialFraction }, processors) =>
    amdahlShareOf(scaledSerialFraction, processors),
  formula: ({ scaledSerialFraction }, processors) => {
    const j = quantity('j', processors)
    return [j, '+', '(', 1, '−', j, ')', '·', quantity('s′', scaledSerialFraction)]
  },
  source: 'J. L. Gustafson (1988), Communications of the ACM 31 (5), 532–533',
}
