/** Another program takes half of one core for some seconds: which blocks are flagged, and what the figures say in the end. */
import { describe, expect, it } from 'vitest'
import {
  type Block,
  type BlockFlag,
  isClean,
  type MeasurementPlan,
  type Notice,
  USUAL_METHOD,
} from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { type MeasurementEvent, measure } from '../../../src/engine/measure'
import type { Competitor } from '../../fakes/competitor'
import { createFakeClock } from '../../fakes/fake-clock'
import { createFakePage } from '../../fakes/fake-page'
import { createFakeWorkforce } from '../../fakes/fake-workforce'

const PLAN: MeasurementPlan = {
  ...USUAL_METHOD,
  workload: 'calibrated',
  serialFraction: 0,
  workerCounts: [1, 2],
  care: 'normal',
  seed: 5,
}

/** By a fine clock blocks are four times as short as by a coarse one, and so is the time with the competitor. */
const stayBy = (timerTick: number) =>
  timerTick < 0.02 ? { comesAfter: 500, lasts: 1_250 } : { comesAfter: 2_000, lasts: 5_000 }

type Taken = { block: Block; when: 'before' | 'during' | 'on-an-edge' | 'after' }

async function measuredWith(described: Pick<Competitor, 'slice' | 'worker'>, timerTick: number) {
  const clock = createFakeClock()
  const taken: Taken[] = []
  const notices: Notice[] = []
  const competitor: Competitor = {
    ...described,
    from: Number.POSITIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  }
  const whenTaken = (began: number, ended: number): Taken['when'] => {
    if (ended <= competitor.from) return 'before'
    if (began >= competitor.until) return 'after'
    return began >= competitor.from && ended <= competitor.until ? 'during' : 'on-an-edge'
  }
  let began = 0
  const onEvent = (event: MeasurementEvent) => {
    if (event.type === 'noticeGiven') notices.push(event.notice)
    if (event.type === 'stageEntered' && event.stage === 'measuring') {
      const { comesAfter, lasts } = stayBy(timerTick)
      competitor.from = clock.now() + comesAfter
      competitor.until = competitor.from + lasts
    }
    if (event.type === 'sampleTaken') taken.push({ block: event.block, when: whenTaken(began, clock.now()) })
    began = clock.now()
  }
  const cores = 2
  const workforce = createFakeWorkforce(clock, { cores, statedCores: cores, timerTick, competitor })
  const { signal } = new AbortController()
  const end = await measure(PLAN, { workforce, clock, page: createFakePage(clock), signal, onEvent })
  const conditions = { isolated: true, timerTick, statedCores: cores, spawnTime: 15 }
  const [, two] = measuredPoints({ blocks: taken.map(({ block }) => block), conditions })
  if (!two) throw new Error('nothing was measured')
  const flagsOf = (...times: Taken['when'][]): (readonly BlockFlag[])[] =>
    taken.filter(({ when }) => times.includes(when)).map(({ block }) => block.flags)
  return { end, taken, notices, two, flagsOf }
}

/** The step of the clock, and how long each of the two has the core in turn. */
const SEEN = [
  [0.005, 1],
  [0.005, 4],
  [0.005, 20],
  [0.1, 4],
  [0.1, 20],
  [1, 20],
  [1, 100],
] as const

describe.each([
  ['the core of the worker that also runs alone', 0],
  ['the core of the other worker', 1],
])('a competitor on %s', (_, worker) => {
  it.each(SEEN)(
    'is seen by a clock of %d ms in turns of %d ms: its blocks are flagged and taken again, and S is what it was',
    async (timerTick, slice) => {
      const { end, taken, notices, two, flagsOf } = await measuredWith({ worker, slice }, timerTick)
      expect(end).toEqual({ kind: 'done' })
      const during = flagsOf('during')
      expect(during.length).toBeGreaterThanOrEqual(2)
      expect(during.filter((flags) => !flags.includes('interrupted'))).toEqual([])
      expect(flagsOf('before', 'after').flat()).toEqual([])
      expect(flagsOf('after').length).toBeGreaterThan(0)

      const clean = taken.filter(({ block }) => isClean(block)).length
      expect(two).toMatchObject({ clean, all: taken.length, disturbed: false })
      expect(clean).toBeGreaterThanOrEqual(15)
      expect(taken.length - clean).toBeGreaterThanOrEqual(during.length)
      expect(two.interval?.low).toBeLessThanOrEqual(2)
      expect(two.interval?.high).toBeGreaterThanOrEqual(2)
      expect(notices).toContainEqual({ kind: 'narrow-enough', workers: [2], width: 0.02 })
    },
  )

  it('in turns shorter than what a clock of 1 ms can judge looks like a slow core, and the median passes over it', async () => {
    const { two, flagsOf } = await measuredWith({ worker, slice: 4 }, 1)
    expect(flagsOf('during').some((flags) => flags.length === 0)).toBe(true)
    expect(Math.abs(two.speedup / 2 - 1)).toBeLessThan(0.02)
  })
})
