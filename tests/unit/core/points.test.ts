import { describe, expect, it } from 'vitest'
import type { Block, Conditions } from '../../../src/core/measurement'
import { measuredPoints } from '../../../src/core/points'
import { blockOf, bracketOf } from '../../fakes/made-blocks'

const onCores = (statedCores: number | undefined): Conditions => ({
  isolated: true,
  timerTick: 0.005,
  statedCores,
  spawnTime: 15,
})

const pointsOf = (blocks: readonly Block[], cores: number | undefined = 4) =>
  measuredPoints({ blocks, conditions: onCores(cores) })

/** The point at j = 2. */
function atTwo(blocks: readonly Block[]) {
  const point = pointsOf(blocks).find(({ workers }) => workers === 2)
  if (!point) throw new Error('no block was taken at 2')
  return point
}

const SEVEN = [1.6, 1.66, 1.61, 1.65, 1.62, 1.64, 1.63]

describe('the points of a measurement', () => {
  it('are none before its first block has ended', () => {
    expect(measuredPoints({ blocks: [], conditions: undefined })).toEqual([])
  })

  it('are the reference and each worker count, ascending, whatever the order of the blocks', () => {
    const blocks = [blockOf(4, 3), blockOf(2, 1.8), blockOf(4, 3.1), blockOf(3, 2.5)]
    expect(pointsOf(blocks).map(({ workers, all }) => [workers, all])).toEqual([
      [1, 4],
      [2, 1],
      [3, 1],
      [4, 2],
    ])
  })

  it('begin with the reference: the median T(1), S = 1 without an interval', () => {
    const blocks = [bracketOf(2, [100, 60, 60, 104]), bracketOf(2, [98, 60, 60, 102])]
    expect(pointsOf(blocks)[0]).toMatchObject({
      workers: 1,
      time: 101,
      speedup: 1,
      efficiency: 1,
      interval: undefined,
      serialFraction: undefined,
      serialInterval: undefined,
      pastCores: false,
    })
  })

  it('lie at the median of the clean blocks, with its interval', () => {
    const point = atTwo(SEVEN.map((speedup) => blockOf(2, speedup)))
    expect(point.speedup).toBeCloseTo(1.63, 12)
    expect(point.interval?.low).toBeCloseTo(1.6, 12)
    expect(point.interval?.high).toBeCloseTo(1.66, 12)
    expect(point.spread.low).toBeCloseTo(1.6, 12)
    expect(point.spread.high).toBeCloseTo(1.66, 12)
    expect(point.efficiency).toBeCloseTo(0.815, 12)
    expect(point.time).toBeCloseTo(120 / 1.63, 9)
  })

  it('take T(j) of a block as the mean of its two runs, with the interval of the median', () => {
    const shared = [60, 62, 61, 66, 63, 65, 64]
    const points = pointsOf(shared.map((time) => bracketOf(2, [100, time - 2, time + 2, 104 + time])))
    expect(points[0]).toMatchObject({ time: 133.5, timeInterval: { low: 132, high: 135 } })
    expect(points[1]).toMatchObject({ time: 63, timeInterval: { low: 60, high: 66 } })
  })

  it('give the efficiency with the interval of S, divided by j', () => {
    const point = atTwo(SEVEN.map((speedup) => blockOf(2, speedup)))
    expect(point.efficiencyInterval?.low).toBeCloseTo(0.8, 12)
    expect(point.efficiencyInterval?.high).toBeCloseTo(0.83, 12)
  })

  it('give the serial fraction of Karp and Flatt, its interval the right way round', () => {
    const point = atTwo(SEVEN.map((speedup) => blockOf(2, speedup)))
    // e = 2/S − 1 on two workers.
    expect(point.serialFraction).toBeCloseTo(2 / 1.63 - 1, 12)
    expect(point.serialInterval?.low).toBeCloseTo(2 / 1.66 - 1, 12)
    expect(point.serialInterval?.high).toBeCloseTo(2 / 1.6 - 1, 12)
  })

  it('leave flagged blocks out, and show what they would have done', () => {
    const clean = SEVEN.map((speedup) => blockOf(2, speedup))
    const flagged = new Array<Block>(8).fill(blockOf(2, 1, ['interrupted']))
    const point = atTwo([...flagged, ...clean])
    expect(point).toMatchObject({ clean: 7, all: 15, disturbed: false })
    expect(point.speedup).toBeCloseTo(1.63, 12)
    expect(point.unfiltered).toBe(1)
    expect(point.bestCase).toBeCloseTo(1.66, 12)
  })

  it('come from all blocks while fewer than six are clean, and say so', () => {
    const blocks = [...SEVEN.slice(0, 5), 1, 1, 1, 1].map((speedup) =>
      blockOf(2, speedup, speedup === 1 ? ['visitor'] : []),
    )
    const point = atTwo(blocks)
    expect(point).toMatchObject({ clean: 5, all: 9, disturbed: true })
    expect(point.speedup).toBeCloseTo(1.6, 12)
  })

  it('have no interval with fewer than six blocks', () => {
    const point = atTwo(SEVEN.slice(0, 5).map((speedup) => blockOf(2, speedup)))
    const { interval, serialInterval, efficiencyInterval, timeInterval } = point
    expect([interval, serialInterval, efficiencyInterval, timeInterval]).toEqual(Array(4).fill(undefined))
  })

  it('count values far from the rest, and leave them in', () => {
    const point = atTwo([...SEVEN, 1.2].map((speedup) => blockOf(2, speedup)))
    expect(point.outliers).toEqual({ speedups: 1, slowFirst: false })
    expect(point.spread.low).toBeCloseTo(1.2, 12)
    // T(2) of the first block is 120 / 1.2.
    const first = atTwo([1.2, ...SEVEN].map((speedup) => blockOf(2, speedup)))
    expect(first.outliers).toEqual({ speedups: 1, slowFirst: true })
  })

  it('know the best case: the least T(1) over the least T(j)', () => {
    expect(atTwo([bracketOf(2, [100, 60, 50, 90]), bracketOf(2, [95, 55, 70, 99])]).bestCase).toBe(90 / 50)
  })

  it('tell which lie past the cores, two being assumed where the browser does not tell', () => {
    const blocks = [blockOf(2, 1.8), blockOf(4, 1.8)]
    const past = (cores: number | undefined) =>
      measuredPoints({ blocks, conditions: onCores(cores) }).map(({ pastCores }) => pastCores)
    expect(past(4)).toEqual([false, false, false])
    expect(past(2)).toEqual([false, false, true])
    expect(past(1)).toEqual([false, true, true])
    expect(past(undefined)).toEqual([false, false, true])
  })
})

describe('absolute speedup', () => {
  /** T(1) is 120 ms and T(2) 60 ms; the plain loop takes 114 ms, or changes its pace. */
  const steady: Block = { ...blockOf(2, 2), plain: [114, 114] }
  const unsteady: Block = { ...blockOf(2, 2, ['plain-drift']), plain: [114, 342] }
  const absoluteOf = (blocks: readonly Block[]) =>
    measuredPoints({ blocks, conditions: undefined }).map(({ absolute }) => absolute?.speedup)

  it('compares with the plain loop of the steady blocks, while there are six', () => {
    const [one, two] = absoluteOf([...Array(6).fill(steady), ...Array(8).fill(unsteady)])
    expect(one).toBeCloseTo(114 / 120, 12)
    expect(two).toBeCloseTo(114 / 60, 12)
  })

  it('takes all blocks while fewer are steady, as S does', () => {
    const [one, two] = absoluteOf([...Array(5).fill(steady), ...Array(8).fill(unsteady)])
    expect(one).toBeCloseTo(228 / 120, 12)
    expect(two).toBeCloseTo(228 / 60, 12)
  })

  it('is no reason to set a block aside: S rests on all of them', () => {
    const blocks = [...Array(2).fill(steady), ...Array(5).fill(unsteady)]
    const [, two] = measuredPoints({ blocks, conditions: undefined })
    expect(two).toMatchObject({ speedup: 2, clean: 7, all: 7, disturbed: false })
  })
})
