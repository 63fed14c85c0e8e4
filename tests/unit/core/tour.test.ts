import { describe, expect, it } from 'vitest'
import { clampProcessors, clampSerialFraction, MAX_PINNED_CURVES } from '../../../src/core/bounds'
import { MAX_LAWS } from '../../../src/core/laws/law-ids'
import { clampParameter, FIRST_PARAMETERS, PARAMETER_NAMES } from '../../../src/core/laws/law-parameters'
import { SCENE_IDS } from '../../../src/core/scene-ids'
import { SCENES, sceneSetting } from '../../../src/core/tour'
import {
  biggerKitchens,
  byTheLaw,
  moreCooks,
  oneWaits,
  theLimit,
  twoCooks,
  whyTheLimit,
} from '../../../src/core/tour-figures'
import { readLink, writeLink } from '../../../src/formats/lab-link'
import { createLabStore } from '../../../src/store/lab-store'
import { selectLinkedLab } from '../../../src/store/selectors'
import { createFakeShelf } from '../../fakes/fake-shelf'

describe('the scenes', () => {
  it('are eight, each of its own', () => {
    expect(SCENE_IDS).toHaveLength(8)
    expect(new Set(SCENE_IDS).size).toBe(8)
  })

  it.each(SCENE_IDS)('keep to the bounds of the page: %s', (id) => {
    const { theory, laws } = sceneSetting(SCENES[id], 4, FIRST_PARAMETERS)
    expect(clampSerialFraction(theory.serialFraction)).toBe(theory.serialFraction)
    expect(clampProcessors(theory.processors)).toBe(theory.processors)
    expect(theory.pinned.length).toBeLessThanOrEqual(MAX_PINNED_CURVES)
    expect(laws.shown.length).toBeLessThanOrEqual(MAX_LAWS)
    for (const name of PARAMETER_NAMES) {
      expect(clampParameter(name, laws.parameters[name])).toBe(laws.parameters[name])
    }
  })

  it.each(SCENE_IDS)('can be linked to, as any setting of the lab: %s', (id) => {
    const lab = createLabStore({
      machine: { isolated: true, statedCores: 4, browser: 'Firefox 144' },
      language: 'en',
      shelf: createFakeShelf(),
      now: () => new Date(0),
      drawSeed: () => 1,
      measure: async () => ({ kind: 'done' }),
    }).getState()
    const { theory, laws, view } = sceneSetting(SCENES[id], 4, FIRST_PARAMETERS)
    const set = { ...selectLinkedLab(lab), ...theory, laws, view }
    expect(readLink(writeLink(set))).toMatchObject({ ok: true, lab: set })
  })

  it('about the machine take its cores, and two where there is one', () => {
    const processorsOn = (cores: number) =>
      sceneSetting(SCENES['your-machine'], cores, FIRST_PARAMETERS).theory.processors
    expect([1, 2, 12].map(processorsOn)).toEqual([2, 2, 12])
  })

  it('leave the parameters of laws that they do not show as the reader had them', () => {
    const parameters = { ...FIRST_PARAMETERS, coherency: 0.004, scaledSerialFraction: 0.7 }
    const { laws } = sceneSetting(SCENES['bigger-kitchens'], 4, parameters)
    expect(laws.parameters).toEqual({ ...parameters, scaledSerialFraction: 0.5 })
  })
})

describe('the figures of the answers', () => {
  it('are those of two cooks: an hour becomes half an hour', () => {
    expect(twoCooks()).toEqual({ speedup: 2, minutes: 30 })
  })

  it('are the published ones for B = 10 %', () => {
    expect(oneWaits().speedup).toBeCloseTo(4.71, 2)
    const { at8, at16, at32, at64 } = moreCooks()
    expect([at8, at16, at32, at64].map((speedup) => speedup.toFixed(2))).toEqual([
      '4.71',
      '6.40',
      '7.80',
      '8.77',
    ])
  })

  it('add up to the minutes of the meal', () => {
    const { serialMinutes, parallelMinutes, splitMinutes, minutes } = oneWaits()
    expect([serialMinutes, parallelMinutes]).toEqual([6, 54])
    expect(splitMinutes).toBeCloseTo(6.75, 10)
    expect(minutes).toBeCloseTo(12.75, 10)
  })

  it('tell how much less the last doubling brings than the first', () => {
    const { first, last } = moreCooks()
    // 1/0.15625 − 1/0.2125, and 1/0.1140625 − 1/0.128125
    expect(first).toBeCloseTo(1.694, 3)
    expect(last).toBeCloseTo(0.962, 3)
  })

  it('know the limits, and where nine tenths of one are reached', () => {
    // j = 0.9 · 0.9 / (0.1 · 0.1)
    expect(theLimit()).toMatchObject({ limit: 10, limitOfHalved: 20, processors: 81 })
    expect(whyTheLimit().timeShare).toBeCloseTo(0.114_062_5, 10)
  })

  it('tell what the law leaves of the workers of a machine', () => {
    const { speedup, lost } = byTheLaw(0.1, 4)
    expect(speedup).toBeCloseTo(3.08, 2)
    expect(lost).toBeCloseTo(0.92, 2)
  })

  it('put Gustafson beside Amdahl', () => {
    const { amdahl, gustafson, serialFractionSeen } = biggerKitchens()
    // 1 / (0.5 + 0.5 / 64), 64 − 63 · 0.5, and 0.5 / 32.5
    expect(amdahl).toBeCloseTo(1.969, 3)
    expect(gustafson).toBeCloseTo(32.5, 10)
    expect(serialFractionSeen).toBeCloseTo(0.015_385, 6)
  })
})
