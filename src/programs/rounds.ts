import type { Milliseconds } from '../core/units'

const LEAST_ROUNDS = 3
const MOST_ROUNDS = 12
/** Rounds go on until the two least times of each way agree this well: what disturbs a round only makes it longer. */
const AGREEMENT = 0.03

function agree(times: readonly Milliseconds[]): boolean {
  const [least = 0, next = Number.POSITIVE_INFINITY] = [...times].sort((one, other) => one - other)
  return next <= least * (1 + AGREEMENT)
}

/** Times of work that needs a core: each way is run several times, in turn, and the least time counts. */
export async function inRounds(
  alone: () => Promise<Milliseconds>,
  together: () => Promise<Milliseconds>,
): Promise<{ alone: Milliseconds; together: Milliseconds }> {
  const times = { alone: [] as Milliseconds[], together: [] as Milliseconds[] }
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    times.alone.push(await alone())
    times.together.push(await together())
    if (round >= LEAST_ROUNDS && agree(times.alone) && agree(times.together)) break
  }
  return { alone: Math.min(...times.alone), together: Math.min(...times.together) }
}
