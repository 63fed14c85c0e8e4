/** Lab files of earlier versions, made into the present one step by step. Nothing is checked here; that comes after. */
import { USUAL_METHOD } from '../core/measurement'

export type Json = Readonly<Record<string, unknown>>

const withMissing = (value: unknown, missing: Json): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...missing, ...value } : value

function withConditions(environment: unknown, missing: Json): unknown {
  if (typeof environment !== 'object' || environment === null || !('conditions' in environment))
    return environment
  return { ...environment, conditions: withMissing(environment.conditions, missing) }
}

/** From version n, at index n − 1, to the next one: what that version did not know is added. */
const UPGRADES: readonly ((file: Json) => Json)[] = [
  ({ plan, workload, samples, ...file }) => ({
    ...file,
    plan: withMissing(plan, { ...USUAL_METHOD, rounds: null, budget: null }),
    workload: withMissing(workload, { primes: null }),
    samples: Array.isArray(samples) ? samples.map((sample) => withMissing(sample, { plain: null })) : samples,
  }),
  ({ environment, ...file }) => ({
    ...file,
    environment: withConditions(environment, { dispatchTime: null, pageVersion: null }),
  }),
]

/** What a file of version 3 may leave out: a plan without `cores` goes by those that the browser states. */
const withOptional = ({ plan, ...file }: Json): Json => ({
  ...file,
  plan: withMissing(plan, { cores: null }),
})

export function upgradedLabFile(file: Json, version: number): Json {
  return withOptional(UPGRADES.slice(version - 1).reduce((known, upgrade) => upgrade(known), file))
}
