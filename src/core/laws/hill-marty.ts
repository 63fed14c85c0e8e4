/**
 * Hill and Marty's laws of the multicore chip: n base cores' worth of area, of which r may make one larger core that is
 * perf(r) = √r as fast (Pollack's rule). B = 1 − f of the work runs on one core, the rest on all.
 *
 *   symmetric   S = 1 / (B/√r + (1−B)·r/(√r·n))         n/r equal cores of size r
 *   asymmetric  S = 1 / (B/√r + (1−B)/(√r + n − r))     one of size r, n − r base cores
 *   dynamic     S = 1 / (B/√r + (1−B)/n)                r cores join for the serial part
 *
 * 1 ≤ r ≤ n; neither need be whole. With r = 1 all three are Amdahl's law.
 *
 * M. D. Hill, M. R. Marty (2008), "Amdahl's law in the multicore era", IEEE Computer 41 (7), 33–38.
 */
import type { Fraction, ProcessorCount, Speedup } from '../units'
import { type Formula, over, quantity, root } from './formula'
import { type Best, type Given, type Law, wholeBest } from './law'

type ChipSpeedup = (serialFraction: Fraction, coreSize: number, baseCores: ProcessorCount) => Speedup

export const symmetricSpeedup: ChipSpeedup = (serialFraction, coreSize, baseCores) => {
  const pace = Math.sqrt(coreSize)
  return 1 / (serialFraction / pace + ((1 - serialFraction) * coreSize) / (pace * baseCores))
}

export const asymmetricSpeedup: ChipSpeedup = (serialFraction, coreSize, baseCores) => {
  const pace = Math.sqrt(coreSize)
  return 1 / (serialFraction / pace + (1 - serialFraction) / (pace + baseCores - coreSize))
}

export const dynamicSpeedup: ChipSpeedup = (serialFraction, coreSize, baseCores) =>
  1 / (serialFraction / Math.sqrt(coreSize) + (1 - serialFraction) / baseCores)

const within = (coreSize: number, baseCores: ProcessorCount) => Math.min(baseCores, Math.max(1, coreSize))

/** T = B·r^−½ + (1−B)/n·r^½ is least at r = B·n/(1−B). */
export function bestSymmetricCore(serialFraction: Fraction, baseCores: ProcessorCount): number {
  return within((serialFraction * baseCores) / (1 - serialFraction), baseCores)
}

/**
 * In u = √r, T = B/u + (1−B)/(u + n − u²). Its slope is 0 where (1−B)(2u−1)u² = B(u + n − u²)², whose left side rises
 * and whose right side falls for 1 ≤ u ≤ √n: there is one such place at most, found by halving.
 */
export function bestAsymmetricCore(serialFraction: Fraction, baseCores: ProcessorCount): number {
  const isPast = (pace: number) =>
    (1 - serialFraction) * (2 * pace - 1) * pace ** 2 >= serialFraction * (pace + baseCores - pace ** 2) ** 2
  let low = 1
  let high = Math.sqrt(baseCores)
  if (isPast(low)) return 1
  if (!isPast(high)) return baseCores
  while (high - low > 4 * Number.EPSILON * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (isPast(middle)) high = middle
    else low = middle
  }
  return within(high ** 2, baseCores)
}

type Chip = Pick<Law, 'id'> & {
  speedupOf: ChipSpeedup
  bestCore: (serialFraction: Fraction, baseCores: ProcessorCount) => number
  formulaOf: (parts: { parallel: (symbol: string) => Formula; r: Formula; n: Formula }) => Formula
}

/** Each chip is drawn with the best core it can have, real r; what the r of the slider gives is told beside it. */
function chipLaw({ id, speedupOf, bestCore, formulaOf }: Chip): Law {
  const bestOf = ({ serialFraction }: Given, baseCores: ProcessorCount) => bestCore(serialFraction, baseCores)
  return {
    id,
    parameters: ['coreSize'],
    takesSerialFraction: true,
    speedup: (given, baseCores) => speedupOf(given.serialFraction, bestOf(given, baseCores), baseCores),
    // The serial part runs on a core that grows with the chip.
    limit: () => Number.POSITIVE_INFINITY,
    bestCoreSize: (given, baseCores): Best => {
      const exact = bestOf(given, baseCores)
      const speedupAt = (coreSize: number) =>
        coreSize > baseCores ? 0 : speedupOf(given.serialFraction, coreSize, baseCores)
      return { exact, whole: wholeBest(exact, 1, speedupAt) }
    },
    speedupWithCore: ({ serialFraction, coreSize }, baseCores) =>
      coreSize > baseCores ? undefined : speedupOf(serialFraction, coreSize, baseCores),
    formula: (given, baseCores) => {
      const r = quantity('r', bestOf(given, baseCores))
      return over(1, [
        over(quantity('B', given.serialFraction), root(r)),
        '+',
        formulaOf({
          parallel: (symbol) => quantity(symbol, 1 - given.serialFraction),
          r,
          n: quantity('n', baseCores),
        }),
      ])
    },
    source: 'M. D. Hill, M. R. Marty (2008), IEEE Computer 41 (7), 33–38',
  }
}

export const symmetric = chipLaw({
  id: 'symmetric',
  speedupOf: symmetricSpeedup,
  bestCore: bestSymmetricCore,
  formulaOf: ({ parallel, r, n }) => over([parallel('( 1 − B )'), '·', r], [root(r), '·', n]),
})

export const asymmetric = chipLaw({
  id: 'asymmetric',
  speedupOf: asymmetricSpeedup,
  bestCore: bestAsymmetricCore,
  formulaOf: ({ parallel, r, n }) => over(parallel('1 − B'), [root(r), '+', n, '−', r]),
})

export const dynamic = chipLaw({
  id: 'dynamic',
  speedupOf: dynamicSpeedup,
  // The larger the joined core the faster the serial part, at no cost to the rest.
  bestCore: (_, baseCores) => baseCores,
  formulaOf: ({ parallel, n }) => over(parallel('1 − B'), n),
})
