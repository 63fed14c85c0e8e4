import { describe, expect, it } from 'vitest'
import { fittedCurve } from '../../../src/core/fitted-curve'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { measuredFits } from '../../../src/core/measured-fits'
import { seededRandom } from '../../../src/core/stats/random'
import { blockOf } from '../../fakes/made-blocks'

/** Fifteen brackets on each of these worker counts, each with 1 % of noise. */
function curveOf(counts: readonly number[], cores: number, speedup: (workers: number) => number, seed = 1) {
  const random = seededRandom(seed)
  const noise = () => (random() + random() + random() + random() - 2) * 0.01
  const blocks = counts.flatMap((workers) =>
    Array.from({ length: 15 }, () => blockOf(workers, speedup(workers) * (1 + noise()))),
  )
  const conditions = { isolated: true, timerTick: 0.005, statedCores: cores, spawnTime: 30 }
  const fits = measuredFits({ blocks, conditions })
  return fits && fittedCurve(fits)
}

const amdahl = (workers: number) => amdahlSpeedup(0.1, workers)
const bent = (workers: number) => 1 / (0.05 + 0.95 / workers + 0.01 * (workers - 1))

describe('the curve of the fit', () => {
  it('goes from 1 to the most workers that were fitted, and past the cores nowhere', () => {
    const ends = (counts: readonly number[], cores: number) => {
      const processors = curveOf(counts, cores, (j) => amdahl(Math.min(j, cores)))?.points.map(
        (point) => point.processors,
      )
      return [processors?.[0], processors?.at(-1)]
    }
    expect(ends([2, 4, 8], 8)).toEqual([1, 8])
    expect(ends([2, 4, 8], 4)).toEqual([1, 4])
    expect(ends([2, 3, 4, 8], 2)).toEqual([1, 2])
  })

  it('is that of the chosen law, which is Amdahl’s where an overhead is not to be seen', () => {
    expect(curveOf([2, 4, 8], 8, amdahl)).toMatchObject({ law: 'amdahl', assumed: false })
    const found = curveOf([2, 4, 8], 8, bent)
    expect(found).toMatchObject({ law: 'linear-overhead', assumed: false })
    // Four processors by hand: 1 / (0.05 + 0.2375 + 0.03).
    const four = found?.points.reduce((best, point) =>
      Math.abs(point.processors - 4) < Math.abs(best.processors - 4) ? point : best,
    )
    expect(four?.speedup).toBeCloseTo(3.15, 1)
  })

  it('is Amdahl’s, assumed, on two cores, and nothing where every law is refused', () => {
    expect(curveOf([2], 2, amdahl)).toMatchObject({ law: 'amdahl', assumed: true })
    expect(curveOf([2, 4, 8], 8, (j) => 1.2 * j)).toBeUndefined()
    expect(curveOf([2, 4, 8], 8, () => 0.9)).toBeUndefined()
  })

  it('begins at S = 1 without a band, which widens and holds the true curve in 95 of 100 sessions', () => {
    const sessions = Array.from({ length: 100 }, (_, seed) => curveOf([2, 4, 8], 8, amdahl, seed + 1))
    const known = sessions.filter((curve) => curve?.law === 'amdahl')
    expect(known.length).toBeGreaterThan(75)
    const holds = known.filter((curve) => {
      const last = curve?.points.at(-1)
      return last?.band && last.band.low <= amdahl(8) && amdahl(8) <= last.band.high
    })
    // One sees only the sessions in which Amdahl's law was chosen; 0.95 ± 3 standard errors.
    expect(holds.length / known.length).toBeGreaterThan(0.9)
    expect(holds.length / known.length).toBeLessThan(0.995)
    const widths = known[0]?.points.map(({ band }) => (band ? band.high - band.low : Number.NaN)) ?? []
    expect(widths[0]).toBe(0)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(known[0]?.points[0]?.speedup).toBe(1)
  })
})
