/** The whole measurement on simulated machines that we do not have, by a virtual clock. */
import { describe, expect, it } from 'vitest'
import { defaultWorkerCounts } from '../../../src/core/exact-entry'
import {
  type Block,
  type MeasurementPlan,
  USUAL_METHOD,
  type WorkloadFacts,
} from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { ruleOf } from '../../../src/core/stopping'
import { type MeasurementEvent, measure } from '../../../src/engine/measure'
import { amount, leastShare, whole } from '../../fakes/amount'
import { createFakeClock } from '../../fakes/fake-clock'
import { createFakePage } from '../../fakes/fake-page'
import { createFakeWorkforce } from '../../fakes/fake-workforce'
import { type DescribedMachine, MACHINES, trueSpeedup } from '../../fakes/machines'

const SEEDS = Array.from({ length: amount(8) }, (_, index) => 1_000 + index)
/** Evenly to both sides: the interval of 15 blocks is then about as wide as asked, so that the rule has to look often. */
const NOISE = 0.02
/** Preparing takes 3 s of waiting for a quiet moment at most, and a little for warming up. */
const PREPARING = 5_000

type Taken = { block: Block; disturbed: boolean }

async function measured(machine: DescribedMachine, seed: number) {
  const clock = createFakeClock()
  const taken: Taken[] = []
  let facts: WorkloadFacts | undefined
  let disturbed = false
  const workforce = createFakeWorkforce(clock, {
    ...machine,
    statedCores: machine.cores,
    seed,
    noise: NOISE,
    interruptionIn: (_, random) => {
      const comes = random() < machine.neighbour
      disturbed ||= comes
      return comes ? 50 : 0
    },
  })
  const onEvent = (event: MeasurementEvent) => {
    if (event.type === 'workloadBuilt') facts = event.workload
    if (event.type === 'sampleTaken') taken.push({ block: event.block, disturbed })
    // What came before the first block, or in the one that has ended.
    if (event.type === 'stageEntered' || event.type === 'sampleTaken') disturbed = false
  }
  const workerCounts = defaultWorkerCounts(machine.cores)
  const plan: MeasurementPlan = {
    ...USUAL_METHOD,
    workload: 'calibrated',
    serialFraction: 0.05,
    workerCounts,
    care: 'normal',
    seed,
  }
  const began = clock.now()
  const { signal } = new AbortController()
  const end = await measure(plan, { workforce, clock, page: createFakePage(clock), signal, onEvent })
  const budget = ruleOf(plan).budget * (workerCounts.length - 1)
  if (!facts) throw new Error('nothing was measured')
  return { end, taken, facts, budget, lasted: clock.now() - began }
}

/** How many of the intervals hold what the machine really gains. */
function coverageIn(taken: readonly Taken[], facts: WorkloadFacts, machine: DescribedMachine) {
  const blocks = taken.map(({ block }) => block)
  const conditions = {
    isolated: true,
    timerTick: machine.timerTick,
    statedCores: machine.cores,
    spawnTime: 15,
  }
  const [, ...points] = measuredPoints({ blocks, conditions })
  const covering = points.filter(({ workers, interval }) => {
    const truth = trueSpeedup(facts, workers, machine)
    return interval !== undefined && interval.low <= truth && truth <= interval.high
  })
  return { covering: covering.length, of: points.length }
}

describe('a measurement of care “normal” with the worker counts that are offered', () => {
  const total = { covering: 0, of: 0 }

  it.each(MACHINES)(
    'on $name: in time, few undisturbed blocks set aside, the true S found',
    async (machine) => {
      const own = { covering: 0, of: 0 }
      const undisturbed = { all: 0, flagged: 0 }
      for (const seed of SEEDS) {
        const { end, taken, facts, lasted, budget } = await measured(machine, seed)
        expect(end).toEqual({ kind: 'done' })
        expect(lasted).toBeLessThan(budget + PREPARING)
        for (const { block, disturbed } of taken) {
          if (disturbed) continue
          undisturbed.all++
          // A slow core is slow throughout, and no interruption.
          expect(block.flags).not.toContain('interrupted')
          if (block.flags.length > 0) undisturbed.flagged++
        }
        const { covering, of } = coverageIn(taken, facts, machine)
        own.covering += covering
        own.of += of
      }
      total.covering += own.covering
      total.of += own.of
      expect(own.of).toBe(SEEDS.length * (defaultWorkerCounts(machine.cores).length - 1))
      expect(undisturbed.flagged).toBeLessThan(0.3 * undisturbed.all)
      // Of 24 intervals of 95 % three may miss: a fourth has a chance of 3 %. Of a sample, as many as chance allows.
      const least = whole ? 0.875 : leastShare(0.95, own.of)
      expect(own.covering / own.of).toBeGreaterThanOrEqual(least)
    },
  )

  it('finds the true S in 93 % of all those sessions and worker counts at least', () => {
    expect(total.of).toBe(SEEDS.length * 18)
    expect(total.covering / total.of).toBeGreaterThanOrEqual(leastShare(0.93, total.of))
  })
})

describe('the worker counts that are offered', () => {
  it.each([
    [2, [1, 2]],
    [8, [1, 2, 4, 8]],
    [12, [1, 2, 4, 8, 12]],
    [64, [1, 2, 4, 8, 16, 32, 64]],
    // The most workers there can be.
    [96, [1, 2, 4, 8, 16, 32, 64]],
  ])('on %i cores double up to the cores, which are one of them: %j', (cores, counts) => {
    expect(defaultWorkerCounts(cores)).toEqual(counts)
  })
})
