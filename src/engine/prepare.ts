/** Everything before the first block: workers, calibration, warm-up, and waiting for a quiet machine. */
import { isInterrupted, type Judgement } from '../core/block'
import {
  type Conditions,
  coresOf,
  type MeasurementPlan,
  type Notice,
  type Run,
  SHARE_TOLERANCE,
  type WorkloadFacts,
} from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { imposeSerialShare } from '../core/workload/serial-share'
import type { Tally } from '../core/workload/trial-division'
import {
  calibratedWorkload,
  customWorkload,
  fixedWorkload,
  type SizedWorkload,
  type Workload,
} from '../core/workload/workload'
import { EngineFault } from './fault'
import type { MeasurementPorts } from './measure'

export type Prepared = { facts: WorkloadFacts; judgement: Judgement }

/** T(1) of the calibrated range, unless the clock's tick asks for more. */
const REFERENCE_TIME: Milliseconds = 150
const LONGEST_REFERENCE_TIME: Milliseconds = 2_000
/** A run lasts at least this many ticks. */
const RUN_TICKS = 100
/** A tick from which the reader is warned. */
const COARSE_TICK: Milliseconds = 1
/** Trial runs go on until two in a row are clean, for this long at most. */
const SETTLING_TIME: Milliseconds = 6_000
/** Divisions per millisecond: a first guess, only to have something to warm up on. */
const GUESSED_SPEED = 400_000
/** A custom range that takes one worker longer than this cannot be repeated often enough. */
const LONGEST_RUN: Milliseconds = 20_000
/** Work of the page's own goes on for this long at most before the page may draw. */
const BREATH: Milliseconds = 30
/** The range is sized at most this often. */
const MOST_SIZINGS = 4

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
  if (plan.workload === 'custom' && reference) {
    judgeLength(facts.expected.divisions / reference.divisionsPerMillisecond, conditions)
  }
  if (plan.plainLoop) await verifiedPlain(plan, facts, ports)
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

/** The number of the worker that runs the plain loop. */
const plainWorker = ({ workerCounts }: MeasurementPlan) => Math.max(...workerCounts) + 1

/** What the workers are told of it. */
const wired = ({ splitting }: MeasurementPlan, facts: WorkloadFacts) => ({ ...facts, splitting })

function workloadOf(
  plan: MeasurementPlan,
  conditions: Conditions,
  atOnce: WorkerCount,
  ports: MeasurementPorts,
): Promise<WorkloadFacts> | WorkloadFacts {
  switch (plan.workload) {
    case 'calibrated':
    case 'equal':
      return sizeWorkload(plan, plan.workload, conditions, atOnce, ports)
    case 'custom':
      return sieveWorkload(plan, ports)
    default:
      return imposeShare(plan, fixedWorkload(plan.workload))
  }
}

/** The answers for a custom range, known beforehand; a second's work for the largest numbers, so it shows how far it is. */
async function sieveWorkload(plan: MeasurementPlan, ports: MeasurementPorts): Promise<WorkloadFacts> {
  const { clock, signal, onEvent } = ports
  const steps = customWorkload(plan.custom)
  for (let shown = clock.now(); ; ) {
    const step = steps.next()
    if (step.done) return imposeShare(plan, step.value)
    if (clock.now() - shown < BREATH) continue
    onEvent({ type: 'prepared', share: step.value })
    await clock.breathe()
    signal.throwIfAborted()
    shown = clock.now()
  }
}

/** Refuses a custom range that is too short for the clock, or too long to be repeated. */
function judgeLength(time: Milliseconds, { timerTick }: Conditions): void {
  const needed = RUN_TICKS * timerTick
  // A range without any division has no time that is a number.
  if (!(time >= needed)) throw new EngineFault({ kind: 'too-little-work', time, needed })
  if (time > LONGEST_RUN) throw new EngineFault({ kind: 'too-much-work', time, most: LONGEST_RUN })
}

/**
 * A range that takes one worker as long as wanted. A compiler may reach its last stage late, on a busy machine above
 * all, so what was sized by an earlier stage is sized again.
 */
async function sizeWorkload(
  plan: MeasurementPlan,
  kind: SizedWorkload,
  { timerTick }: Conditions,
  atOnce: WorkerCount,
  ports: MeasurementPorts,
): Promise<WorkloadFacts> {
  const { workforce, signal } = ports
  const wanted = Math.min(LONGEST_REFERENCE_TIME, Math.max(REFERENCE_TIME, RUN_TICKS * timerTick * atOnce))
  let facts = imposeShare(plan, calibratedWorkload(GUESSED_SPEED, REFERENCE_TIME, kind))
  for (let sizing = 0; sizing < MOST_SIZINGS; sizing++) {
    // Sized by claiming whatever the splitting, so that all ways have the same units.
    await workforce.load({ ...facts, splitting: 'claimed' }, signal)
    await workforce.warmUp(atOnce, atOnce, signal)
    const { time } = await verifiedRun(1, facts, ports)
    if (time > 0.85 * wanted && time < 1.2 * wanted) break
    facts = imposeShare(plan, calibratedWorkload(facts.expected.divisions / time, wanted, kind))
  }
  return facts
}

function imposeShare(plan: MeasurementPlan, workload: Workload): WorkloadFacts {
  return { ...workload, ...imposeSerialShare(workload.unitDivisions, plan.serialFraction) }
}

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

/** As many workers together as there are cores, until two runs in a row are undisturbed; false when they never were. */
async function settle(workers: WorkerCount, prepared: Prepared, ports: MeasurementPorts): Promise<boolean> {
  const { clock, page } = ports
  const until = clock.now() + SETTLING_TIME
  await page.drawn()
  for (let clean = 0; clean < 2; ) {
    if (clock.now() >= until) return false
    const run = await verifiedRun(workers, prepared.facts, ports)
    clean = isInterrupted(run, prepared.judgement) ? 0 : clean + 1
  }
  return true
}

/** One run whose counts equal those known from the sieve; another count fails the measurement. */
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
