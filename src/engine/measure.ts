/** A whole measurement, from the conditions to the last block. `docs/measuring.md` says why each step is there. */
import { blockSpeedup, judgeBlock } from '../core/block'
import { type Ending, endingNotices, type Progressed } from '../core/endings'
import {
  type Block,
  type BlockFlag,
  type Conditions,
  isClean,
  type MeasurementPlan,
  type MeasurementProblem,
  type MeasurementStage,
  type Notice,
  type Progress,
  type WorkloadFacts,
} from '../core/measurement'
import { estimateProgress } from '../core/remaining'
import { seededRandom, shuffled } from '../core/stats/random'
import { type CareRule, isSettled, ruleOf } from '../core/stopping'
import type { Fraction, Milliseconds, WorkerCount } from '../core/units'
import { problemOf } from './fault'
import type { Clock, Page, Workforce } from './ports'
import { type Prepared, prepare } from './prepare'
import { supervise } from './supervise'
import { verifiedPlain, verifiedRun } from './verified'

export type MeasurementEvent =
  | { type: 'stageEntered'; stage: MeasurementStage }
  | { type: 'conditionsRead'; conditions: Conditions }
  | { type: 'workloadBuilt'; workload: WorkloadFacts }
  /** While the workload is made ready; 0 … 1. */
  | { type: 'prepared'; share: Fraction }
  | { type: 'noticeGiven'; notice: Notice }
  | { type: 'sampleTaken'; block: Block; progress: Progress }

/** How it ended. What was sampled until then has been handed over by events, and stays good. */
export type MeasurementEnd =
  | { kind: 'done' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: MeasurementProblem }

export type MeasurementPorts = {
  workforce: Workforce
  clock: Clock
  page: Page
  signal: AbortSignal
  onEvent: (event: MeasurementEvent) => void
}

/** A page that stays hidden for longer than this ends the measurement. */
const HIDDEN_PATIENCE: Milliseconds = 600_000

/** Measures as planned. Never rejects: it ends done, cancelled by the signal, or failed with a typed problem. */
export async function measure(plan: MeasurementPlan, ports: MeasurementPorts): Promise<MeasurementEnd> {
  try {
    const prepared = await prepare(plan, ports)
    await measureBlocks(plan, prepared, ports)
    return { kind: 'done' }
  } catch (error) {
    ports.workforce.dismiss()
    if (ports.signal.aborted) return { kind: 'cancelled' }
    return { kind: 'failed', problem: problemOf(error) }
  }
}

/** Takes blocks until every j has settled or the budget is spent, and tells of each j why it ended, however that was. */
async function measureBlocks(
  plan: MeasurementPlan,
  prepared: Prepared,
  ports: MeasurementPorts,
): Promise<void> {
  const rule = ruleOf(plan)
  const points = plan.workerCounts
    .filter((workers) => workers > 1)
    .map((workers): Progressed => ({ workers, taken: 0, clean: 0, settled: false }))
  const tell = (ending: Ending) => {
    for (const notice of endingNotices(ending, points, rule)) ports.onEvent({ type: 'noticeGiven', notice })
  }
  try {
    await measureInTurn(points, { plan, rule, prepared, ports })
  } catch (error) {
    tell(ports.signal.aborted ? 'stopped' : 'failed')
    throw error
  }
  tell('by-rule')
}

type Task = { plan: MeasurementPlan; rule: CareRule; prepared: Prepared; ports: MeasurementPorts }

/** One block of each j that has not settled, in shuffled order, again and again. */
async function measureInTurn(points: Progressed[], { plan, rule, prepared, ports }: Task): Promise<void> {
  const { clock, onEvent, page } = ports
  const random = seededRandom(plan.seed)
  const blocks: Block[] = []
  const pending = () => points.filter(({ settled }) => !settled)
  const budget = rule.budget * points.length
  const began = clock.now()
  let hiddenFor: Milliseconds = 0
  const elapsed = () => clock.now() - began - hiddenFor

  onEvent({ type: 'stageEntered', stage: 'measuring' })
  while (pending().length > 0) {
    for (const point of shuffled(pending(), random)) {
      if (elapsed() >= budget) return
      hiddenFor += await untilVisible(ports)
      await page.drawn()
      const block = await takeBlock(point.workers, plan, prepared, ports)
      blocks.push(block)
      const own = blocks.filter((taken) => taken.workers === point.workers && isClean(taken))
      point.taken++
      point.clean = own.length
      point.settled = isSettled(own.map(blockSpeedup), rule)
      const left = pending().map(({ workers }) => workers)
      const progress = estimateProgress(blocks, left, rule, elapsed(), budget)
      onEvent({ type: 'sampleTaken', block, progress })
    }
  }
}

/** Waits while the page is hidden; returns for how long. */
async function untilVisible({ clock, page, signal, onEvent }: MeasurementPorts): Promise<Milliseconds> {
  if (!page.isHidden()) return 0
  const from = clock.now()
  onEvent({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
  onEvent({ type: 'stageEntered', stage: 'hidden' })
  const overdue: MeasurementProblem = { kind: 'hidden-too-long', waited: HIDDEN_PATIENCE }
  await supervise(() => page.visible(signal), { signals: [signal], patience: HIDDEN_PATIENCE, overdue })
  onEvent({ type: 'stageEntered', stage: 'measuring' })
  return clock.now() - from
}

/** The bracket 1, j, j, 1, with the plain loop around it where that is measured, too: a drift of pace falls out of both. */
async function takeBlock(
  workers: WorkerCount,
  plan: MeasurementPlan,
  { facts, judgement }: Prepared,
  ports: MeasurementPorts,
): Promise<Block> {
  const endWatch = ports.page.watch()
  try {
    const plainBefore = plan.plainLoop ? await verifiedPlain(plan, facts, ports) : 0
    const before = await verifiedRun(1, facts, ports)
    const first = await verifiedRun(workers, facts, ports)
    const second = await verifiedRun(workers, facts, ports)
    const after = await verifiedRun(1, facts, ports)
    const plainAfter = plan.plainLoop ? await verifiedPlain(plan, facts, ports) : 0
    const references = [before, after] as const
    const shared = [first, second] as const
    const plain = plan.plainLoop ? ([plainBefore, plainAfter] as const) : undefined
    const seen = endWatch()
    const flags: BlockFlag[] = judgeBlock(references, shared, plain, judgement)
    if (seen.hidden) flags.push('hidden')
    if (seen.used) flags.push('visitor')
    return { workers, references, shared, plain, flags }
  } finally {
    endWatch()
  }
}
