import { describe, expect, it } from 'vitest'
import { karpFlatt } from '../../../src/core/fits/karp-flatt'
import { fittedShare } from '../../../src/core/fitted-share'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { type Block, type MeasurementPlan, USUAL_METHOD } from '../../../src/core/measurement'
import { seededRandom } from '../../../src/core/stats/random'
import { amount, leastShare, whole } from '../../fakes/amount'
import { blockOf } from '../../fakes/made-blocks'

const PLAN: MeasurementPlan = {
  workload: 'calibrated',
  serialFraction: 0.1,
  workerCounts: [1, 2, 4],
  care: 'normal',
  seed: 11,
  ...USUAL_METHOD,
}
const conditions = { isolated: true, timerTick: 0.005, statedCores: 4, spawnTime: 30 }
const of = (blocks: Block[]) => fittedShare({ plan: PLAN, conditions, blocks })
const times = (count: number, block: () => Block) => Array.from({ length: count }, block)

describe('the serial fraction of a measurement', () => {
  it('is none before a point within the cores', () => {
    expect(of([])).toBeUndefined()
    expect(of(times(7, () => blockOf(8, 3)))).toBeUndefined()
  })

  it('is Karp and Flatt’s for one j, with their interval', () => {
    const found = of(times(7, () => blockOf(2, 1.8)))
    expect(found?.serialFraction).toBeCloseTo(karpFlatt(1.8, 2), 12)
    expect(found?.interval?.low).toBeCloseTo(karpFlatt(1.8, 2), 12)
    expect(found?.workers).toEqual([2])
  })

  it('is that of the law for several, and leaves out what lies past the cores', () => {
    const exact = (workers: number) => times(7, () => blockOf(workers, amdahlSpeedup(0.07, workers)))
    const found = of([...exact(2), ...exact(4), ...times(7, () => blockOf(8, 1))])
    expect(found?.serialFraction).toBeCloseTo(0.07, 9)
    expect(found?.workers).toEqual([2, 4])
  })

  it('has no interval with five blocks on some j', () => {
    const found = of([...times(7, () => blockOf(2, 1.8)), ...times(5, () => blockOf(4, 3.1))])
    expect(found?.serialFraction).toBeGreaterThan(0)
    expect(found?.interval).toBeUndefined()
  })

  it('has an interval that covers the true B in 90 % of simulated sessions at least', () => {
    const random = seededRandom(3)
    const noise = () => (random() + random() + random() + random() - 2) * 0.03
    let covered = 0
    const SESSIONS = amount(300)
    for (let session = 0; session < SESSIONS; session++) {
      const sample = (workers: number) =>
        times(15, () => blockOf(workers, amdahlSpeedup(0.1, workers) * (1 + noise())))
      const interval = of([...sample(2), ...sample(4)])?.interval
      if (interval && interval.low <= 0.1 && 0.1 <= interval.high) covered++
    }
    expect(covered / SESSIONS).toBeGreaterThanOrEqual(leastShare(0.9, SESSIONS))
    // Fifteen sessions may all cover by chance.
    if (whole) expect(covered / SESSIONS).toBeLessThan(1)
  })
})
