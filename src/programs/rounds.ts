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
export async function inRounds<Way extends string>(
  ways: Readonly<Record<Way, () => Promise<Milliseconds>>>,
): Promise<Record<Way, Milliseconds>> {
  const names = Object.keys(ways) as Way[]
  const times = new Map<Way, Milliseconds[]>(names.map((name) => [name, []]))
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const name of names) times.get(name)?.push(await ways[name]())
    if (round >= LEAST_ROUNDS && [...times.values()].every(agree)) break
  }
  const least = names.map((name) => [name, Math.min(...(times.get(name) ?? []))])
  return Object.fromEntries(least) as Record<Way, Milliseconds>
}
