/** Everything before the first block: workers, calibration, warm-up, and waiting for a quiet machine. */
import { drift, isInterrupted, type Judgement } from '../core/block'
import {
  type Conditions,
  coresOf,
  type MeasurementPlan,
  type Notice,
  type Run,
  SHARE_TOLERANCE,
  type WorkloadFacts,
} from '../core/measurement'
import type { Fraction, Milliseconds, WorkerCount } from '../core/units'
import type { MeasurementPorts } from './measure'
import { judgeLength } from './run-length'
import { plainWorker, verifiedPlain, verifiedRun } from './verified'
import { workloadOf } from './workload-facts'

export type Prepared = { facts: WorkloadFacts; judgement: Judgement }

/** A tick from which the reader is warned. */
const COARSE_TICK: Milliseconds = 1
/** Trial runs go on until two in a row are clean, for this long at most. */
const SETTLING_TIME: Milliseconds = 3_000
/** The plain loop is warm when two of its runs in a row agree within this share of their mean. */
const PLAIN_AGREEMENT: Fraction = 0.02
/** It is tried until then, this often at most, and for no longer than that once there are two. */
const MOST_PLAIN_TRIALS = 10
const PLAIN_WARM_UP: Milliseconds = 3_000

export async function prepare(plan: MeasurementPlan, ports: MeasurementPorts): Promise<Prepared> {
  const { workforce, onEvent, signal } = ports
  onEvent({ type: 'stageEntered', stage: 'starting' })
  const most = Math.max(...plan.workerCounts)
  // The plain loop has a worker of its own beside those that are measured.
  const enlisted = plan.plainLoop ? plainWorker(plan) : most
  const conditions = await workforce.enlist(enlisted, signal, plan.cores)
  onEvent({ type: 'conditionsRead', conditions })
  for (const notice of noticesOf(conditions)) onEvent({ type: 'noticeGiven', notice })

  const cores = coresOf(conditions)
  const atOnce = Math.min(most, cores)
  onEvent({ type: 'stageEntered', stage: 'calibrating' })
  const facts = await workloadOf(plan, conditions, atOnce, ports)
  onEvent({ type: 'workloadBuilt', workload: facts })
  if (Math.abs(facts.serialShare - plan.serialFraction) > SHARE_TOLERANCE) {
    const notice: Notice = { kind: 'share-differs', wanted: plan.serialFraction, imposed: facts.serialShare }
    onEvent({ type: 'noticeGiven', notice })
  }
  const prepared: Prepared = { facts, judgement: judgementOf(plan, facts, conditions, cores) }

  onEvent({ type: 'stageEntered', stage: 'warming-up' })
  await workforce.load(wired(plan, facts), signal)
  const [reference] = await workforce.warmUp(enlisted, atOnce, signal)
  const short = reference && judgeLength(plan, facts, reference, conditions, atOnce)
  if (short) onEvent({ type: 'noticeGiven', notice: short })
  if (plan.plainLoop) await warmPlain(plan, facts, ports)
  onEvent({ type: 'stageEntered', stage: 'settling' })
  if (!(await settle(atOnce, prepared, ports))) {
    onEvent({ type: 'noticeGiven', notice: { kind: 'unsteady-start' } })
  }
  return prepared
}

function noticesOf({ isolated, timerTick, statedCores, setCores }: Conditions): Notice[] {
  const notices: Notice[] = []
  if (!isolated) notices.push({ kind: 'not-isolated' })
  if (timerTick >= COARSE_TICK) notices.push({ kind: 'coarse-timer', tick: timerTick })
  if (statedCores === undefined && setCores === undefined) notices.push({ kind: 'cores-unknown' })
  if ((setCores ?? statedCores) === 1) notices.push({ kind: 'one-core' })
  return notices
}

/** What the workers are told of it. */
const wired = ({ splitting }: MeasurementPlan, facts: WorkloadFacts) => ({ ...facts, splitting })

function judgementOf(
  { splitting }: MeasurementPlan,
  facts: WorkloadFacts,
  { timerTick }: Conditions,
  cores: number,
): Judgement {
  const divisions = Float64Array.from(facts.order, (unit) => facts.unitDivisions[unit] as number)
  return {
    divisions,
    serial: facts.serialUnits,
    tick: timerTick,
    cores,
    byMessages: splitting === 'messages',
  }
}

/** The plain loop is compiled apart from the units, so its worker runs it by itself until two runs agree. */
async function warmPlain(
  plan: MeasurementPlan,
  facts: WorkloadFacts,
  ports: MeasurementPorts,
): Promise<void> {
  const until = ports.clock.now() + PLAIN_WARM_UP
  let last = await verifiedPlain(plan, facts, ports)
  for (let trials = 1; trials < MOST_PLAIN_TRIALS; trials++) {
    const time = await verifiedPlain(plan, facts, ports)
    if (drift([last, time]) <= PLAIN_AGREEMENT || ports.clock.now() >= until) return
    last = time
  }
}

/** As many workers together as there are cores, until two runs in a row are undisturbed; false when they never were. */
async function settle(workers: WorkerCount, prepared: Prepared, ports: MeasurementPorts): Promise<boolean> {
  const { clock, page } = ports
  const until = clock.now() + SETTLING_TIME
  await page.drawn()
  let last: Run | undefined
  for (let clean = 0; clean < 2; ) {
    if (clock.now() >= until) return false
    const run = await verifiedRun(workers, prepared.facts, ports)
    clean = isInterrupted(run, prepared.judgement, last) ? 0 : clean + 1
    last = run
  }
  return true
}
