/** The worker's own code, called directly: what it counts, stamps and gives up. */
import { describe, expect, it } from 'vitest'
import type { Run } from '../../../src/core/measurement'
import { ascending } from '../../../src/core/stats/median'
import { imposeSerialShare } from '../../../src/core/workload/serial-share'
import { dealtParts, partOf, type Splitting } from '../../../src/core/workload/splitting'
import { buildWorkload } from '../../../src/core/workload/workload'
import { alignShares, type Runner, runGated, shareMemory } from '../../../src/engine/gated-run'
import { runByMessages, runMessaged } from '../../../src/engine/messaged-run'
import type { ShareReport, SpeedupWorker, WireWorkload } from '../../../src/engine/wire'
import { createSpeedupWorker } from '../../../src/engine/worker-logic'

/** The odd numbers from 3 to 19,999: π(20,000) = 2,262, less the prime 2. */
const ODD = buildWorkload('calibrated', { first: 3, step: 2, perUnit: 50, total: 9_999 })
const ODD_PRIMES = 2_261
const UNITS = 200

const now = () => performance.timeOrigin + performance.now()

function workOf(serialFraction: number, splitting: Splitting = 'claimed'): WireWorkload {
  const { candidates, expected } = ODD
  return { candidates, expected, splitting, ...imposeSerialShare(ODD.unitDivisions, serialFraction) }
}

function loadedWorker(serialFraction: number, splitting?: Splitting): SpeedupWorker {
  const worker = createSpeedupWorker(Promise.resolve())
  worker.load(workOf(serialFraction, splitting))
  return worker
}

/** What each worker gets when the odd numbers are dealt by their cost. */
function dealerFor(serialFraction: number) {
  const { order, serialUnits } = workOf(serialFraction)
  const costs = Float64Array.from(order, (unit) => ODD.unitDivisions[unit] ?? Number.NaN)
  return (workers: number) => dealtParts({ costs, serialUnits }, workers)
}

/** A worker as the page has it, with a clock that may go ahead. */
function runnerOf(worker: SpeedupWorker, clockOffset = 0): Runner {
  return {
    clockOffset,
    calls: {
      runGated: async (order) => worker.runGated({ ...order, epoch: order.epoch - clockOffset }),
      runMessaged: async (order) => worker.runMessaged({ ...order, epoch: order.epoch - clockOffset }),
    },
  }
}

function foundIn({ shares }: Run) {
  return {
    primes: shares.reduce((sum, share) => sum + share.primes, 0),
    divisions: shares.reduce((sum, share) => sum + share.divisions, 0),
  }
}

describe('a worker', () => {
  it('is ready only when the page can see it die, and tells the step of its clock', async () => {
    let release: () => void = () => undefined
    const guarded = new Promise<void>((resolve) => {
      release = resolve
    })
    let ready: { timerTick: number } | undefined
    const answer = createSpeedupWorker(guarded)
      .ready()
      .then((told) => {
        ready = told
      })
    await Promise.resolve()
    expect(ready).toBeUndefined()
    release()
    await answer
    expect(ready?.timerTick).toBeGreaterThan(0)
    expect(ready?.timerTick).toBeLessThan(10)
  })

  it('warms up until its last slices agree', () => {
    const report = loadedWorker(0).warmUp({ atLeast: 4, atMost: 60_000, slice: 1, tolerance: 1 })
    expect(report.stable).toBe(true)
    expect(report.divisionsPerMillisecond).toBeGreaterThan(0)
  })

  it('ends its warm-up unstable when they never do', () => {
    const began = performance.now()
    const report = loadedWorker(0).warmUp({ atLeast: 1, atMost: 10, slice: 1, tolerance: -1 })
    expect(report.stable).toBe(false)
    expect(performance.now() - began).toBeGreaterThanOrEqual(10)
  })
})

describe('a pass in shared memory', () => {
  it.each([
    { serialFraction: 0, leadIn: 0 },
    { serialFraction: 0.25, leadIn: 0 },
    { serialFraction: 0.25, leadIn: 2 },
    { serialFraction: 1, leadIn: 0 },
  ])('finds the primes, B = $serialFraction, lead-in $leadIn ms', async ({ serialFraction, leadIn }) => {
    const { serialUnits } = imposeSerialShare(ODD.unitDivisions, serialFraction)
    const pass = { serialUnits, leadIn, patience: 1_000 }
    const run = await runGated([runnerOf(loadedWorker(serialFraction))], shareMemory(UNITS), pass, now)
    expect(ODD.expected.primes).toBe(ODD_PRIMES)
    expect(foundIn(run)).toEqual(ODD.expected)
    expect(run.shares[0]?.startedAt).toBe(0)
    expect(ascending(run.unitEnd)).toEqual([...run.unitEnd])
    expect(run.unitEnd[0]).toBeGreaterThan(0)
    expect(run.unitEnd.at(-1)).toBeLessThanOrEqual(run.time)
    expect(run.time).toBeLessThanOrEqual(run.endToEnd)
  })

  it('uses its memory again for the next pass', async () => {
    const [runner, memory] = [runnerOf(loadedWorker(0)), shareMemory(UNITS)]
    const pass = { serialUnits: 0, leadIn: 0, patience: 1_000 }
    const first = await runGated([runner], memory, pass, now)
    const stamps = [...first.unitEnd]
    const second = await runGated([runner], memory, pass, now)
    expect(foundIn(second)).toEqual(ODD.expected)
    expect([...first.unitEnd]).toEqual(stamps)
  })

  it('is given up, not hung, when another worker never comes to the gate', async () => {
    const alone = runnerOf(loadedWorker(0))
    const absent: Runner = { ...alone, calls: { ...alone.calls, runGated: () => alone.calls.runGated(late) } }
    const late = {
      worker: 1,
      workers: 2,
      shared: shareMemory(UNITS),
      epoch: now(),
      leadIn: 0,
      patience: 20,
    }
    const pass = runGated(
      [alone, absent],
      shareMemory(UNITS),
      { serialUnits: 0, leadIn: 0, patience: 20 },
      now,
    )
    await expect(pass).rejects.toMatchObject({ problem: { kind: 'run-overdue', waited: 20 } })
  })
})

describe('a pass by messages', () => {
  it.each([0, 0.25, 1])(
    'does every unit once on three workers and finds the primes, B = %d',
    async (share) => {
      const { serialUnits } = imposeSerialShare(ODD.unitDivisions, share)
      const runners = [0, 1, 2].map(() => runnerOf(loadedWorker(share)))
      const run = await runMessaged(runners, workOf(share, 'interleaved'), dealerFor(share), now)
      expect(foundIn(run)).toEqual(ODD.expected)
      expect(run.unitEnd.every((end) => end > 0 && end <= run.time)).toBe(true)
      const expected = [...run.unitWorker.keys()].map((position) =>
        position < serialUnits ? 0 : (position - serialUnits) % 3,
      )
      expect([...run.unitWorker]).toEqual(expected)
    },
  )

  it.each([0, 0.25])('deals what was to be claimed by its known cost, B = %d', async (share) => {
    const { serialUnits } = imposeSerialShare(ODD.unitDivisions, share)
    const runners = [0, 1, 2].map(() => runnerOf(loadedWorker(share)))
    const run = await runMessaged(runners, workOf(share), dealerFor(share), now)
    expect(foundIn(run)).toEqual(ODD.expected)
    expect(run.unitWorker.slice(0, serialUnits).every((worker) => worker === 0)).toBe(true)
    for (const worker of [0, 1, 2]) {
      const own = [...run.unitEnd].filter((_, position) => run.unitWorker[position] === worker)
      expect(own).toEqual(ascending(own))
    }
    const total = ODD.expected.divisions
    const sharedEnd = run.shares.map(
      ({ divisions }, worker) => divisions - (worker === 0 ? share * total : 0),
    )
    // Shares of the work, not of the numbers: none has more than a third by the largest unit.
    const largest = Math.max(...ODD.unitDivisions)
    expect(Math.max(...sharedEnd)).toBeLessThanOrEqual(((1 - share) * total) / 3 + largest)
  })

  it('begins with the serial part', async () => {
    const { serialUnits } = imposeSerialShare(ODD.unitDivisions, 0.5)
    const run = await runMessaged([runnerOf(loadedWorker(0.5))], workOf(0.5), dealerFor(0.5), now)
    const [share] = run.shares
    expect(share?.startedAt).toBe(0)
    expect(share?.sharedFrom).toBeGreaterThanOrEqual(run.unitEnd[serialUnits - 1] ?? Number.NaN)
  })

  it('is on one clock although one of its workers has another', async () => {
    const runners = [runnerOf(loadedWorker(0)), runnerOf(loadedWorker(0), 5_000)]
    const run = await runMessaged(runners, workOf(0), dealerFor(0), now)
    expect(run.time).toBeLessThanOrEqual(run.endToEnd)
    expect(Math.max(...run.unitEnd)).toBeLessThanOrEqual(run.time)
  })
})

describe('a pass split beforehand', () => {
  it.each(['interleaved', 'contiguous'] as const)(
    'in shared memory gives each worker its own: %s',
    async (splitting) => {
      const work = workOf(0.25, splitting)
      const runners = [0, 1].map(() => runnerOf(loadedWorker(0.25, splitting)))
      // The workers of this test run one after the other: each pass alone, as the gate would wait for ever.
      for (const [worker, runner] of runners.entries()) {
        const memory = shareMemory(UNITS)
        memory.control.fill(1)
        const report = await runner.calls.runGated({
          worker,
          workers: 2,
          shared: memory,
          epoch: now(),
          leadIn: 0,
          patience: 100,
        })
        expect(report.gaveUp).toBe(false)
        const { from, to, stride } = partOf(
          splitting,
          { worker, workers: 2 },
          { serialUnits: work.serialUnits, units: UNITS },
        )
        const own = Array.from(
          { length: Math.ceil((to - from) / stride) },
          (_, index) => from + index * stride,
        )
        const serial = worker === 0 ? Array.from({ length: work.serialUnits }, (_, position) => position) : []
        const done = [...memory.unitEnd.keys()].filter((position) => (memory.unitEnd[position] ?? 0) > 0)
        expect(done).toEqual(ascending([...serial, ...own]))
      }
    },
  )

  it('without shared memory does the same contiguously', async () => {
    const runners = [0, 1, 2].map(() => runnerOf(loadedWorker(0, 'contiguous')))
    const run = await runMessaged(runners, workOf(0, 'contiguous'), dealerFor(0), now)
    expect(foundIn(run)).toEqual(ODD.expected)
    expect([...run.unitWorker]).toEqual(ascending(run.unitWorker))
  })
})

describe('a message for each unit', () => {
  it.each([0, 0.25, 1])('does every unit once and finds the primes, B = %d', async (share) => {
    const runners = [0, 1, 2].map(() => runnerOf(loadedWorker(share, 'messages')))
    const run = await runByMessages(runners, workOf(share, 'messages'), now)
    expect(foundIn(run)).toEqual(ODD.expected)
    expect(run.unitEnd.every((end) => end > 0 && end <= run.time)).toBe(true)
    expect(run.shares.every((own) => own.startedAt >= 0 && own.endedAt <= run.time)).toBe(true)
  })

  it('stamps when each began, on one clock: units of one worker do not overlap, and it waits between them', async () => {
    const runners = [runnerOf(loadedWorker(0, 'messages')), runnerOf(loadedWorker(0, 'messages'), 5_000)]
    const { unitStart, unitEnd, unitWorker, time } = await runByMessages(runners, workOf(0, 'messages'), now)
    expect(unitStart).toHaveLength(UNITS)
    let waited = 0
    for (const worker of [0, 1]) {
      let freeFrom = 0
      unitWorker.forEach((own, position) => {
        if (own !== worker) return
        const start = unitStart?.[position] ?? Number.NaN
        expect(start).toBeGreaterThanOrEqual(freeFrom)
        waited += start - freeFrom
        freeFrom = unitEnd[position] ?? Number.NaN
        expect(freeFrom).toBeGreaterThanOrEqual(start)
      })
      expect(freeFrom).toBeLessThanOrEqual(time)
    }
    expect(waited).toBeGreaterThan(0)
  })
})

describe('the plain loop', () => {
  it('finds the same', () => {
    const { time, ...found } = loadedWorker(0).runPlain()
    expect(found).toEqual(ODD.expected)
    expect(time).toBeGreaterThan(0)
  })
})

describe("the workers' reports", () => {
  const report = (startedAt: number, endedAt: number): ShareReport => ({
    startedAt,
    sharedFrom: startedAt + 1,
    endedAt,
    primes: 1,
    divisions: 2,
    gaveUp: false,
  })

  it('are timed from the first start to the last end', () => {
    const { shares, began, time } = alignShares([report(5, 90), report(3, 80), report(4, 95)], [0, 0, 0])
    expect([began, time]).toEqual([3, 92])
    expect(shares.map(({ startedAt, sharedFrom }) => [startedAt, sharedFrom])).toEqual([
      [2, 3],
      [0, 1],
      [1, 2],
    ])
  })

  it('are set to one clock before that', () => {
    const { shares, time } = alignShares([report(5, 90), report(1_003, 1_080)], [0, 1_000])
    expect(shares[1]).toEqual({ startedAt: 0, sharedFrom: 1, endedAt: 77, primes: 1, divisions: 2 })
    expect(time).toBe(87)
  })
})
