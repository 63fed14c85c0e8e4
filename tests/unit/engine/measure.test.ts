import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import {
  type Block,
  type Conditions,
  type MeasurementPlan,
  type Notice,
  USUAL_METHOD,
  type WorkloadFacts,
} from '../../../src/core/measurement'
import { type MeasuredPoint, measuredPoints } from '../../../src/core/points'
import { type MeasurementEvent, measure } from '../../../src/engine/measure'
import { createFakeClock } from '../../fakes/fake-clock'
import { createFakePage, type FakePage } from '../../fakes/fake-page'
import { createFakeWorkforce, type Machine } from '../../fakes/fake-workforce'

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0,
  workerCounts: [1, 2, 4],
  care: 'quick',
  seed: 5,
  ...USUAL_METHOD,
}

type Session = {
  page: FakePage
  controller: AbortController
  blocks: Block[]
  notices: Notice[]
  stages: string[]
  conditions: Conditions | undefined
  workload: WorkloadFacts | undefined
}

/** A whole measurement on a described machine. `onEvent` may disturb it. */
async function measured(
  plan: Partial<MeasurementPlan> = {},
  describeMachine: (session: Session) => Partial<Machine> = () => ({}),
  onEvent: (event: MeasurementEvent, session: Session) => void = () => undefined,
) {
  const clock = createFakeClock()
  const session: Session = {
    page: createFakePage(clock),
    controller: new AbortController(),
    blocks: [],
    notices: [],
    stages: [],
    conditions: undefined,
    workload: undefined,
  }
  const record = (event: MeasurementEvent) => {
    if (event.type === 'sampleTaken') session.blocks.push(event.block)
    if (event.type === 'noticeGiven') session.notices.push(event.notice)
    if (event.type === 'stageEntered') session.stages.push(event.stage)
    if (event.type === 'conditionsRead') session.conditions = event.conditions
    if (event.type === 'workloadBuilt') session.workload = event.workload
    onEvent(event, session)
  }
  const workforce = createFakeWorkforce(clock, describeMachine(session))
  const began = clock.now()
  const { page, controller } = session
  const ports = { workforce, clock, page, signal: controller.signal, onEvent: record }
  const end = await measure({ ...PLAN, ...plan }, ports)
  return { ...session, end, lasted: clock.now() - began, points: measuredPoints(session) }
}

const kindsOf = (notices: readonly Notice[]) => notices.map(({ kind }) => kind)
const orderOf = (blocks: readonly Block[]) => blocks.map(({ workers }) => workers)

function pointAt(points: readonly MeasuredPoint[], workers: number): MeasuredPoint {
  const point = points.find((candidate) => candidate.workers === workers)
  if (!point) throw new Error(`nothing was measured at ${workers}`)
  return point
}

/** Runs before the first block on an undisturbed machine: sizing the work, and two trials. */
const BEFORE = 4

describe('a measurement', () => {
  it('takes no real time on simulated workers', async () => {
    // Timers and clocks of the real time stand still: nothing that waits for them would end.
    onTestFinished(() => void vi.useRealTimers())
    vi.useFakeTimers()
    const { end, lasted } = await measured()
    expect(end).toEqual({ kind: 'done' })
    expect(lasted).toBeGreaterThan(4_000)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([0, 0.1, 0.25])("finds Amdahl's speedups for an imposed B = %d", async (serialFraction) => {
    const { end, points } = await measured({ serialFraction })
    expect(end).toEqual({ kind: 'done' })
    for (const workers of [2, 4]) {
      const { speedup, interval, clean } = pointAt(points, workers)
      const expected = amdahlSpeedup(serialFraction, workers)
      expect(clean).toBeGreaterThanOrEqual(7)
      expect(interval?.low).toBeLessThan(expected)
      expect(interval?.high).toBeGreaterThan(expected)
      expect(Math.abs(speedup / expected - 1)).toBeLessThan(0.01)
    }
  })

  it('goes through its stages in order and tells the conditions and the workload', async () => {
    const { stages, conditions, workload } = await measured({ serialFraction: 0.25 })
    expect(stages).toEqual(['starting', 'calibrating', 'warming-up', 'settling', 'measuring'])
    expect(conditions).toEqual({ isolated: true, timerTick: 0.005, statedCores: 4, spawnTime: 15 })
    expect(workload?.serialShare).toBeCloseTo(0.25, 3)
  })

  it.each([
    // 17.5 ms for each worker, from 35 to 150; where the clock is coarse 150, and 100 ticks for each worker.
    [2, 0.005, 35],
    [4, 0.005, 70],
    [16, 0.005, 150],
    [2, 0.1, 150],
    [4, 1, 400],
  ])(
    'on up to %i workers by a clock of %d ms takes a T(1) of about %d ms',
    async (workers, timerTick, time) => {
      const machine = { timerTick, cores: workers, statedCores: workers }
      const { points } = await measured({ workerCounts: [1, workers] }, () => machine)
      expect(Math.abs(pointAt(points, 1).time / time - 1)).toBeLessThan(0.07)
    },
  )

  it('shuffles the order of the blocks by its seed: the same again, another with another', async () => {
    const orders = await Promise.all(
      [5, 5, 6].map(async (seed) => orderOf((await measured({ seed })).blocks)),
    )
    expect(orders[1]).toEqual(orders[0])
    expect(orders[2]).not.toEqual(orders[0])
    expect(new Set(orders[0])).toEqual(new Set([2, 4]))
  })

  it("reaches no more on the notes' numbers, in list order, than their 16 indivisible primes allow", async () => {
    const plan = { workload: 'notes', workerCounts: [1, 2, 4, 8, 16] } as const
    const { points } = await measured(plan, () => ({ cores: 16, statedCores: 16, noise: 0, speed: 20_000 }))
    const found = points.slice(1).map(({ speedup }) => speedup.toFixed(2))
    expect(found).toEqual(['1.97', '3.58', '6.49', '10.11'])
  })

  it.each([
    [0.2, { kind: 'budget-spent', workers: [2, 4] }],
    [0.6, { kind: 'too-few-clean', workers: [2, 4], wanted: 7 }],
  ])(
    'ends when its budget is spent, keeps its samples, and says which points are not settled: noise %d',
    async (noise, notice) => {
      const { end, lasted, notices, blocks } = await measured({}, () => ({ noise }))
      expect(end).toEqual({ kind: 'done' })
      expect(notices).toEqual([notice])
      expect(blocks.length).toBeGreaterThan(10)
      // 10 s for each of two points, and before them at most 3 s for settling and a little for warming up.
      expect(lasted).toBeLessThan(20_000 + 3_000 + 2_000)
    },
  )

  it('says so when a share cannot be imposed on whole units', async () => {
    const { notices, workload } = await measured({ workload: 'notes', serialFraction: 0.04 })
    const share = workload?.serialShare ?? Number.NaN
    expect(notices).toContainEqual({ kind: 'share-differs', wanted: 0.04, imposed: share })
    expect(share).toBeLessThan(0.039)
  })
})

describe('the details of a measurement', () => {
  it('times the plain loop around each block: the baseline of absolute speedup', async () => {
    const { points, blocks } = await measured({ plainLoop: true, workerCounts: [1, 2] }, () => ({
      plainPaceIn: () => 1.25,
    }))
    expect(blocks.every(({ plain }) => plain !== undefined)).toBe(true)
    expect(pointAt(points, 1).absolute?.speedup).toBeCloseTo(0.8, 1)
    const two = pointAt(points, 2)
    expect(two.absolute?.speedup).toBeCloseTo(0.8 * two.speedup, 1)
    expect(two.absolute?.interval).toBeDefined()
  })

  it('warms the plain loop by itself until two of its runs agree, ten at most', async () => {
    const trialsBefore = async (paces: (trial: number) => number) => {
      let before = 0
      let trials = 0
      await measured(
        { plainLoop: true, workerCounts: [1, 2] },
        () => ({
          plainPaceIn: (trial) => {
            trials = trial
            return paces(trial)
          },
        }),
        (event, { controller }) => {
          if (event.type !== 'stageEntered' || event.stage !== 'settling') return
          before = trials
          controller.abort()
        },
      )
      return before
    }
    expect(await trialsBefore(() => 1)).toBe(2)
    expect(await trialsBefore((trial) => Math.min(1, 0.2 * trial))).toBe(6)
    expect(await trialsBefore((trial) => (trial % 2 === 0 ? 1 : 0.9))).toBe(10)
  })

  it('flags a block whose two plain loops differ, which takes no block from S and none of them into absolute S', async () => {
    const { blocks, points } = await measured({ plainLoop: true, workerCounts: [1, 2] }, () => ({
      // Two trials, two of the first block, then the second one of the second block.
      plainPaceIn: (trial) => (trial === 6 ? 0.5 : 1),
    }))
    expect(blocks.map(({ flags }) => flags)).toEqual([
      [],
      ['plain-drift'],
      ...Array(blocks.length - 2).fill([]),
    ])
    const two = pointAt(points, 2)
    expect(two).toMatchObject({ clean: blocks.length, all: blocks.length, disturbed: false })
    // With the block of the slow plain loop in, the greatest absolute speedup would be 3.
    expect(two.absolute?.interval?.high).toBeLessThan(2.1)
  })

  it('has no absolute speedup where the plain loop was not timed', async () => {
    const { points } = await measured({ workerCounts: [1, 2] })
    expect(points.map(({ absolute }) => absolute)).toEqual([undefined, undefined])
  })

  it('takes as many clean blocks as were asked for, and no longer than the budget', async () => {
    const { blocks } = await measured({ rounds: 20, workerCounts: [1, 2] })
    expect(blocks.length).toBeGreaterThanOrEqual(20)
    const short = await measured({ budget: 2_000, rounds: 200, workerCounts: [1, 2] })
    expect(short.notices).toContainEqual({ kind: 'too-few-clean', workers: [2], wanted: 200 })
    expect(short.blocks.length).toBeLessThan(20)
  })

  it('tests one prime again and again in equal units', async () => {
    const { workload, points } = await measured({ workload: 'equal', workerCounts: [1, 4] })
    expect(new Set(workload?.unitDivisions).size).toBe(1)
    expect(pointAt(points, 4).speedup).toBeCloseTo(4, 1)
  })

  it('sieves a custom range beforehand, tells how far it is, and measures it', async () => {
    const shares: number[] = []
    const custom = { first: 1e12, total: 5_000 }
    const { end, workload } = await measured(
      { workload: 'custom', custom, workerCounts: [1, 2] },
      undefined,
      (event) => {
        if (event.type === 'prepared') shares.push(event.share)
      },
    )
    expect(end).toEqual({ kind: 'done' })
    expect(workload?.candidates).toMatchObject({ first: 1e12, total: 5_000, step: 1 })
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  })

  it.each([
    { first: 100, total: 10 },
    { first: 4, total: 1 },
  ])('refuses a custom range of too little work: %j', async (custom) => {
    const { end } = await measured({ workload: 'custom', custom, workerCounts: [1, 2] })
    expect(end).toMatchObject({ kind: 'failed', problem: { kind: 'too-little-work' } })
  })

  it('refuses a million integers near 2^53 before it sieves them', async () => {
    const custom = { first: 2 ** 53 - 1_000_000, total: 1_000_000 }
    const shares: number[] = []
    const { end, workload } = await measured(
      { workload: 'custom', custom, workerCounts: [1, 2] },
      undefined,
      (event) => {
        if (event.type === 'prepared') shares.push(event.share)
      },
    )
    expect(end).toMatchObject({ kind: 'failed', problem: { kind: 'too-much-work', most: 20_000 } })
    expect([workload, shares]).toEqual([undefined, []])
  })

  it('asks for 100 ticks of the clock on as many workers as run at once, not only on one', async () => {
    // 5,903,280 divisions: 148 ms on one of these workers, 76 ms on two, 40 ms on four.
    const plan = { workload: 'custom', custom: { first: 1e12, total: 250 } } as const
    const endWith = async (workerCounts: number[], timerTick: number) =>
      (await measured({ ...plan, workerCounts }, () => ({ timerTick }))).end
    expect(await endWith([1, 4], 0.1)).toEqual({ kind: 'done' })
    expect(await endWith([1, 2], 0.5)).toEqual({ kind: 'done' })
    expect(await endWith([1, 4], 0.5)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'too-little-work', workers: 4 },
    })
  })

  it('says so where the notes’ input is short for the clock, and refuses it where it cannot be told', async () => {
    // 28.7 million divisions: 72 ms on one of these workers, 36 ms on two.
    const notesWith = (timerTick: number) =>
      measured({ workload: 'notes', workerCounts: [1, 2] }, () => ({ timerTick, speed: 400_000 }))
    expect((await notesWith(0.1)).notices.map(({ kind }) => kind)).toEqual(['narrow-enough'])
    const short = await notesWith(1)
    expect(short.end).toEqual({ kind: 'done' })
    expect(short.notices).toContainEqual({
      kind: 'short-runs',
      workers: 2,
      time: expect.closeTo(28_667_788 / 400_000 / 1.975, 1),
      tick: 1,
    })
    expect((await notesWith(16.7)).end).toMatchObject({
      kind: 'failed',
      problem: { kind: 'input-too-short', workers: 2, tick: 16.7 },
    })
  })
})

describe('a measurement that does not finish', () => {
  it('is cancelled by its signal, keeps what was sampled, and says which points are not settled', async () => {
    const { end, blocks, notices } = await measured({}, undefined, ({ type }, session) => {
      if (type === 'sampleTaken' && session.blocks.length === 3) session.controller.abort()
    })
    expect(end).toEqual({ kind: 'cancelled' })
    expect(blocks).toHaveLength(3)
    expect(notices).toEqual([{ kind: 'was-stopped', workers: [2, 4] }])
  })

  it('is cancelled before it began', async () => {
    const { end, blocks, notices } = await measured({}, ({ controller }) => {
      controller.abort()
      return {}
    })
    expect([end, blocks, notices]).toEqual([{ kind: 'cancelled' }, [], []])
  })

  it('fails when a worker dies, and keeps what was sampled', async () => {
    // Three blocks of four, and the second run of the fourth.
    const dying = { diesInRun: BEFORE + 12 + 2 }
    const { end, blocks, notices, points } = await measured({ workerCounts: [1, 2] }, () => dying)
    expect(notices).toEqual([{ kind: 'broke-off', workers: [2] }])
    expect(end).toEqual({ kind: 'failed', problem: { kind: 'worker-lost', worker: 2 } })
    expect(blocks).toHaveLength(3)
    // Three blocks have no interval, and nothing of the fourth is in the figures.
    expect(pointAt(points, 2)).toMatchObject({ clean: 3, all: 3, disturbed: true, interval: undefined })
  })

  it('fails when a run counts one prime too many', async () => {
    const { end, blocks, workload } = await measured({ workerCounts: [1, 2] }, () => ({
      miscountsInRun: BEFORE + 4 + 1,
    }))
    const expected = workload?.expected.primes ?? Number.NaN
    expect(end).toEqual({ kind: 'failed', problem: { kind: 'wrong-count', expected, found: expected + 1 } })
    expect(blocks).toHaveLength(1)
  })

  it('fails when a worker never becomes ready', async () => {
    const { end, stages } = await measured({}, () => ({ neverReady: true }))
    expect(end).toEqual({ kind: 'failed', problem: { kind: 'worker-not-ready', waited: 5_000 } })
    expect(stages).toEqual(['starting'])
  })

  it('fails with the message of an error that nobody foresaw', async () => {
    const { end } = await measured({}, () => ({
      onRun: () => {
        throw new Error('out of memory')
      },
    }))
    expect(end).toEqual({ kind: 'failed', problem: { kind: 'unexpected', message: 'out of memory' } })
  })
})

describe('a page that is hidden', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sets the block aside, waits without spending the budget, and goes on', async () => {
    const { end, blocks, notices, stages } = await measured({}, ({ page }) => ({
      onRun: (run) => {
        if (run === BEFORE + 7) page.hide(300_000)
      },
    }))
    expect(end).toEqual({ kind: 'done' })
    expect(blocks.filter(({ flags }) => flags.includes('hidden'))).toHaveLength(1)
    expect(kindsOf(notices)).toEqual(['was-hidden', 'narrow-enough'])
    expect(stages.slice(-3)).toEqual(['measuring', 'hidden', 'measuring'])
  })

  it('for three seconds costs one block, which is taken again and counted, and S is what it was', async () => {
    const { end, blocks, points, lasted } = await measured({ workerCounts: [1, 2] }, ({ page }) => ({
      onRun: (run) => {
        if (run === BEFORE + 6) page.hide(3_000)
      },
    }))
    const undisturbed = await measured({ workerCounts: [1, 2] })
    expect(end).toEqual({ kind: 'done' })
    expect(blocks.map(({ flags }) => flags)).toEqual([[], ['hidden'], ...Array(blocks.length - 2).fill([])])
    const two = pointAt(points, 2)
    expect(two).toMatchObject({ clean: blocks.length - 1, all: blocks.length, disturbed: false })
    expect(two.clean).toBeGreaterThanOrEqual(7)
    expect(two.interval?.low).toBeLessThanOrEqual(2)
    expect(two.interval?.high).toBeGreaterThanOrEqual(2)
    // The three seconds and one block more, not the budget.
    expect(lasted - undisturbed.lasted).toBeGreaterThan(3_000)
    expect(lasted - undisturbed.lasted).toBeLessThan(5_000)
  })

  it('ends the measurement after ten minutes, with what was sampled', async () => {
    const pending = measured({}, ({ page }) => ({
      onRun: (run) => {
        if (run === BEFORE + 7) page.hide(Number.POSITIVE_INFINITY)
      },
    }))
    await vi.advanceTimersByTimeAsync(600_000)
    const { end, blocks } = await pending
    expect(end).toEqual({ kind: 'failed', problem: { kind: 'hidden-too-long', waited: 600_000 } })
    expect(blocks).toHaveLength(2)
  })
})

describe('what the reader is told', () => {
  it('on a quiet machine is only that every interval is as narrow as asked', async () => {
    expect((await measured()).notices).toEqual([{ kind: 'narrow-enough', workers: [2, 4], width: 0.05 }])
  })

  it.each([
    ['one core', { cores: 1, statedCores: 1 }, 'one-core'],
    ['cores that the browser does not tell', { statedCores: undefined }, 'cores-unknown'],
    ['a page that is not isolated', { isolated: false }, 'not-isolated'],
    ['a clock of 1 ms', { timerTick: 1 }, 'coarse-timer'],
    ['a machine that never calms down', { interruptionIn: () => 40 }, 'unsteady-start'],
  ])('of %s', async (_, machine, kind) => {
    const { end, notices } = await measured({ workerCounts: [1, 2] }, () => machine)
    expect(end).toEqual({ kind: 'done' })
    expect(kindsOf(notices)).toContain(kind)
  })

  it('follows the cores that the visitor set: past those, workers share, and nothing is unknown', async () => {
    const told = { workerCounts: [1, 2, 4], cores: 2 }
    const { points, conditions, notices } = await measured(told, () => ({ cores: 2, statedCores: undefined }))
    expect(points.map(({ pastCores }) => pastCores)).toEqual([false, false, true])
    expect(conditions).toMatchObject({ statedCores: undefined, setCores: 2 })
    expect(notices.every(({ kind }) => kind === 'narrow-enough')).toBe(true)
  })

  it('on one core is that two workers lie past it, with no speedup', async () => {
    const { points } = await measured({ workerCounts: [1, 2] }, () => ({ cores: 1, statedCores: 1 }))
    expect(pointAt(points, 2).pastCores).toBe(true)
    expect(pointAt(points, 2).speedup).toBeCloseTo(1, 2)
  })
})

describe('a disturbed block', () => {
  it('is flagged when the visitor used the page', async () => {
    const { blocks } = await measured({}, ({ page }) => ({
      onRun: (run) => {
        if (run === BEFORE + 2) page.use()
      },
    }))
    expect(blocks[0]?.flags).toEqual(['visitor'])
    expect(blocks.slice(1).flatMap(({ flags }) => flags)).toEqual([])
  })

  it('is flagged when a neighbour took a core for 50 ms, and taken again', async () => {
    const { blocks, points } = await measured({ workerCounts: [1, 2] }, () => ({
      interruptionIn: (run) => (run === BEFORE + 2 || run === BEFORE + 7 ? 50 : 0),
    }))
    expect(blocks.map(({ flags }) => flags.includes('interrupted'))).toEqual([
      true,
      true,
      ...Array(7).fill(false),
    ])
    expect(pointAt(points, 2)).toMatchObject({ clean: 7, all: 9, disturbed: false })
  })

  it('is not flagged for its speedup: workers that gain nothing, or more than their number', async () => {
    for (const pace of [0.25, 0.5, 2]) {
      const paceOf = (_: number, running: number) => (running === 4 ? pace : 1)
      const { blocks, points } = await measured({ workerCounts: [1, 4] }, () => ({ paceOf }))
      expect(blocks.flatMap(({ flags }) => flags)).toEqual([])
      expect(Math.abs(pointAt(points, 4).speedup / (4 * pace) - 1)).toBeLessThan(0.01)
    }
  })
})
