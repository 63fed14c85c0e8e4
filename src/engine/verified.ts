/** Runs whose counts equal those known from the sieve; another count fails the measurement. */
import type { MeasurementPlan, Run, WorkloadFacts } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import type { Tally } from '../core/workload/trial-division'
import { EngineFault } from './fault'
import type { MeasurementPorts } from './measure'

/** The number of the worker that runs the plain loop: it is none of those that are measured. */
export const plainWorker = ({ workerCounts }: MeasurementPlan) => Math.max(...workerCounts) + 1

export async function verifiedRun(
  workers: WorkerCount,
  facts: WorkloadFacts,
  { workforce, signal }: MeasurementPorts,
): Promise<Run> {
  const run = await workforce.run(workers, signal)
  const found = { primes: 0, divisions: 0 }
  for (const share of run.shares) {
    found.primes += share.primes
    found.divisions += share.divisions
  }
  verify(found, facts)
  return run
}

/** The plain loop, verified in the same way; how long it took. */
export async function verifiedPlain(
  plan: MeasurementPlan,
  facts: WorkloadFacts,
  { workforce, signal }: MeasurementPorts,
): Promise<Milliseconds> {
  const report = await workforce.runPlain(plainWorker(plan), signal)
  verify(report, facts)
  return report.time
}

function verify(found: Tally, { expected }: WorkloadFacts): void {
  if (found.primes !== expected.primes) {
    throw new EngineFault({ kind: 'wrong-count', expected: expected.primes, found: found.primes })
  }
  if (found.divisions !== expected.divisions) {
    throw new EngineFault({ kind: 'wrong-count', expected: expected.divisions, found: found.divisions })
  }
}
