import { describe, expect, it } from 'vitest'
import { karpFlattSeries, karpFlattTrend } from '../../../../src/core/fits/karp-flatt-trend'
import { seededRandom } from '../../../../src/core/stats/random'
import { normal } from './published'

/** S on each of these j from T(j)/T(1), each so many times. */
function speedups(share: (j: number) => number, repeats: number, size: number, seed = 1) {
  const random = seededRandom(seed)
  return [2, 4, 8].flatMap((workers) =>
    Array.from({ length: repeats }, () => ({
      workers,
      speedup: (1 + size * normal(random)) / share(workers),
    })),
  )
}

const flat = (j: number) => 0.1 + 0.9 / j
const rising = (j: number) => 0.05 + 0.95 / j + 0.01 * (j - 1)

describe('the series of Karp and Flatt', () => {
  it('turns the interval of S round, and leaves out j = 1', () => {
    const series = karpFlattSeries([
      { workers: 1, speedup: 1 },
      { workers: 8, speedup: 2.6, interval: { low: 2.5, high: 2.7 } },
      { workers: 4, speedup: 4.4 },
    ])
    expect(series.map(({ workers }) => workers)).toEqual([8, 4])
    expect(series[0]?.serialFraction).toBeCloseTo(0.297, 3)
    expect(series[0]?.interval?.low).toBeCloseTo((1 / 2.7 - 1 / 8) / (7 / 8), 12)
    expect(series[0]?.interval?.high).toBeCloseTo((1 / 2.5 - 1 / 8) / (7 / 8), 12)
    expect(series[1]?.serialFraction).toBeLessThan(0)
    expect(series[1]?.interval).toBeUndefined()
  })
})

describe('their trend', () => {
  it('is flat on Amdahl’s curve, rises with an overhead, falls with a gain', () => {
    expect(karpFlattTrend(speedups(flat, 15, 0.01)).kind).toBe('flat')
    expect(karpFlattTrend(speedups(rising, 15, 0.01)).kind).toBe('rising')
    expect(karpFlattTrend(speedups((j) => 0.3 + 0.7 / j - 0.01 * (j - 1), 15, 0.01)).kind).toBe('falling')
  })

  it('changes by c·(j − j′) with a linear overhead c, exactly', () => {
    const exact = karpFlattTrend(speedups(rising, 2, 0))
    expect('change' in exact && exact.change).toBeCloseTo(0.01 * 6, 9)
  })

  it('is flat on exact curves, whatever arithmetic leaves of them, and has a probability there', () => {
    for (const share of [0, 0.1, 0.25]) {
      const exact = karpFlattTrend(speedups((j) => share + (1 - share) / j, 2, 0))
      expect(exact.kind).toBe('flat')
      expect('probability' in exact && exact.probability).toBeGreaterThanOrEqual(0)
    }
    // Surely there, and of no interest.
    expect(karpFlattTrend(speedups((j) => flat(j) + 0.0001 * (j - 1), 4, 1e-6)).kind).toBe('flat')
    expect(karpFlattTrend(speedups((j) => flat(j) + 0.001 * (j - 1), 4, 1e-6)).kind).toBe('rising')
  })

  it('takes as many speedups as there are', () => {
    const many = speedups(flat, 70_000, 0.01)
    expect(karpFlattTrend(many).kind).toBe('flat')
  })

  it('is called rising or falling by chance in 5 % of sessions', () => {
    let told = 0
    for (let seed = 1; seed <= 600; seed++) {
      const { kind } = karpFlattTrend(speedups(flat, 6, 0.02, seed))
      if (kind === 'rising' || kind === 'falling') told++
    }
    expect(told / 600).toBeGreaterThan(0.025)
    expect(told / 600).toBeLessThan(0.08)
  })

  it('is not told where noise could hide a change, and not asked of two points', () => {
    expect(karpFlattTrend(speedups(flat, 3, 0.2, 4)).kind).toBe('not-told')
    expect(karpFlattTrend(speedups(flat, 1, 0).slice(0, 2))).toEqual({
      kind: 'too-few-points',
      distinct: 2,
      needed: 3,
    })
    expect(karpFlattTrend([])).toMatchObject({ kind: 'too-few-points', distinct: 0 })
  })
})
