import type { Disturbance } from '../core/program-run'
import type { Milliseconds } from '../core/units'

const FEWEST_ROUNDS = 3
const MOST_ROUNDS = 12
/** Rounds go on until the two least times of each way agree this well: what disturbs a round only makes it longer. */
const AGREEMENT = 0.03

/** One round of one way: how long it took and what it found. */
export type Round<Found> = { time: Milliseconds; found: Found }

type Rounds<Way extends string, Found> = {
  /** The round that took least. Its timeline is the one that is kept. */
  least: Record<Way, Round<Found>>
  /** The times of all rounds, in their order. */
  times: Record<Way, readonly Milliseconds[]>
  /** Where the rounds did not agree. */
  disturbed: Disturbance | undefined
}

function agree(times: readonly Milliseconds[]): boolean {
  const [least = 0, next = Number.POSITIVE_INFINITY] = [...times].sort((one, other) => one - other)
  return next <= least * (1 + AGREEMENT)
}

function leastOf<Found>(rounds: readonly Round<Found>[]): Round<Found> {
  return rounds.reduce((least, round) => (round.time < least.time ? round : least))
}

/** Times of work that needs a core: each way is run several times, in turn, and the least time counts. */
export async function inRounds<Way extends string, Found>(
  ways: Readonly<Record<Way, () => Promise<Round<Found>>>>,
  { fewest = FEWEST_ROUNDS, most = MOST_ROUNDS }: { fewest?: number; most?: number } = {},
): Promise<Rounds<Way, Found>> {
  const names = Object.keys(ways) as Way[]
  const rounds = new Map<Way, Round<Found>[]>(names.map((name) => [name, []]))
  const timesOf = (name: Way) => (rounds.get(name) ?? []).map(({ time }) => time)
  const agreed = () => names.every((name) => agree(timesOf(name)))
  let count = 0
  while (count < most && !(count >= fewest && agreed())) {
    for (const name of names) rounds.get(name)?.push(await ways[name]())
    count += 1
  }
  const each = <Value>(value: (name: Way) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Way, Value>
  return {
    least: each((name) => leastOf(rounds.get(name) ?? [])),
    times: each(timesOf),
    disturbed: agreed() ? undefined : { kind: 'rounds', rounds: count, within: AGREEMENT },
  }
}
