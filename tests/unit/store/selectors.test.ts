import { describe, expect, it } from 'vitest'
import {
  type Block,
  type BlockFlag,
  type MeasurementRecord,
  USUAL_METHOD,
} from '../../../src/core/measurement'
import { selectCoresWarning } from '../../../src/store/account-selectors'
import type { LabState, MeasurementPhase, Theme } from '../../../src/store/lab-state'
import { createLabStore, type LabStore } from '../../../src/store/lab-store'
import { memoise } from '../../../src/store/memoise'
import { selectReading } from '../../../src/store/reading-selectors'
import { selectFlagCounts } from '../../../src/store/result-selectors'
import {
  selectCores,
  selectDomain,
  selectHeadline,
  selectIsRunning,
  selectPoints,
  selectReadouts,
  selectRecord,
  selectShownBlock,
  selectShownTheme,
} from '../../../src/store/selectors'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

/** A lab on so many cores that has measured these blocks, or nothing yet. */
function labWith(blocks?: readonly Block[], statedCores: number | undefined = 4): LabStore {
  const store = createLabStore({
    machine: { isolated: true, statedCores, browser: 'Firefox 144' },
    language: 'en',
    measure: async () => ({ kind: 'done' }),
    shelf: createFakeShelf(),
    now: () => new Date(0),
    drawSeed: () => 1,
  })
  if (blocks) store.setState({ measurement: doneWith(blocks, statedCores) })
  return store
}

function recordOf(blocks: readonly Block[], statedCores: number | undefined = 4): MeasurementRecord {
  const workerCounts = [1, 2, 4]
  const plan = {
    ...USUAL_METHOD,
    workload: 'calibrated',
    serialFraction: 0.1,
    workerCounts,
    care: 'quick',
    seed: 1,
  } as const
  const conditions = { isolated: true, timerTick: 0.005, statedCores, spawnTime: 15 }
  return { plan, conditions, workload: undefined, blocks, notices: [] }
}

function doneWith(blocks: readonly Block[], statedCores?: number): MeasurementPhase {
  return { phase: 'done', record: recordOf(blocks, statedCores) }
}

const SEVEN_EACH = [2, 4].flatMap((workers) =>
  [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06].map((more) => blockOf(workers, 0.75 * workers + more)),
)

describe('a memoised selector', () => {
  it('computes again only when an input is another one', () => {
    let computed = 0
    const select = memoise(
      (state: { few: number; many: readonly number[]; other?: string }) => [state.few, state.many] as const,
      (few, many) => {
        computed++
        return { sum: many.reduce((sum, value) => sum + value, few) }
      },
    )
    const many = [1, 2]
    const first = select({ few: 1, many })
    expect(first).toEqual({ sum: 4 })
    expect(select({ few: 1, many, other: 'changed' })).toBe(first)
    expect(computed).toBe(1)
    expect(select({ few: 1, many: [1, 2] })).not.toBe(first)
    expect(select({ few: 2, many })).toEqual({ sum: 5 })
    expect(computed).toBe(3)
  })

  it('does not look at the inputs again where the same state is asked twice', () => {
    let looked = 0
    const select = memoise(
      (state: { value: number }) => {
        looked++
        return [state.value] as const
      },
      (value) => ({ value }),
    )
    const state = { value: 1 }
    expect(select(state)).toBe(select(state))
    expect(looked).toBe(1)
    expect(select({ value: 2 })).toEqual({ value: 2 })
    expect(select(state)).toEqual({ value: 1 })
  })

  it('fails again where it has failed, and does not answer with what was before', () => {
    const select = memoise(
      (state: { value: number }) => [state.value] as const,
      (value) => {
        if (value < 0) throw new Error('below 0')
        return { value }
      },
    )
    select({ value: 1 })
    const bad = { value: -1 }
    expect(() => select(bad)).toThrow('below 0')
    expect(() => select(bad)).toThrow('below 0')
  })

  it('takes NaN to be the same as NaN', () => {
    const select = memoise(
      (state: { value: number }) => [state.value] as const,
      (value) => ({ value }),
    )
    expect(select({ value: Number.NaN })).toBe(select({ value: Number.NaN }))
  })
})

describe('the four numbers', () => {
  it('for B = 0.1 on 8 processors are those of the law', () => {
    const readouts = selectReadouts(labWith().getState())
    // T(8)/T(1) = 0.1 + 0.9/8 = 0.2125, S = 80/17.
    expect(readouts).toMatchObject({ serialFraction: 0.1, processors: 8, limit: 10 })
    expect(readouts.timeShare).toBeCloseTo(0.2125, 12)
    expect(readouts.speedup).toBeCloseTo(80 / 17, 12)
    expect(readouts.shareOfLimit).toBeCloseTo(8 / 17, 12)
    expect(readouts.efficiency).toBeCloseTo(10 / 17, 12)
  })

  it('have no share of a limit when there is none', () => {
    const store = labWith()
    store.getState().actions.setSerialFraction(0)
    expect(selectReadouts(store.getState())).toMatchObject({
      speedup: 8,
      limit: Number.POSITIVE_INFINITY,
      shareOfLimit: undefined,
      efficiency: 1,
    })
  })

  it('are the same object until a slider moves', () => {
    const store = labWith()
    const { actions } = store.getState()
    const before = selectReadouts(store.getState())
    actions.readAt(4)
    actions.chooseTheme('dark')
    store.setState({ measurement: doneWith(SEVEN_EACH) })
    expect(selectReadouts(store.getState())).toBe(before)
    actions.setProcessors(9)
    expect(selectReadouts(store.getState())).not.toBe(before)
  })
})

describe('the measured points', () => {
  it('are none, and always the same none, before anything is measured', () => {
    const store = labWith()
    const none = selectPoints(store.getState())
    expect(none).toEqual([])
    store.getState().actions.setProcessors(16)
    expect(selectPoints(store.getState())).toBe(none)
  })

  it('stand still while B, j, the reading and the view move', () => {
    const store = labWith(SEVEN_EACH)
    const { actions } = store.getState()
    const points = selectPoints(store.getState())
    expect(points.map(({ workers }) => workers)).toEqual([1, 2, 4])
    actions.setSerialFraction(0.3)
    actions.setProcessors(64)
    actions.readAt(2)
    actions.changeView({ xScale: 'linear' })
    expect(selectPoints(store.getState())).toBe(points)
    expect(selectHeadline(store.getState())).toBe(points[2])
  })

  it('stand still while a running measurement tells of its stage, and move with a block', () => {
    const record = recordOf(SEVEN_EACH)
    const progress = { share: 0.5, remaining: undefined }
    const running = { phase: 'running', record, stage: 'measuring', progress, stopping: false } as const
    const store = labWith()
    store.setState({ measurement: running })
    const points = selectPoints(store.getState())
    store.setState({ measurement: { ...running, stage: 'hidden' } })
    expect(selectPoints(store.getState())).toBe(points)
    const blocks = [...SEVEN_EACH, blockOf(4, 3)]
    store.setState({ measurement: { ...running, record: { ...record, blocks } } })
    expect(selectPoints(store.getState())[2]).toMatchObject({ workers: 4, all: 8 })
  })
})

describe('reading the curve', () => {
  it('is nothing where nobody reads', () => {
    expect(selectReading(labWith(SEVEN_EACH).getState())).toBeUndefined()
  })

  it('tells the law and the measured point at that j', () => {
    const store = labWith(SEVEN_EACH)
    store.getState().actions.readAt(4)
    const reading = selectReading(store.getState())
    // S = 1 / (0.1 + 0.9/4) = 40/13.
    expect(reading?.processors).toBe(4)
    expect(reading?.speedup).toBeCloseTo(40 / 13, 12)
    expect(reading?.shareOfLimit).toBeCloseTo(4 / 13, 12)
    expect(reading?.measured).toBe(selectPoints(store.getState())[2])
  })

  it('tells the law alone where nothing was measured, and at the reference', () => {
    const store = labWith(SEVEN_EACH)
    for (const processors of [1, 3, 8]) {
      store.getState().actions.readAt(processors)
      expect(selectReading(store.getState())).toMatchObject({ processors, measured: undefined })
    }
  })

  it('tells no share of a limit that is not there', () => {
    const store = labWith()
    store.getState().actions.setSerialFraction(0)
    store.getState().actions.readAt(16)
    expect(selectReading(store.getState())).toMatchObject({ speedup: 16, shareOfLimit: undefined })
  })

  it('follows the slider of B, and not the one of j', () => {
    const store = labWith()
    const { actions } = store.getState()
    actions.readAt(4)
    const before = selectReading(store.getState())
    actions.setProcessors(1_024)
    expect(selectReading(store.getState())).toBe(before)
    actions.setSerialFraction(1)
    expect(selectReading(store.getState())?.speedup).toBe(1)
  })
})

describe('how far the axes reach', () => {
  it('is the same object until an axis really moves', () => {
    const store = labWith()
    const { actions } = store.getState()
    const before = selectDomain(store.getState())
    expect(before).toEqual({ processors: 1_024, speedup: 12 })
    actions.setProcessors(300)
    actions.setSerialFraction(0.101)
    actions.readAt(7)
    actions.changeView({ yScale: 'log' })
    store.setState({ measurement: doneWith(SEVEN_EACH) })
    expect(selectDomain(store.getState())).toBe(before)
    actions.setSerialFraction(0.05)
    expect(selectDomain(store.getState())).toEqual({ processors: 2_048, speedup: 25 })
  })

  it('follows the range that is chosen', () => {
    const store = labWith()
    const { actions } = store.getState()
    actions.changeView({ range: 'to-j' })
    expect(selectDomain(store.getState()).processors).toBe(8)
    actions.changeView({ range: 'to-cores' })
    expect(selectDomain(store.getState()).processors).toBe(4)
  })

  it('takes in the measured points with their intervals', () => {
    // Seven clean blocks: the interval ends at the greatest of them, 5.2; 8 % more is 5.6.
    const blocks = [4.3, 4.4, 4.5, 4.6, 4.7, 5, 5.2].map((speedup) => blockOf(6, speedup))
    const store = labWith(blocks)
    store.getState().actions.changeView({ range: 'to-cores' })
    expect(selectDomain(store.getState())).toEqual({ processors: 6, speedup: 6 })
  })

  it('assumes two cores where the browser does not tell', () => {
    const store = createLabStore({
      machine: { isolated: false, statedCores: undefined, browser: '?' },
      language: 'en',
      measure: async () => ({ kind: 'done' }),
      shelf: createFakeShelf(),
      now: () => new Date(0),
      drawSeed: () => 1,
    })
    store.getState().actions.changeView({ range: 'to-cores' })
    expect(selectCores(store.getState())).toBe(2)
    expect(selectDomain(store.getState()).processors).toBe(2)
  })
})

describe('the block whose timeline is shown', () => {
  const shown = (blocks: readonly Block[], cores = 4) => selectShownBlock(labWith(blocks, cores).getState())

  it('is none before anything is measured', () => {
    expect(selectShownBlock(labWith().getState())).toBeUndefined()
    expect(shown([])).toBeUndefined()
  })

  it('is the last clean one of the most workers within the cores', () => {
    const wanted = blockOf(4, 3.1)
    const blocks = [blockOf(4, 3), wanted, blockOf(4, 2, ['visitor']), blockOf(8, 3), blockOf(2, 1.8)]
    expect(shown(blocks)).toBe(wanted)
  })

  it('is the last of them where none is clean', () => {
    const last = blockOf(4, 2.1, ['hidden'])
    expect(shown([blockOf(2, 1.8), blockOf(4, 2, ['visitor']), last])).toBe(last)
  })

  it('is one past the cores where there is no other', () => {
    const wanted = blockOf(2, 1)
    expect(shown([blockOf(2, 1), wanted], 1)).toBe(wanted)
  })

  it('stays while the sliders move', () => {
    const store = labWith(SEVEN_EACH)
    const before = selectShownBlock(store.getState())
    store.getState().actions.setProcessors(2)
    expect(selectShownBlock(store.getState())).toBe(before)
    expect(before).toBe(SEVEN_EACH.at(-1))
  })
})

describe('that the machine has fewer cores than the browser says', () => {
  const flat = (flags: BlockFlag[]) =>
    [2, 4].flatMap((workers) =>
      Array.from({ length: 7 }, (_, index) => blockOf(workers, 1.8 + index / 1000, flags)),
    )

  it('is told of a curve that is flat, unless the machine was busy or the cores have been set', () => {
    const lab = labWith(flat([]))
    expect(selectCoresWarning(lab.getState())).toEqual({ kind: 'fewer-than-stated', stated: 4 })
    expect(selectCoresWarning(labWith(flat(['visitor'])).getState())).toBeUndefined()
    const record = recordOf(flat([]))
    const conditions = record.conditions && { ...record.conditions, setCores: 4 }
    lab.setState({ measurement: { phase: 'done', record: { ...record, conditions } } })
    expect(selectCoresWarning(lab.getState())).toBeUndefined()
  })
})

describe('what disturbed blocks', () => {
  it('is counted by flag, the commonest first; a block may bear two', () => {
    const flags: BlockFlag[][] = [
      [],
      ['visitor'],
      ['interrupted', 'visitor'],
      ['hidden'],
      ['visitor', 'hidden'],
    ]
    const store = labWith(flags.map((own) => blockOf(2, 1.8, own)))
    expect(selectFlagCounts(store.getState())).toEqual([
      ['visitor', 3],
      ['hidden', 2],
      ['interrupted', 1],
    ])
  })

  it('is nothing where all are clean, or none is measured', () => {
    expect(selectFlagCounts(labWith(SEVEN_EACH).getState())).toEqual([])
    expect(selectFlagCounts(labWith().getState())).toEqual([])
  })
})

describe('what is going on', () => {
  it('is read from the phase', async () => {
    const store = labWith()
    expect(selectIsRunning(store.getState())).toBe(false)
    expect(selectRecord(store.getState())).toBeUndefined()
    const ended = store.getState().actions.startMeasurement()
    expect(selectIsRunning(store.getState())).toBe(true)
    expect(selectRecord(store.getState())?.plan.seed).toBe(1)
    await ended
    expect(selectIsRunning(store.getState())).toBe(false)
    expect(selectRecord(store.getState())?.plan.seed).toBe(1)
  })
})

describe('the colours that are shown', () => {
  it.each<[Theme, boolean, string]>([
    ['dark', false, 'dark'],
    ['light', true, 'light'],
    ['contrast', true, 'contrast'],
    ['system', true, 'dark'],
    ['system', false, 'light'],
  ])('for the choice "%s" on a system that is dark: %s, are %s', (theme, systemDark, shown) => {
    const state: LabState = labWith().getState()
    const preferences = { ...state.preferences, theme, systemDark }
    expect(selectShownTheme({ ...state, preferences })).toBe(shown)
  })
})
