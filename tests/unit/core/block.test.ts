import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockSpeedup,
  interruptedShare,
  isInterrupted,
  judgeBlock,
  referenceDrift,
} from '../../../src/core/block'
import { isClean, type Run } from '../../../src/core/measurement'
import { bracketOf, runOf, runOfUnits } from '../../fakes/made-blocks'

/** 1,000 units of 0.1 ms and as many divisions each. */
const steady = (slowness = 1) => new Array<number>(1_000).fill(0.1 * slowness)

/** The same with one unit that took longer by so much. */
function disturbed(unit: number, by: number): number[] {
  const durations = steady()
  durations[unit] = 0.1 + by
  return durations
}

const FINE_TICK = 0.005
const divisionsOf = (run: Run) => new Float64Array(run.unitEnd.length).fill(1_000)
const judgementOf = (run: Run, cores = 2) => ({
  divisions: divisionsOf(run),
  serial: 0,
  tick: FINE_TICK,
  cores,
  byMessages: false,
})
const lostIn = (run: Run, tick = FINE_TICK) => interruptedShare(run, divisionsOf(run), 0, tick)

describe('the speedup of a block', () => {
  it('is the sum of the two T(1) over the sum of the two T(j)', () => {
    expect(blockSpeedup(bracketOf(2, [100, 55, 52, 114]))).toBe(2)
  })

  it('is free of linear drift: a bracket over a machine that slows down evenly gives the true one', () => {
    const drift = fc.double({ min: -0.2, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(drift, fc.double({ min: 1, max: 64, noNaN: true }), (perRun, speedup) => {
        const at = (run: number) => 100 * (1 + perRun * run)
        const times = [at(0), at(1) / speedup, at(2) / speedup, at(3)] as const
        expect(blockSpeedup(bracketOf(2, times))).toBeCloseTo(speedup, 9)
      }),
    )
  })
})

describe('the drift of the references', () => {
  it('is their difference as a share of their mean, whichever came first', () => {
    expect(referenceDrift([runOf(1, 98), runOf(1, 102)])).toBeCloseTo(0.04, 12)
    expect(referenceDrift([runOf(1, 102), runOf(1, 98)])).toBeCloseTo(0.04, 12)
  })
})

describe('the time lost to interruptions', () => {
  it('is none on a steady worker', () => {
    expect(lostIn(runOfUnits([steady()]))).toBe(0)
  })

  it('is what a neighbour took: 50 ms beside 100 ms of work are a third', () => {
    expect(lostIn(runOfUnits([disturbed(400, 50)]))).toBeCloseTo(1 / 3, 2)
  })

  it('is seen at the clock of 1 ms too, where probes last 20 ms', () => {
    const run = runOfUnits([[...disturbed(400, 50), ...steady(), ...steady(), ...steady()]])
    expect(Math.abs(lostIn(run, 1) - 50 / 450)).toBeLessThan(0.01)
  })

  it('is weighed over the time of all workers', () => {
    expect(lostIn(runOfUnits([disturbed(400, 50), steady()]))).toBeCloseTo(50 / 250, 2)
  })

  it('is none on a core that is slow throughout', () => {
    expect(lostIn(runOfUnits([steady(), steady(1 / 0.55)]))).toBe(0)
  })

  it('is judged per division: a unit with ten times the divisions may take ten times as long', () => {
    const run = runOfUnits([disturbed(400, 0.9)])
    const divisions = divisionsOf(run)
    divisions[400] = 10_000
    expect(interruptedShare(run, divisions, 0, FINE_TICK)).toBe(0)
    expect(lostIn(run)).toBeGreaterThan(0)
  })

  it('does not hold the wait for the serial part against a worker', () => {
    const run = runOfUnits([steady(), steady()])
    const [first, second] = run.shares
    if (!first || !second) throw new Error('two workers were made')
    const waited = { ...second, sharedFrom: 50, endedAt: 150 }
    const unitEnd = run.unitEnd.map((end, position) => (run.unitWorker[position] === 1 ? end + 50 : end))
    const late = { ...run, unitEnd, shares: [first, waited] }
    expect(interruptedShare(late, divisionsOf(late), 0, FINE_TICK)).toBe(0)
  })

  describe('by a worker that lost its core for the rest of a short run, so that it has few units', () => {
    // Units of 0.1 ms; the second worker loses its core in its first unit, and the first one does all the others.
    const lost = runOfUnits([steady(), [40]])
    const whole = runOfUnits([steady(), steady()])
    const divisions = new Float64Array(2_000).fill(1_000)

    it('is seen by the pace of the other worker where its own is not known', () => {
      expect(interruptedShare(lost, divisions, 0, FINE_TICK)).toBeCloseTo(39.9 / 140, 9)
      // Without its core in both runs: two workers that do the work of one are no undisturbed repetition.
      expect(interruptedShare(lost, divisions, 0, FINE_TICK, lost)).toBeCloseTo(39.9 / 140, 9)
    })

    it('is seen by its pace in the other run', () => {
      expect(interruptedShare(lost, divisions, 0, FINE_TICK, whole)).toBeCloseTo(39.9 / 140, 9)
    })

    it('is none where it was on a core of half the pace', () => {
      const slow = runOfUnits([steady(), [0.2, 0.2, 0.2]])
      const fast = runOfUnits([steady(), [0.1, 0.1, 0.1]])
      const judged = new Float64Array(2_000).fill(2_000)
      // Stretches of 0.2 ms at least: three slow ones, one fast one.
      expect(interruptedShare(slow, judged, 0, FINE_TICK, fast)).toBe(0)
    })
  })

  it('is nothing in a run without units', () => {
    expect(lostIn(runOf(2, 100))).toBe(0)
  })
})

describe('an interrupted run', () => {
  it('lost more than 2 % of its worker time', () => {
    const [slightly, badly] = [runOfUnits([disturbed(400, 1.5)]), runOfUnits([disturbed(400, 3)])]
    expect(isInterrupted(slightly, judgementOf(slightly))).toBe(false)
    expect(isInterrupted(badly, judgementOf(badly))).toBe(true)
  })

  it('cannot be told past the cores, where workers must share them', () => {
    const run = runOfUnits([disturbed(400, 50), steady(), steady()])
    expect(isInterrupted(run, judgementOf(run, 2))).toBe(false)
    expect(isInterrupted(run, judgementOf(run, 3))).toBe(true)
  })

  it('cannot be told where a message comes before each unit', () => {
    const run = runOfUnits([disturbed(400, 3)])
    expect(isInterrupted(run, { ...judgementOf(run), byMessages: true })).toBe(false)
  })
})

describe('a block', () => {
  const one = runOfUnits([steady()])
  const two = runOfUnits([steady(), steady()])
  const judge = (references: [Run, Run], shared: [Run, Run], plain?: [number, number]) =>
    judgeBlock(references, shared, plain, judgementOf(two))
  const lasting = (time: number): Run => ({ ...one, time })

  it('is clean on a quiet machine', () => {
    expect(judge([one, one], [two, two])).toEqual([])
  })

  it('is flagged when its references differ by more than 3 %, not by less', () => {
    expect(judge([lasting(100), lasting(102.9)], [two, two])).toEqual([])
    expect(judge([lasting(100), lasting(103.2)], [two, two])).toEqual(['reference-drift'])
  })

  it('is flagged when any of its four runs was interrupted', () => {
    const alone = runOfUnits([disturbed(10, 20)])
    const together = runOfUnits([steady(), disturbed(990, 20)])
    expect(judge([alone, one], [two, two])).toContain('interrupted')
    expect(judge([one, alone], [two, two])).toContain('interrupted')
    expect(judge([one, one], [together, two])).toEqual(['interrupted'])
    expect(judge([one, one], [two, together])).toEqual(['interrupted'])
  })

  it('has a flag of its own where two plain loops differ by more than 3 %, and stays fit for S', () => {
    expect(judge([one, one], [two, two], [100, 102.9])).toEqual([])
    expect(judge([one, one], [two, two], [103.2, 100])).toEqual(['plain-drift'])
    const block = bracketOf(2, [100, 50, 50, 100], ['plain-drift'])
    expect(isClean(block)).toBe(true)
    expect(isClean({ ...block, flags: ['plain-drift', 'visitor'] })).toBe(false)
  })

  it('is never flagged for its speedup, however odd', () => {
    for (const time of [1, 50, 100, 400]) {
      expect(
        judge(
          [one, one],
          [
            { ...two, time },
            { ...two, time },
          ],
        ),
      ).toEqual([])
    }
  })
})
