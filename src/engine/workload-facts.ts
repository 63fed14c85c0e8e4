/** The work that is to be measured, with its right answers: sized to the machine, sieved, or the same everywhere. */
import type { Conditions, MeasurementPlan, WorkloadFacts } from '../core/measurement'
import type { Milliseconds, WorkerCount } from '../core/units'
import { imposeSerialShare } from '../core/workload/serial-share'
import {
  calibratedWorkload,
  customWorkload,
  fixedWorkload,
  type SizedWorkload,
  type Workload,
} from '../core/workload/workload'
import type { MeasurementPorts } from './measure'
import { RUN_TICKS, refuseEndless } from './run-length'
import { verifiedRun } from './verified'

/**
 * The shorter a block, the likelier nothing else takes a core during it; but the gate and the last unit cost some 0.05 ms, so
 * a run on all cores is no shorter than this. `docs/measuring.md` compares lengths.
 */
const SHORTEST_RUN: Milliseconds = 17.5
/** T(1) of the calibrated range, on two cores and on many. */
const REFERENCE_TIME: Milliseconds = 35
const LONG_REFERENCE_TIME: Milliseconds = 150
/** Between few ticks of a coarse clock a short run would hide interruptions. */
const COARSE_TICK: Milliseconds = 0.02
const LONGEST_REFERENCE_TIME: Milliseconds = 2_000
/** Divisions per millisecond: a first guess, only to have something to warm up on. */
const GUESSED_SPEED = 400_000
/** Work of the page's own goes on for this long at most before the page may draw. */
const BREATH: Milliseconds = 30
/** The range is sized at most this often. */
const MOST_SIZINGS = 4

export function workloadOf(
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
  const { workforce, clock, signal, onEvent } = ports
  const known = imposeShare(plan, calibratedWorkload(GUESSED_SPEED, REFERENCE_TIME))
  await workforce.load({ ...known, splitting: 'claimed' }, signal)
  const [pace] = await workforce.warmUp(1, 1, signal)
  if (pace) refuseEndless(plan.custom, pace)
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

/** T(1), so that a run of `atOnce` workers lasts 100 ticks, as far as that is bearable. */
function referenceTime(tick: Milliseconds, atOnce: WorkerCount): Milliseconds {
  const short = Math.min(LONG_REFERENCE_TIME, Math.max(REFERENCE_TIME, SHORTEST_RUN * atOnce))
  const usual = tick < COARSE_TICK ? short : LONG_REFERENCE_TIME
  return Math.min(LONGEST_REFERENCE_TIME, Math.max(usual, RUN_TICKS * tick * atOnce))
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
  const wanted = referenceTime(timerTick, atOnce)
  let facts = imposeShare(plan, calibratedWorkload(GUESSED_SPEED, wanted, kind))
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
