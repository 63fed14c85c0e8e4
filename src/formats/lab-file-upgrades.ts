/** Lab files of earlier versions, made into the present one step by step. Nothing is checked here; that comes after. */
import { USUAL_METHOD } from '../core/measurement'

export type Json = Readonly<Record<string, unknown>>

const withMissing = (value: unknown, missing: Json): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...missing, ...value } : value

/** From version n, at index n − 1, to the next one: what that version did not know is added. */
const UPGRADES: readonly ((file: Json) => Json)[] = [
  ({ plan, workload, samples, ...file }) => ({
    ...file,
    plan: withMissing(plan, { ...USUAL_METHOD, rounds: null, budget: null }),
    workload: withMissing(workload, { primes: null }),
    samples: Array.isArray(samples) ? samples.map((sample) => withMissing(sample, { plain: null })) : samples,
  }),
]

export function upgradedLabFile(file: Json, version: number): Json {
  return UPGRADES.slice(version - 1).reduce((known, upgrade) => upgrade(known), file)
}
