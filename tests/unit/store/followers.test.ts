import { beforeEach, describe, expect, it } from 'vitest'
import { createFollowers, type FollowersClock } from '../../../src/store/followers'
import { createLabStore, type LabStore } from '../../../src/store/lab-store'
import type { MeasurePort } from '../../../src/store/measurement-actions'
import { createFakeMeasure, sampleOf } from '../../fakes/fake-measure'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

/** A clock by hand: frames of a fixed cost, and timers that run when time is let pass. */
function handClock() {
  let now = 1_000
  let timers: { at: number; run: () => void }[] = []
  let frames: ((milliseconds: number) => void)[] = []
  const clock: FollowersClock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    afterFrame: (run) => {
      frames.push(run)
    },
  }
  return {
    clock,
    frame: (milliseconds: number) => {
      now += milliseconds
      const drawn = frames
      frames = []
      for (const run of drawn) run(milliseconds)
    },
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

describe('what follows a slider', () => {
  let store: LabStore
  let time: ReturnType<typeof handClock>
  let soon: number[]
  let atRest: number[]
  const move = (serialFraction: number) => store.getState().actions.setSerialFraction(serialFraction)

  beforeEach(() => {
    store = openLab(() => Promise.reject(new Error('not asked for here')))
    time = handClock()
    soon = []
    atRest = []
    const followers = createFollowers(store, time.clock)
    followers.subscribe(() => soon.push(store.getState().theory.serialFraction), 'soon')
    followers.subscribe(() => atRest.push(store.getState().theory.serialFraction), 'at-rest')
  })

  it('follows the first move after a rest in its own frame', () => {
    move(0.2)
    expect(soon).toEqual([0.2])
    expect(atRest).toEqual([])
  })

  it('waits while the frame of the last call is not yet drawn', () => {
    move(0.2)
    move(0.3)
    expect(soon).toEqual([0.2])
  })

  it('takes no more than a fortieth of the time while moves go on', () => {
    for (let step = 1; step <= 300; step++) {
      move(0.1 + step / 1_000)
      time.frame(10)
    }
    expect(soon.length).toBeGreaterThan(5)
    expect(soon.length * 10).toBeLessThanOrEqual((300 * 10) / 40 + 10)
  })

  it('calls all soon after the last move, with what holds then', () => {
    move(0.2)
    time.frame(50)
    move(0.3)
    time.frame(50)
    move(0.4)
    time.pass(119)
    expect(atRest).toEqual([])
    time.pass(1)
    expect(atRest).toEqual([0.4])
    expect(soon.at(-1)).toBe(0.4)
  })

  it('comes to rest on a page that draws no frames', () => {
    move(0.2)
    time.pass(120)
    expect(soon.at(-1)).toBe(0.2)
    expect(atRest).toEqual([0.2])
  })

  it('obeys at once whatever is not a move', () => {
    store.getState().actions.changeView({ range: 'to-j' })
    expect([soon.length, atRest.length]).toEqual([1, 1])
    store.getState().actions.pinCurve()
    expect([soon.length, atRest.length]).toEqual([2, 2])
  })

  it('obeys at once a move with which something else has changed', () => {
    move(0.2)
    const { theory } = store.getState()
    store.setState({ theory: { ...theory, serialFraction: 0.3 }, wantedSpeedup: 7 })
    expect([soon.at(-1), atRest]).toEqual([0.3, [0.3]])
  })

  it('lets moves wait after a frame that drew everything, too', () => {
    store.getState().actions.changeView({ range: 'to-j' })
    time.frame(10)
    move(0.2)
    time.frame(380)
    move(0.3)
    expect(soon).toEqual([0.1])
    time.frame(10)
    move(0.4)
    expect(soon).toEqual([0.1, 0.4])
  })

  it('is not called by a slider that keeps its value', () => {
    move(0.1)
    store.getState().actions.setProcessors(store.getState().theory.processors)
    time.pass(120)
    expect([soon, atRest]).toEqual([[], []])
  })

  it('leaves those alone who have gone', () => {
    const followers = createFollowers(store, time.clock)
    let calls = 0
    const leave = followers.subscribe(() => calls++, 'soon')
    leave()
    move(0.2)
    time.pass(120)
    expect(calls).toBe(0)
  })
})

describe('what follows a measurement', () => {
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
    const calls = { soon: 0, 'at-rest': 0 }
    const followers = createFollowers(store, time.clock)
    followers.subscribe(() => calls.soon++, 'soon')
    followers.subscribe(() => calls['at-rest']++, 'at-rest')
    const anew = () => Object.assign(calls, { soon: 0, 'at-rest': 0 })
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
    expect(calls).toEqual({ soon: 2, 'at-rest': 2 })
  })

  it('is told once all is prepared, and not before', () => {
    const { calls, session } = preparing()
    session.tell({ type: 'stageEntered', stage: 'calibrating' })
    session.tell({ type: 'noticeGiven', notice: { kind: 'not-isolated' } })
    session.tell({ type: 'stageEntered', stage: 'settling' })
    expect(calls).toEqual({ soon: 0, 'at-rest': 0 })
    session.tell({ type: 'stageEntered', stage: 'measuring' })
    expect(calls).toEqual({ soon: 1, 'at-rest': 1 })
  })

  it('is told when measuring goes on after the page was hidden', () => {
    const { calls, session } = measuring()
    session.tell({ type: 'noticeGiven', notice: { kind: 'was-hidden' } })
    session.tell({ type: 'stageEntered', stage: 'hidden' })
    expect(calls).toEqual({ soon: 0, 'at-rest': 0 })
    session.tell({ type: 'stageEntered', stage: 'measuring' })
    expect(calls).toEqual({ soon: 1, 'at-rest': 1 })
  })

  it('is told at once of a point that lies outside the axes', () => {
    const { store, calls, session, take } = measuring()
    store.getState().actions.changeView({ range: 'to-cores' })
    take()
    expect(calls.soon).toBe(1)
    session.tell(sampleOf(blockOf(16, 1.8)))
    expect(calls).toEqual({ soon: 2, 'at-rest': 2 })
  })

  it('is told when it ends, and when it has been kept', async () => {
    const { calls, session, ended, take } = measuring()
    take()
    session.end({ kind: 'done' })
    await ended
    expect(calls.soon).toBeGreaterThan(1)
    expect(calls['at-rest']).toBe(calls.soon)
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
    expect(calls).toEqual({ soon: 2, 'at-rest': 2 })
  })

  it('leaves the moves of a slider as quick as ever', () => {
    const { store, time, calls, take } = measuring()
    time.frame(10)
    time.pass(390)
    take()
    expect(calls.soon).toBe(0)
    store.getState().actions.setSerialFraction(0.2)
    expect(calls).toEqual({ soon: 1, 'at-rest': 0 })
  })
})
