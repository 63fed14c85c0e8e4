/** Lab files of earlier versions, made into the present one step by step. Nothing is checked here; that comes after. */
import { USUAL_METHOD } from '../core/measurement'

export type Json = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withMissing = (value: unknown, missing: Json): unknown =>
  isFields(value) ? { ...missing, ...value } : value

const ofEach = (list: unknown, change: (item: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(change) : list

/** No run had the beginnings of its units. */
function withoutStarts(sample: unknown): unknown {
  if (!isFields(sample)) return sample
  const known = (runs: unknown) => ofEach(runs, (run) => withMissing(run, { unitStart: null }))
  return { ...sample, references: known(sample.references), shared: known(sample.shared) }
}

/** Where no memory was shared, what was to be claimed was interleaved then; now it would be dealt by cost. */
function asPractised(plan: unknown, environment: unknown): unknown {
  const conditions = isFields(environment) && environment.conditions
  const apart = isFields(conditions) && conditions.isolated === false
  return apart && isFields(plan) && plan.splitting === 'claimed'
    ? { ...plan, splitting: 'interleaved' }
    : plan
}

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
    samples: ofEach(samples, (sample) => withMissing(sample, { plain: null })),
  }),
  ({ plan, samples, environment, ...file }) => ({
    ...file,
    environment: withConditions(environment, { dispatchTime: null, pageVersion: null }),
    plan: asPractised(plan, environment),
    samples: ofEach(samples, withoutStarts),
  }),
]

export function upgradedLabFile(file: Json, version: number): Json {
  return UPGRADES.slice(version - 1).reduce((known, upgrade) => upgrade(known), file)
}
