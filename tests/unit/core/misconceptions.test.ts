import { describe, expect, it } from 'vitest'
import { amdahlSpeedup } from '../../../src/core/laws/amdahl'
import { gustafsonSpeedup } from '../../../src/core/laws/gustafson'
import type { LawId } from '../../../src/core/laws/law-ids'
import { FIRST_PARAMETERS } from '../../../src/core/laws/law-parameters'
import { linearOverheadPeak, linearOverheadSpeedup } from '../../../src/core/laws/overhead'
import {
  demonstration,
  isSerialForSure,
  type Misconception,
  mayHaveSharedCores,
  metAtSliders,
} from '../../../src/core/misconceptions'
import type { PageSetting } from '../../../src/core/page-setting'

type Sliders = { serialFraction: number; processors: number; shown?: readonly LawId[]; scaled?: number }

function pageWith({ serialFraction, processors, shown = [], scaled = 0.1 }: Sliders): PageSetting {
  return {
    theory: { serialFraction, processors, pinned: [0.3] },
    laws: { shown, parameters: { ...FIRST_PARAMETERS, scaledSerialFraction: scaled } },
    view: { xScale: 'log2', yScale: 'log', range: 'to-limit' },
  }
}

const metWith = (sliders: Sliders, putAside: readonly Misconception[] = []) =>
  metAtSliders(pageWith(sliders), putAside)

describe('at the sliders', () => {
  it('the page as it opens calls for no sentence, nor do the curves of textbooks', () => {
    for (const serialFraction of [0.01, 0.05, 0.1, 0.25, 0.5]) {
      expect(metWith({ serialFraction, processors: 8 })).toBeUndefined()
    }
  })

  it.each([
    [0.95, 'parallel-share'],
    [0.75, 'parallel-share'],
    [0.7, undefined],
    // All of it serial is meant so.
    [1, undefined],
  ] as const)('B = %d is met with %s', (serialFraction, met) => {
    expect(metWith({ serialFraction, processors: 8 })).toBe(met)
  })

  it('s′ set to the same number as B is taken for it, and to another one is not', () => {
    const gustafson = { processors: 8, shown: ['gustafson'] as const }
    expect(metWith({ ...gustafson, serialFraction: 0.1 })).toBe('scaled-share')
    expect(metWith({ ...gustafson, serialFraction: 0.2 })).toBeUndefined()
    expect(metWith({ ...gustafson, serialFraction: 0.1, processors: 1 })).toBeUndefined()
    expect(metWith({ processors: 8, serialFraction: 0.1, shown: ['usl'] })).toBeUndefined()
    // Where both are 0 or 1 they are the same.
    expect(metWith({ ...gustafson, serialFraction: 0, scaled: 0 })).toBeUndefined()
  })

  it.each([
    // 90 % of the limit are reached on 81.
    [0.1, 64, undefined],
    [0.1, 128, 'always-faster'],
    [0.01, 512, undefined],
    [0.01, 1024, 'always-faster'],
    [0, 512, undefined],
    [0, 1024, 'always-faster'],
    [0.5, 16, undefined],
    [0.5, 64, 'always-faster'],
  ] as const)('B = %d on %d is met with %s', (serialFraction, processors, met) => {
    expect(metWith({ serialFraction, processors })).toBe(met)
  })

  it('who has a law with a best j on the chart knows that more may be slower', () => {
    for (const law of ['linear-overhead', 'logarithmic-overhead', 'usl'] as const) {
      expect(metWith({ serialFraction: 0.1, processors: 1024, shown: [law] })).toBeUndefined()
    }
    expect(metWith({ serialFraction: 0.1, processors: 1024, shown: ['sun-ni'] })).toBe('always-faster')
  })

  it('one stands at a time, and what is put aside makes room for the next', () => {
    const several: Sliders = { serialFraction: 0.8, processors: 256, shown: ['gustafson'], scaled: 0.8 }
    expect(metWith(several)).toBe('parallel-share')
    expect(metWith(several, ['parallel-share'])).toBe('scaled-share')
    expect(metWith(several, ['parallel-share', 'scaled-share'])).toBe('always-faster')
    expect(metWith(several, ['parallel-share', 'scaled-share', 'always-faster'])).toBeUndefined()
  })
})

describe('at the measured points', () => {
  it('cores may be shared from as many workers on as the browser states cores', () => {
    expect(mayHaveSharedCores([1, 2, 4], 8)).toBe(false)
    expect(mayHaveSharedCores([1, 2, 4, 8], 8)).toBe(true)
    expect(mayHaveSharedCores([1, 2], 1)).toBe(false)
  })

  it('e invites to be looked for in the source code where it is surely above 0', () => {
    expect(isSerialForSure([{}, { serialInterval: { low: -0.01 } }])).toBe(false)
    expect(isSerialForSure([{}, { serialInterval: { low: 0.08 } }])).toBe(true)
  })
})

describe('what is shown', () => {
  it('for P entered as B is the curve that was meant, beside what was entered', () => {
    const shown = demonstration('parallel-share', pageWith({ serialFraction: 0.95, processors: 8 }))
    expect(shown?.theory).toEqual({ serialFraction: 0.05, processors: 8, pinned: [0.95] })
  })

  it('for s′ taken as B is the same program by both laws, which agree at j', () => {
    const shown = demonstration(
      'scaled-share',
      pageWith({ serialFraction: 0.1, processors: 8, shown: ['gustafson'] }),
    )
    expect(shown?.laws.shown).toEqual(['gustafson'])
    expect(shown?.theory.pinned).toEqual([0.1])
    expect(shown?.theory.serialFraction).toBeCloseTo(1 / 73, 10)
    expect(amdahlSpeedup(shown?.theory.serialFraction ?? 0, 8)).toBeCloseTo(gustafsonSpeedup(0.1, 8), 8)
  })

  it('for “always faster” is a law by which the chosen j is slower than its best one', () => {
    const shown = demonstration('always-faster', pageWith({ serialFraction: 0.1, processors: 128 }))
    const { linearOverhead } = shown?.laws.parameters ?? FIRST_PARAMETERS
    expect(shown?.laws.shown).toEqual(['linear-overhead'])
    const best = linearOverheadPeak(0.1, linearOverhead)?.whole ?? Number.NaN
    expect(best).toBeGreaterThan(28)
    expect(best).toBeLessThan(36)
    expect(linearOverheadSpeedup(0.1, linearOverhead, 128)).toBeLessThan(
      linearOverheadSpeedup(0.1, linearOverhead, best),
    )
  })

  it('has room: the last of three laws gives way', () => {
    const page = pageWith({ serialFraction: 0.1, processors: 128, shown: ['sun-ni', 'dynamic', 'gustafson'] })
    expect(demonstration('always-faster', page)?.laws.shown).toEqual(['sun-ni', 'dynamic', 'linear-overhead'])
  })

  it('for logical cores is the chart up to the cores, with all else as it was', () => {
    const page = pageWith({ serialFraction: 0.1, processors: 8 })
    const shown = demonstration('logical-cores', page)
    expect(shown?.view.range).toBe('to-cores')
    expect([shown?.theory, shown?.laws]).toEqual([page.theory, page.laws])
  })

  it('for e is a place on the page, and no setting', () => {
    expect(demonstration('share-of-code', pageWith({ serialFraction: 0.1, processors: 8 }))).toBeUndefined()
  })
})
