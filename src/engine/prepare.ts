/** Everything before the first block: workers, calibration, warm-up, and waiting for a quiet machine. */
import { isInterrupted, type Judgement } from '../core/block'
import {
  type Conditions,
  coresOrGuess,
  type MeasurementPlan,
  type Notice,
  type Run,
  SHARE_TOLERANCE,
  type WorkloadFacts,
} from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { imposeSerialShare } from '../core/workload/serial-share'
import { calibratedWorkload, fixedWorkload, type Workload } from '../core/workload/workload'
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
/** The range is sized at most this often. */
const MOST_SIZINGS = 4

export async function prepare(plan: MeasurementPlan, ports: MeasurementPorts): Promise<Prepared> {
  const { workforce, onEvent, signal } = ports
  onEvent({ type: 'stageEntered', stage: 'starting' })
  const most = Math.max(...plan.workerCounts)
  const conditions = await workforce.enlist(most, signal)
  onEvent({ type: 'conditionsRead', conditions })
  for (const notice of noticesOf(conditions)) onEvent({ type: 'noticeGiven', notice })

  const cores = coresOrGuess(conditions.statedCores)
  const atOnce = Math.min(most, cores)
  onEvent({ type: 'stageEntered', stage: 'calibrating' })
  const facts =
    plan.workload === 'calibrated'
      ? await sizeWorkload(plan, conditions, atOnce, ports)
      : imposeShare(plan, fixedWorkload(plan.workload))
  onEvent({ type: 'workloadBuilt', workload: facts })
  if (Math.abs(facts.serialShare - plan.serialFraction) > SHARE_TOLERANCE) {
    const notice: Notice = { kind: 'share-differs', wanted: plan.serialFraction, imposed: facts.serialShare }
    onEvent({ type: 'noticeGiven', notice })
  }
  const prepared: Prepared = { facts, judgement: judgementOf(facts, conditions, cores) }

  onEvent({ type: 'stageEntered', stage: 'warming-up' })
  await workforce.load(facts, signal)
  await workforce.warmUp(most, atOnce, signal)
  onEvent({ type: 'stageEntered', stage: 'settling' })
  if (!(await settle(atOnce, prepared, ports))) {
    onEvent({ type: 'noticeGiven', notice: { kind: 'unsteady-start' } })
  }
  return prepared
}

function noticesOf({ isolated, timerTick, statedCores }: Conditions): Notice[] {
  const notices: Notice[] = []
  if (!isolated) notices.push({ kind: 'not-isolated' })
  if (timerTick >= COARSE_TICK) notices.push({ kind: 'coarse-timer', tick: timerTick })
  if (statedCores === undefined) notices.push({ kind: 'cores-unknown' })
  if (statedCores === 1) notices.push({ kind: 'one-core' })
  return notices
}

/**
 * A range that takes one worker as long as wanted. A compiler may reach its last stage late, on a busy machine above
 * all, so what was sized by an earlier stage is sized again.
 */
async function sizeWorkload(
  plan: MeasurementPlan,
  { timerTick }: Conditions,
  atOnce: WorkerCount,
  ports: MeasurementPorts,
): Promise<WorkloadFacts> {
  const { workforce, signal } = ports
  const wanted = Math.min(LONGEST_REFERENCE_TIME, Math.max(REFERENCE_TIME, RUN_TICKS * timerTick * atOnce))
  let facts = imposeShare(plan, calibratedWorkload(GUESSED_SPEED, REFERENCE_TIME))
  for (let sizing = 0; sizing < MOST_SIZINGS; sizing++) {
    await workforce.load(facts, signal)
    await workforce.warmUp(atOnce, atOnce, signal)
    const { time } = await verifiedRun(1, facts, ports)
    if (time > 0.85 * wanted && time < 1.2 * wanted) break
    facts = imposeShare(plan, calibratedWorkload(facts.expected.divisions / time, wanted))
  }
  return facts
}

function imposeShare(plan: MeasurementPlan, workload: Workload): WorkloadFacts {
  return { ...workload, ...imposeSerialShare(workload.unitDivisions, plan.serialFraction) }
}

function judgementOf(facts: WorkloadFacts, { timerTick }: Conditions, cores: number): Judgement {
  const divisions = Float64Array.from(facts.order, (unit) => facts.unitDivisions[unit] as number)
  return { divisions, serial: facts.serialUnits, tick: timerTick, cores }
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
  if (found.primes !== facts.expected.primes) {
    throw new EngineFault({ kind: 'wrong-count', expected: facts.expected.primes, found: found.primes })
  }
  if (found.divisions !== facts.expected.divisions) {
    throw new EngineFault({ kind: 'wrong-count', expected: facts.expected.divisions, found: found.divisions })
  }
  return run
}
