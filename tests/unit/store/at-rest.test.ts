import { beforeEach, describe, expect, it } from 'vitest'
import { atRest, type Resting } from '../../../src/store/at-rest'

describe('what waits for a rest', () => {
  let now: number
  let timers: { at: number; run: () => void }[]
  let started: number
  let runs: number[]
  let resting: Resting

  /** Lets time pass up to each timer that is due. */
  function pass(milliseconds: number): void {
    const end = now + milliseconds
    for (let next = timers[0]; next && next.at <= end; next = timers[0]) {
      timers.shift()
      now = next.at
      next.run()
    }
    now = end
  }

  beforeEach(() => {
    now = 1_000
    timers = []
    started = 0
    runs = []
    const clock = {
      now: () => now,
      after: (milliseconds: number, run: () => void) => {
        started++
        const timer = { at: now + milliseconds, run }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
    }
    resting = atRest(100, () => runs.push(now), clock)
  })

  it('runs once, a rest after the last note', () => {
    for (let step = 0; step < 50; step++) {
      resting.note()
      pass(16)
    }
    expect(runs).toEqual([])
    pass(100)
    expect(runs).toEqual([1_000 + 49 * 16 + 100])
    pass(1_000)
    expect(runs.length).toBe(1)
  })

  it('starts a timer a rest at most, however often something is noted', () => {
    for (let step = 0; step < 60; step++) {
      resting.note()
      pass(10)
    }
    expect(started).toBeLessThanOrEqual(7)
  })

  it('runs again after the next note', () => {
    resting.note()
    pass(100)
    resting.note()
    pass(99)
    expect(runs.length).toBe(1)
    pass(1)
    expect(runs.length).toBe(2)
  })

  it('runs at once when told to, and only if something waits', () => {
    resting.flush()
    expect(runs).toEqual([])
    resting.note()
    pass(30)
    resting.flush()
    expect(runs).toEqual([1_030])
    pass(1_000)
    expect(runs.length).toBe(1)
  })
})
