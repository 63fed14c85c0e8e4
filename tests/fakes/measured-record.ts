/** A whole measurement on a described machine, as the page would keep it. */
import {
  type Block,
  type Conditions,
  type MeasurementPlan,
  type MeasurementRecord,
  USUAL_METHOD,
  type WorkloadFacts,
} from '../../src/core/measurement'
import { measure } from '../../src/engine/measure'
import { createFakeClock } from './fake-clock'
import { createFakePage } from './fake-page'
import { createFakeWorkforce, type Machine } from './fake-workforce'

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0,
  workerCounts: [1, 2],
  care: 'quick',
  seed: 5,
  ...USUAL_METHOD,
}

export async function recordOn(
  machine: Partial<Machine>,
  wanted: Partial<MeasurementPlan> = {},
): Promise<MeasurementRecord> {
  const clock = createFakeClock()
  const plan = { ...PLAN, ...wanted }
  const blocks: Block[] = []
  let conditions: Conditions | undefined
  let workload: WorkloadFacts | undefined
  const end = await measure(plan, {
    workforce: createFakeWorkforce(clock, machine),
    clock,
    page: createFakePage(clock),
    signal: new AbortController().signal,
    onEvent: (event) => {
      if (event.type === 'conditionsRead') conditions = event.conditions
      if (event.type === 'workloadBuilt') workload = event.workload
      if (event.type === 'sampleTaken') blocks.push(event.block)
    },
  })
  if (end.kind !== 'done') throw new Error(`the measurement ended ${JSON.stringify(end)}`)
  return { plan, conditions, workload, blocks, notices: [] }
}
