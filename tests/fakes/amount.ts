/**
 * How much of a grid, a fuzz or a simulation runs: all of it in `npm run test:machine`, one in twenty in `npm test`.
 * A file that asks is named `*.sampled.test.ts`: the project `whole` runs those files again, in full.
 */
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    whole: boolean
  }
}

export const whole = inject('whole')

const ONE_IN = 20

export const amount = (all: number) => (whole ? all : Math.ceil(all / ONE_IN))

/** So often at most is a sample refused by chance alone. */
const CHANCE = 0.01

/** Of so many draws that hit with this chance each, fewer hit in one case of 100 at most: the binomial distribution. */
function fewestHits(draws: number, chance: number): number {
  let exactly = (1 - chance) ** draws
  let upTo = exactly
  let hits = 0
  while (upTo < CHANCE) {
    hits++
    exactly *= ((draws - hits + 1) / hits) * (chance / (1 - chance))
    upTo += exactly
  }
  return hits
}

/** The least share of hits: the bound itself for the whole amount; for a sample, what chance makes of it. */
export function leastShare(bound: number, draws: number): number {
  return whole ? bound : (fewestHits(draws, bound) - 0.5) / draws
}

/** The greatest share of hits. */
export function greatestShare(bound: number, draws: number): number {
  return whole ? bound : 1 - (fewestHits(draws, 1 - bound) - 0.5) / draws
}
