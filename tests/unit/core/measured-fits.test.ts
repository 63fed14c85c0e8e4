import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { measuredFits } from '../../../src/core/measured-fits'
import type { Block } from '../../../src/core/measurement'
import { seededRandom } from '../../../src/core/stats/random'
import { blockOf } from '../../fakes/made-blocks'

/** Fifteen brackets on each of these worker counts, with 1 % of noise. */
function session(counts: readonly number[], speedup: (workers: number) => number, seed = 1): Block[] {
  const random = seededRandom(seed)
  const noise = () => (random() + random() + random() + random() - 2) * 0.01
  return counts.flatMap((workers) =>
    Array.from({ length: 15 }, () => blockOf(workers, speedup(workers) * (1 + noise()))),
  )
}

function fitsOf(blocks: readonly Block[], statedCores: number) {
  const conditions = { isolated: true, timerTick: 0.005, statedCores, spawnTime: 30 }
  const found = measuredFits({ blocks, conditions })
  if (!found) throw new Error('nothing found')
  return found
}

const amdahl = (workers: number) => amdahlSpeedup(0.1, workers)

describe('the fits of a measurement', () => {
  it('are none before a bracket', () => {
    expect(measuredFits({ blocks: [], conditions: undefined })).toBeUndefined()
  })

  it('on two cores are B by the law assumed, and no choice', () => {
    const { share, choice, trend, forecasts, leftOut } = fitsOf(session([2], amdahl), 2)
    expect(share.ok && share.value.serialFraction?.value).toBeCloseTo(0.1, 2)
    expect(share.ok && share.value.degreesOfFreedom).toBe(14)
    expect(choice.ok ? undefined : choice.refusal.kind).toBe('choice-from-two-points')
    expect(trend.kind).toBe('too-few-points')
    expect(forecasts).toEqual([])
    expect(leftOut).toBeUndefined()
  })

  it('on eight cores are a choice of law', () => {
    const { choice, trend } = fitsOf(session([2, 4, 8], amdahl), 8)
    expect(choice.ok && choice.value.laws).toEqual(['amdahl'])
    expect(trend.kind).toBe('flat')
    const bent = fitsOf(
      session([2, 4, 8], (j) => 1 / (0.05 + 0.95 / j + 0.01 * (j - 1))),
      8,
    )
    expect(bent.choice.ok && bent.choice.value.laws).toEqual(['linear-overhead'])
    expect(bent.trend.kind).toBe('rising')
    expect(bent.forecasts.map(({ kind }) => kind)).not.toContain('band')
  })

  it('leave out what lies past the cores, and say why it is not one curve with the rest', () => {
    const plateau = (j: number) => (j <= 2 ? amdahl(j) : 1.7 - 0.02 * j)
    const { share, leftOut } = fitsOf(session([2, 3, 4, 8], plateau), 2)
    expect(leftOut).toMatchObject({ kind: 'rises-past-cores', cores: 2, workers: [3, 4, 8], best: 2 })
    expect(share.ok && share.value.serialFraction?.value).toBeCloseTo(0.1, 2)
  })

  it('refuse B where nothing got faster, and where all was superlinear', () => {
    const equal = fitsOf(
      session([2, 4], () => 1),
      4,
    ).share
    expect(equal.ok ? undefined : equal.refusal.kind).toBe('all-times-equal')
    const above = fitsOf(
      session([2, 4], (j) => 1.1 * j),
      4,
    ).share
    expect(above.ok ? undefined : above.refusal.kind).toBe('superlinear-throughout')
  })

  it('refuse a B above 1, as on a machine that was busy elsewhere', () => {
    const busy = [0.6, 0.8, 0.9, 1, 1.1].map((speedup) => blockOf(2, speedup))
    const { share } = fitsOf(busy, 2)
    expect(share.ok ? undefined : share.refusal.kind).toBe('slower-with-more')
  })

  it('do not blame a machine for half a per cent', () => {
    expect(
      fitsOf(
        session([2], () => 2.004),
        2,
      ).share.ok,
    ).toBe(true)
  })

  it('say no more than two points do on one core', () => {
    const { share, leftOut } = fitsOf(
      session([2], () => 1),
      1,
    )
    expect(share.ok ? undefined : share.refusal.kind).toBe('too-few-points')
    expect(leftOut?.kind).toBe('past-cores')
  })
})
