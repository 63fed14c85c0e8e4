import type { Milliseconds } from '../core/units'

const ROUNDS = 3

/** Times of work that needs a core: each way is run three times, in turn, and the least time counts. Noise only adds. */
export async function inRounds(
  alone: () => Promise<Milliseconds>,
  together: () => Promise<Milliseconds>,
): Promise<{ alone: Milliseconds; together: Milliseconds }> {
  const times = { alone: [] as Milliseconds[], together: [] as Milliseconds[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.alone.push(await alone())
    times.together.push(await together())
  }
  return { alone: Math.min(...times.alone), together: Math.min(...times.together) }
}
