import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { type Conditions, USUAL_METHOD, type WorkloadFacts } from '../../../src/core/measurement'
import { type MeasurementEnd, measure } from '../../../src/engine/measure'
import { selectLabFile } from '../../../src/store/file-selectors'
import { createLabStore, type LabPorts } from '../../../src/store/lab-store'
import { selectHeadline, selectPoints, selectRecord, selectShownBlock } from '../../../src/store/selectors'
import { createFakeClock } from '../../fakes/fake-clock'
import { createFakeMeasure, sampleOf } from '../../fakes/fake-measure'
import { createFakePage } from '../../fakes/fake-page'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { createFakeWorkforce } from '../../fakes/fake-workforce'
import { blockOf } from '../../fakes/made-blocks'

const QUAD = { isolated: true, statedCores: 4, browser: 'Firefox 144' }

/** A lab with measurements led by the test, and seeds 101, 102, … */
function openLab(ports: Partial<LabPorts> = {}) {
  const { measurePort, sessions } = createFakeMeasure()
  let seed = 100
  const given = {
    machine: QUAD,
    language: 'en',
    measure: measurePort,
    shelf: createFakeShelf(),
    now: () => new Date(0),
    drawSeed: () => ++seed,
    ...ports,
  } as const
  const store = createLabStore(given)
  const { actions } = store.getState()
  const theory = () => store.getState().theory
  const measurement = () => store.getState().measurement
  /** Presses Measure; the returned session leads it. */
  const start = () => {
    const ended = actions.startMeasurement()
    const session = sessions.at(-1)
    if (!session) throw new Error('nothing was asked of the engine')
    /** Ends it, and waits until the store has taken that in. */
    const endAs = async (end: MeasurementEnd) => {
      session.end(end)
      await ended
    }
    return { ...session, endAs, ended }
  }
  return { store, actions, theory, measurement, sessions, start }
}

const CONDITIONS: Conditions = { isolated: true, timerTick: 0.005, statedCores: 4, spawnTime: 15 }

const WORKLOAD: WorkloadFacts = {
  kind: 'calibrated',
  candidates: { first: 100_000_001, step: 2, perUnit: 1, total: 2 },
  expected: { primes: 0, divisions: 4 },
  primes: new Float64Array(),
  unitDivisions: Float64Array.of(1, 3),
  order: Uint32Array.of(0, 1),
  serialUnits: 1,
  serialShare: 0.25,
}

describe('a new lab', () => {
  it('begins with B = 10 %, j = 8, nothing pinned and nothing measured', () => {
    const { theory, measurement, store } = openLab()
    expect(theory()).toEqual({ serialFraction: 0.1, processors: 8, pinned: [] })
    expect(measurement()).toEqual({ phase: 'idle' })
    expect(store.getState().reading).toBeUndefined()
  })

  it('is in the language and on the machine that it was given', () => {
    const { store } = openLab({ language: 'zh-Hant' })
    expect(store.getState().preferences.language).toBe('zh-Hant')
    expect(store.getState().machine).toEqual(QUAD)
  })

  it.each([
    [4, [1, 2, 4]],
    [6, [1, 2, 4, 6]],
    [undefined, [1, 2]],
  ])('offers, where the browser tells of %s cores, the worker counts %j', (statedCores, workerCounts) => {
    const { store } = openLab({ machine: { ...QUAD, statedCores } })
    expect(store.getState().settings.workerCounts).toEqual(workerCounts)
  })
})

describe('the sliders', () => {
  it('set B and j, each within its bounds', () => {
    const { actions, theory } = openLab()
    actions.setSerialFraction(0.25)
    actions.setProcessors(64)
    expect(theory()).toMatchObject({ serialFraction: 0.25, processors: 64 })
    actions.setSerialFraction(1.5)
    actions.setProcessors(1e9)
    expect(theory()).toMatchObject({ serialFraction: 1, processors: 65_536 })
    actions.setSerialFraction(-1)
    actions.setProcessors(-3)
    expect(theory()).toMatchObject({ serialFraction: 0, processors: 1 })
    actions.setProcessors(2.6)
    expect(theory().processors).toBe(3)
  })

  it('leave the rest of the lab as it was', () => {
    const { actions, store } = openLab()
    const before = store.getState()
    actions.setSerialFraction(0.5)
    const { theory, ...rest } = store.getState()
    expect(theory).toEqual({ ...before.theory, serialFraction: 0.5 })
    for (const [key, value] of Object.entries(rest)) expect(value).toBe(before[key as keyof typeof rest])
  })
})

describe('reading the curve', () => {
  it('is at a whole j within the bounds, and ends', () => {
    const { actions, store } = openLab()
    actions.readAt(11.6)
    expect(store.getState().reading).toBe(12)
    actions.readAt(0)
    expect(store.getState().reading).toBe(1)
    actions.readAt(undefined)
    expect(store.getState().reading).toBeUndefined()
  })
})

describe('pinned curves', () => {
  const pin = ({ actions }: ReturnType<typeof openLab>, serialFraction: number) => {
    actions.setSerialFraction(serialFraction)
    actions.pinCurve()
  }

  it('are kept in the order in which they were pinned, each once', () => {
    const lab = openLab()
    for (const serialFraction of [0.1, 0.02, 0.1, 0.3, 0.02]) pin(lab, serialFraction)
    expect(lab.theory().pinned).toEqual([0.1, 0.02, 0.3])
  })

  it('are six at most', () => {
    const lab = openLab()
    for (const serialFraction of [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]) pin(lab, serialFraction)
    expect(lab.theory().pinned).toEqual([0, 0.01, 0.02, 0.05, 0.1, 0.2])
  })

  it('are removed one by one, which makes room', () => {
    const lab = openLab()
    for (const serialFraction of [0, 0.01, 0.02, 0.05, 0.1, 0.2]) pin(lab, serialFraction)
    lab.actions.unpinCurve(0.02)
    lab.actions.unpinCurve(0.77)
    pin(lab, 0.5)
    expect(lab.theory().pinned).toEqual([0, 0.01, 0.05, 0.1, 0.2, 0.5])
  })
})

describe('view, settings and preferences', () => {
  it('change only in what is named', () => {
    const { actions, store } = openLab()
    actions.changeView({ yScale: 'log' })
    actions.changeSettings({ care: 'quick' })
    actions.chooseLanguage('zh-Hans')
    actions.chooseTheme('dark')
    actions.noteSystemScheme(true)
    expect(store.getState()).toMatchObject({
      view: { xScale: 'log2', yScale: 'log', range: 'to-limit' },
      settings: { workload: 'calibrated', workerCounts: [1, 2, 4], care: 'quick' },
      preferences: { language: 'zh-Hans', theme: 'dark', systemDark: true },
    })
  })
})

describe('starting a measurement', () => {
  it('plans with the B of the slider, the settings and a seed of its own', async () => {
    const { actions, start } = openLab()
    actions.setSerialFraction(0.07)
    actions.changeSettings({ workload: 'notes', workerCounts: [1, 3], care: 'thorough' })
    const chosen = { workload: 'notes', workerCounts: [1, 3], care: 'thorough', serialFraction: 0.07 }
    const plan = { ...USUAL_METHOD, ...chosen }
    const first = start()
    expect(first.plan).toEqual({ ...plan, seed: 101 })
    await first.endAs({ kind: 'done' })
    expect(start().plan).toEqual({ ...plan, seed: 102 })
  })

  it('leads from idle to running at once, with an empty record', () => {
    const { measurement, start } = openLab()
    const { plan } = start()
    expect(measurement()).toEqual({
      phase: 'running',
      record: { plan, conditions: undefined, workload: undefined, blocks: [], notices: [] },
      stage: 'starting',
      progress: { share: 0, remaining: undefined },
      stopping: false,
    })
  })

  it('does nothing while one runs', async () => {
    const { actions, measurement, sessions, start } = openLab()
    start().tell(sampleOf(blockOf(2, 1.8)))
    const before = measurement()
    await actions.startMeasurement()
    expect(sessions).toHaveLength(1)
    expect(measurement()).toBe(before)
  })

  it('begins afresh after one that has ended', async () => {
    const { start, store } = openLab()
    const first = start()
    first.tell(sampleOf(blockOf(2, 1.8)))
    await first.endAs({ kind: 'done' })
    start()
    expect(selectRecord(store.getState())?.blocks).toEqual([])
  })

  it('is not disturbed by a slider that moves meanwhile', () => {
    const { actions, start, store } = openLab()
    start()
    actions.setSerialFraction(0.9)
    expect(selectRecord(store.getState())?.plan.serialFraction).toBe(0.1)
  })
})

describe('a running measurement', () => {
  it('keeps what it is told of stage, conditions and workload', () => {
    const { measurement, start } = openLab()
    const { tell } = start()
    tell({ type: 'stageEntered', stage: 'warming-up' })
    tell({ type: 'conditionsRead', conditions: CONDITIONS })
    tell({ type: 'workloadBuilt', workload: WORKLOAD })
    expect(measurement()).toMatchObject({
      stage: 'warming-up',
      record: { conditions: CONDITIONS, workload: WORKLOAD },
    })
  })

  it('keeps every raw sample in its order, and how far it is', () => {
    const { measurement, start } = openLab()
    const { tell } = start()
    const blocks = [blockOf(4, 3.1), blockOf(2, 1.8, ['visitor']), blockOf(4, 3)]
    for (const [index, block] of blocks.entries()) tell(sampleOf(block, (index + 1) / 4))
    expect(measurement()).toMatchObject({ record: { blocks }, progress: { share: 0.75, remaining: 2_000 } })
  })

  it('tells a notice of each kind once, the last one', () => {
    const { start, store } = openLab()
    const { tell } = start()
    tell({ type: 'noticeGiven', notice: { kind: 'coarse-timer', tick: 1 } })
    tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    tell({ type: 'noticeGiven', notice: { kind: 'coarse-timer', tick: 16 } })
    tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    expect(selectRecord(store.getState())?.notices).toEqual([
      { kind: 'coarse-timer', tick: 16 },
      { kind: 'was-hidden' },
    ])
  })

  it('leaves earlier states as they were', () => {
    const { start, store } = openLab()
    const { tell } = start()
    const before = selectRecord(store.getState())
    tell(sampleOf(blockOf(2, 1.8)))
    tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    expect(before).toMatchObject({ blocks: [], notices: [] })
  })
})

describe('the end of a measurement', () => {
  const PROBLEM = { kind: 'worker-lost', worker: 2 } as const

  it.each<[MeasurementEnd, object]>([
    [{ kind: 'done' }, { phase: 'done' }],
    [{ kind: 'cancelled' }, { phase: 'cancelled' }],
    [
      { kind: 'failed', problem: PROBLEM },
      { phase: 'failed', problem: PROBLEM },
    ],
  ])('by %j keeps the record', async (end, phase) => {
    const { measurement, start } = openLab()
    const { tell, plan, endAs } = start()
    const block = blockOf(2, 1.8)
    tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    tell({ type: 'conditionsRead', conditions: CONDITIONS })
    tell(sampleOf(block))
    await endAs(end)
    const notices = [{ kind: 'was-hidden' }]
    const record = { plan, conditions: CONDITIONS, workload: undefined, blocks: [block], notices }
    expect(measurement()).toEqual({ ...phase, record })
  })

  it('is told with the reason even by an engine that breaks', async () => {
    const { measurement, start } = openLab()
    const { tell, fail, ended } = start()
    tell(sampleOf(blockOf(2, 1.8)))
    fail(new Error('the locks are out of reach'))
    await ended
    expect(measurement()).toMatchObject({
      phase: 'failed',
      problem: { kind: 'unexpected', message: 'the locks are out of reach' },
      record: { blocks: [{ workers: 2 }] },
    })
  })

  it.each<MeasurementEnd>([{ kind: 'failed', problem: PROBLEM }, { kind: 'cancelled' }])(
    'by %j before the first block leaves in place what was shown',
    async (end) => {
      const { measurement, start, store } = openLab()
      const first = start()
      first.tell(sampleOf(blockOf(2, 1.8)))
      await first.endAs({ kind: 'done' })
      const shown = measurement()
      const file = selectLabFile(store.getState(), new Date(0))
      await start().endAs(end)
      const failed = { phase: 'failed-early', problem: PROBLEM, shown }
      expect(measurement()).toEqual(end.kind === 'failed' ? failed : shown)
      expect(selectRecord(store.getState())?.plan).toBe(first.plan)
      expect(selectPoints(store.getState()).map(({ workers }) => workers)).toEqual([1, 2])
      // Saved, too, it is the one that is shown, and whole.
      expect(selectLabFile(store.getState(), new Date(0))).toBe(file)
      expect(file).toContain('"whole":true')
      // Failing again does not put failure upon failure, and the next one that is stopped leaves none.
      await start().endAs({ kind: 'failed', problem: PROBLEM })
      expect(measurement()).toEqual(failed)
      await start().endAs({ kind: 'cancelled' })
      expect(measurement()).toEqual(shown)
    },
  )

  it('by failing before the first block is told with the empty record where nothing was shown', async () => {
    const { measurement, start } = openLab()
    await start().endAs({ kind: 'failed', problem: PROBLEM })
    expect(measurement()).toMatchObject({ phase: 'failed', problem: PROBLEM, record: { blocks: [] } })
    const { plan, endAs } = start()
    await endAs({ kind: 'failed', problem: PROBLEM })
    expect(measurement()).toMatchObject({ phase: 'failed', record: { plan, blocks: [] } })
  })

  it('is the end: what is told later is not taken in', async () => {
    const { measurement, start } = openLab()
    const { tell, endAs } = start()
    await endAs({ kind: 'done' })
    const before = measurement()
    tell(sampleOf(blockOf(2, 1.8)))
    tell({ type: 'stageEntered', stage: 'measuring' })
    expect(measurement()).toBe(before)
  })

  it('keeps what an earlier one tells late out of the next one', async () => {
    const { measurement, start } = openLab()
    const first = start()
    await first.endAs({ kind: 'cancelled' })
    start()
    const before = measurement()
    first.tell(sampleOf(blockOf(2, 1.8)))
    expect(measurement()).toBe(before)
  })
})

describe('stopping', () => {
  it('aborts the signal and says so until the workers are ended', async () => {
    const { actions, measurement, start } = openLab()
    const { signal, tell, endAs } = start()
    tell(sampleOf(blockOf(2, 1.8)))
    expect(signal.aborted).toBe(false)
    actions.stopMeasurement()
    expect(signal.aborted).toBe(true)
    expect(measurement()).toMatchObject({ phase: 'running', stopping: true })
    await endAs({ kind: 'cancelled' })
    expect(measurement()).toMatchObject({ phase: 'cancelled', record: { blocks: [{ workers: 2 }] } })
  })

  it('does nothing while nothing runs', async () => {
    const { actions, measurement, start } = openLab()
    actions.stopMeasurement()
    expect(measurement()).toEqual({ phase: 'idle' })
    await start().endAs({ kind: 'done' })
    const before = measurement()
    actions.stopMeasurement()
    expect(measurement()).toBe(before)
  })

  it('does not stop the next one', async () => {
    const { actions, start } = openLab()
    const first = start()
    actions.stopMeasurement()
    await first.endAs({ kind: 'cancelled' })
    const second = start()
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false])
  })
})

describe('the lab with the real engine on simulated workers', () => {
  /** Four cores, 1 % noise, no real time. `onSample` is called after each block. */
  function openRealLab(onSample: (taken: number) => void = () => undefined) {
    const clock = createFakeClock()
    const ports = { clock, page: createFakePage(clock), workforce: createFakeWorkforce(clock) }
    let taken = 0
    return openLab({
      measure: (plan, signal, onEvent) =>
        measure(plan, {
          ...ports,
          signal,
          onEvent: (event) => {
            onEvent(event)
            if (event.type === 'sampleTaken') onSample(++taken)
          },
        }),
    })
  }

  it.each([0, 0.1, 0.25])('finds the law for an imposed B = %d', async (serialFraction) => {
    const { actions, measurement, store } = openRealLab()
    actions.setSerialFraction(serialFraction)
    await actions.startMeasurement()
    const state = store.getState()
    expect(measurement()).toMatchObject({
      phase: 'done',
      record: { conditions: { isolated: true, statedCores: 4 }, plan: { serialFraction, seed: 101 } },
    })
    const points = selectPoints(state)
    expect(points.map(({ workers }) => workers)).toEqual([1, 2, 4])
    for (const { workers, speedup } of points) {
      expect(Math.abs(speedup / amdahlSpeedup(serialFraction, workers) - 1)).toBeLessThan(0.01)
    }
    expect(Math.abs((points[2]?.serialFraction ?? 1) - serialFraction)).toBeLessThan(0.01)
    expect(selectHeadline(state)).toBe(points[2])
    expect(selectShownBlock(state)?.workers).toBe(4)
  })

  it('keeps the samples that were taken before Stop was pressed', async () => {
    const lab = openRealLab((taken) => {
      if (taken === 3) lab.actions.stopMeasurement()
    })
    await lab.actions.startMeasurement()
    expect(lab.measurement().phase).toBe('cancelled')
    expect(selectRecord(lab.store.getState())?.blocks).toHaveLength(3)
  })
})

describe('a new version of the page', () => {
  it('is taken when the reader wants it, but not while a measurement runs', async () => {
    let taken = 0
    const { actions, start } = openLab({ takeUpdate: () => taken++ })
    const running = start()
    actions.takeUpdate()
    expect(taken).toBe(0)
    await running.endAs({ kind: 'cancelled' })
    actions.takeUpdate()
    expect(taken).toBe(1)
  })
})
