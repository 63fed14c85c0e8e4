/**
 * Amdahl's law with an overhead O(j) that one processor does not have, in units of T(1): O(1) = 0, so that S_1 = 1.
 *
 *   S = 1 / (B + (1−B)/j + O(j))      O = c·(j−1), or c·log₂ j
 *
 * The terms are those of H. P. Flatt, K. Kennedy (1989), "Performance of parallel processors", Parallel Computing 12,
 * 1–20. The linear one spans the same curves as the Universal Scalability Law.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { amdahlLimit, amdahlTimeShare } from './amdahl'
import { type Formula, over, quantity } from './formula'
import { type Best, type Law, wholeBest } from './law'

export function linearOverheadSpeedup(
  serialFraction: Fraction,
  overhead: number,
  processors: ProcessorCount,
): Speedup {
  return 1 / (amdahlTimeShare(serialFraction, processors) + overhead * (processors - 1))
}

export function logarithmicOverheadSpeedup(
  serialFraction: Fraction,
  overhead: number,
  processors: ProcessorCount,
): Speedup {
  return 1 / (amdahlTimeShare(serialFraction, processors) + overhead * Math.log2(processors))
}

/** T(j) falls up to `least` and rises after it; there is no best j below 1. */
function peakAt(least: number, speedup: (processors: ProcessorCount) => Speedup): Best | undefined {
  if (!Number.isFinite(least)) return undefined
  const exact = Math.max(1, least)
  return { exact, whole: wholeBest(exact, 1, speedup) }
}

/** j* = √((1−B)/c); undefined without overhead. */
export function linearOverheadPeak(serialFraction: Fraction, overhead: number): Best | undefined {
  if (overhead === 0) return undefined
  return peakAt(Math.sqrt((1 - serialFraction) / overhead), (processors) =>
    linearOverheadSpeedup(serialFraction, overhead, processors),
  )
}

/** j* = (1−B)·ln 2 / c; undefined without overhead. */
export function logarithmicOverheadPeak(serialFraction: Fraction, overhead: number): Best | undefined {
  if (overhead === 0) return undefined
  return peakAt(((1 - serialFraction) * Math.LN2) / overhead, (processors) =>
    logarithmicOverheadSpeedup(serialFraction, overhead, processors),
  )
}

const limitWith = (serialFraction: Fraction, overhead: number) =>
  overhead === 0 ? amdahlLimit(serialFraction) : 0

function formulaWith(serialFraction: Fraction, processors: ProcessorCount, overhead: readonly Formula[]) {
  const parallel = over(quantity('1 − B', 1 - serialFraction), quantity('j', processors))
  return over(1, [quantity('B', serialFraction), '+', parallel, '+', ...overhead])
}

const SOURCE = 'H. P. Flatt, K. Kennedy (1989), Parallel Computing 12, 1–20'

export const linearOverhead: Law = {
  id: 'linear-overhead',
  parameters: ['linearOverhead'],
  takesSerialFraction: true,
  speedup: (given, processors) =>
    linearOverheadSpeedup(given.serialFraction, given.linearOverhead, processors),
  limit: (given) => limitWith(given.serialFraction, given.linearOverhead),
  peak: (given) => linearOverheadPeak(given.serialFraction, given.linearOverhead),
  formula: (given, processors) =>
    formulaWith(given.serialFraction, processors, [
      quantity('c', given.linearOverhead),
      '·',
      '(',
      quantity('j', processors),
      '−',
      1,
      ')',
    ]),
  source: SOURCE,
}

export const logarithmicOverhead: Law = {
  id: 'logarithmic-overhead',
  parameters: ['logarithmicOverhead'],
  takesSerialFraction: true,
  speedup: (given, processors) =>
    logarithmicOverheadSpeedup(given.serialFraction, given.logarithmicOverhead, processors),
  limit: (given) => limitWith(given.serialFraction, given.logarithmicOverhead),
  peak: (given) => logarithmicOverheadPeak(given.serialFraction, given.logarithmicOverhead),
  formula: (given, processors) =>
    formulaWith(given.serialFraction, processors, [
      quantity('c', given.logarithmicOverhead),
      '·',
      { sub: ['log', 2] },
      quantity('j', processors),
    ]),
  source: SOURCE,
}
