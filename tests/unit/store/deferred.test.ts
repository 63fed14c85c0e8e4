import { beforeEach, describe, expect, it } from 'vitest'
import type { RestClock } from '../../../src/store/at-rest'
import { createDeferred } from '../../../src/store/deferred'
import { createLabStore, type LabStore } from '../../../src/store/lab-store'
import type { MeasurePort } from '../../../src/store/measurement-actions'
import { createFakeMeasure, sampleOf } from '../../fakes/fake-measure'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

/** A clock by hand, whose timers run when time is let pass. */
function handClock() {
  let now = 1_000
  let timers: { at: number; run: () => void }[] = []
  const clock: RestClock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  return {
    clock,
    pass: (milliseconds: number) => {
      now += milliseconds
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
  }
}

const openLab = (measure: MeasurePort) =>
  createLabStore({
    machine: { statedCores: 2, isolated: true, browser: 'Test' },
    language: 'en',
    measure,
    shelf: createFakeShelf(),
    now: () => new Date(0),
    drawSeed: () => 1,
  })

describe('what waits for a slider', () => {
  let store: LabStore
  let time: ReturnType<typeof handClock>
  let seen: number[]
  let behind: boolean[]
  const move = (serialFraction: number) => store.getState().actions.setSerialFraction(serialFraction)

  beforeEach(() => {
    store = openLab(() => Promise.reject(new Error('not asked for here')))
    time = handClock()
    seen = []
    behind = []
    const deferred = createDeferred(store, time.clock)
    deferred.subscribe(() => seen.push(store.getState().theory.serialFraction))
    deferred.watchBehind(() => behind.push(deferred.isBehind()))
  })

  it('follows 120 ms after the last move, with what holds then', () => {
    for (const serialFraction of [0.2, 0.3, 0.4]) {
      move(serialFraction)
      time.pass(119)
      expect(seen).toEqual([])
    }
    time.pass(1)
    expect(seen).toEqual([0.4])
  })

  it('says that it is behind from the first move on until it has followed', () => {
    move(0.2)
    move(0.3)
    expect(behind).toEqual([true])
    time.pass(120)
    expect(behind).toEqual([true, false])
  })

  it('waits for the sliders of other laws, too', () => {
    store.getState().actions.setLawParameter('contention', 0.2)
    expect([seen, behind]).toEqual([[], [true]])
  })

  it('obeys at once whatever is not a move', () => {
    store.getState().actions.changeView({ range: 'to-j' })
    expect(seen.length).toBe(1)
    store.getState().actions.pinCurve()
    expect(seen.length).toBe(2)
    store.getState().actions.showLaw('gustafson')
    expect(seen.length).toBe(3)
    expect(behind).toEqual([])
  })

  it('obeys at once a move with which something else has changed', () => {
    move(0.2)
    const { theory } = store.getState()
    store.setState({ theory: { ...theory, serialFraction: 0.3 }, wantedSpeedup: 7 })
    expect([seen, behind]).toEqual([[0.3], [true, false]])
  })

  it('is not called by a slider that keeps its value', () => {
    move(0.1)
    store.getState().actions.setProcessors(store.getState().theory.processors)
    time.pass(120)
    expect([seen, behind]).toEqual([[], []])
  })

  it('leaves those alone who have gone', () => {
    const deferred = createDeferred(store, time.clock)
    let calls = 0
    const leave = [deferred.subscribe(() => calls++), deferred.watchBehind(() => calls++)]
    for (const go of leave) go()
    move(0.2)
    time.pass(120)
    expect(calls).toBe(0)
  })
})

describe('what waits while a measurement runs', () => {
  function opened() {
    const { measurePort, sessions } = createFakeMeasure()
    const store = openLab(measurePort)
    const start = () => {
      const ended = store.getState().actions.startMeasurement()
      const session = sessions.at(-1)
      if (!session) throw new Error('nothing was asked of the engine')
      return { session, ended, take: () => session.tell(sampleOf(blockOf(2, 1.8))) }
    }
    return { store, start }
  }

  /** How often those who follow are called, from now on or from `anew`. */
  function counting(store: LabStore) {
    const time = handClock()
    const calls = { times: 0 }
    createDeferred(store, time.clock).subscribe(() => calls.times++)
    const anew = () => Object.assign(calls, { times: 0 })
    return { time, calls, anew }
  }

  /** A measurement that is being prepared. */
  function preparing() {
    const { store, start } = opened()
    const counted = counting(store)
    const measurement = start()
    counted.anew()
    return { ...measurement, ...counted, store }
  }

  /** One that has begun to measure. */
  function measuring() {
    const prepared = preparing()
    prepared.session.tell({ type: 'stageEntered', stage: 'measuring' })
    prepared.anew()
    return prepared
  }

  it('is told every ten seconds while blocks come in', () => {
    const { time, calls, take } = measuring()
    for (let block = 0; block < 49; block++) {
      time.pass(500)
      take()
    }
    expect(calls).toEqual({ times: 2 })
  })

  it('is told once all is prepared, and not before', () => {
    const { calls, session } = preparing()
    session.tell({ type: 'stageEntered', stage: 'calibrating' })
    session.tell({ type: 'noticeGiven', notice: { kind: 'not-isolated' } })
    session.tell({ type: 'stageEntered', stage: 'settling' })
    expect(calls).toEqual({ times: 0 })
    session.tell({ type: 'stageEntered', stage: 'measuring' })
    expect(calls).toEqual({ times: 1 })
  })

  it('is told when measuring goes on after the page was hidden', () => {
    const { calls, session } = measuring()
    session.tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    session.tell({ type: 'stageEntered', stage: 'hidden' })
    expect(calls).toEqual({ times: 0 })
    session.tell({ type: 'stageEntered', stage: 'measuring' })
    expect(calls).toEqual({ times: 1 })
  })

  it('is told at once of a point that lies outside the axes', () => {
    const { store, calls, session, take } = measuring()
    store.getState().actions.changeView({ range: 'to-cores' })
    take()
    expect(calls.times).toBe(1)
    session.tell(sampleOf(blockOf(16, 1.8)))
    expect(calls).toEqual({ times: 2 })
  })

  it('is told when it ends, and when it has been kept', async () => {
    const { calls, session, ended, take } = measuring()
    take()
    session.end({ kind: 'done' })
    await ended
    expect(calls.times).toBeGreaterThan(1)
  })

  it('is told of one that fails before its first block and leaves in place what was shown', async () => {
    const { store, start } = opened()
    const first = start()
    first.take()
    first.session.end({ kind: 'done' })
    await first.ended
    const { session, ended } = start()
    const { calls } = counting(store)
    session.tell({ type: 'stageEntered', stage: 'measuring' })
    session.end({ kind: 'failed', problem: { kind: 'worker-lost', worker: 1 } })
    await ended
    expect(store.getState().measurement.phase).toBe('failed-early')
    expect(calls).toEqual({ times: 2 })
  })

  it('waits for a slider that moves meanwhile', () => {
    const { store, time, calls } = measuring()
    store.getState().actions.setSerialFraction(0.2)
    expect(calls).toEqual({ times: 0 })
    time.pass(120)
    expect(calls).toEqual({ times: 1 })
  })
})
