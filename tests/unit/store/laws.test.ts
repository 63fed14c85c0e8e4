/** The laws beside Amdahl's: which are shown, how they are set, and that a link carries them. */
import { describe, expect, it } from 'vitest'
import { createLabStore } from '../../../src/store/lab-store'
import { selectLawReadings, selectLaws } from '../../../src/store/law-selectors'
import { selectDomain, selectLink } from '../../../src/store/selectors'
import { createFakeShelf } from '../../fakes/fake-shelf'

function openLab() {
  const store = createLabStore({
    machine: { isolated: true, statedCores: 4, browser: 'Firefox 144' },
    language: 'en',
    shelf: createFakeShelf(),
    now: () => new Date(0),
    drawSeed: () => 1,
    measure: async () => ({ kind: 'done' }),
  })
  return { actions: store.getState().actions, state: store.getState }
}

describe('the laws beside Amdahl’s', () => {
  it('are none when the page begins', () => {
    expect(openLab().state().laws.shown).toEqual([])
  })

  it('are three at most, each once, in the order in which they were chosen', () => {
    const { actions, state } = openLab()
    for (const id of ['usl', 'usl', 'gustafson', 'symmetric', 'dynamic'] as const) actions.showLaw(id)
    expect(state().laws.shown).toEqual(['usl', 'gustafson', 'symmetric'])
    actions.hideLaw('gustafson')
    expect(state().laws.shown).toEqual(['usl', 'symmetric'])
  })

  it('keep their settings within bounds, and while they are not shown', () => {
    const { actions, state } = openLab()
    actions.showLaw('usl')
    actions.setLawParameter('contention', 2)
    actions.setLawParameter('coherency', Number.NaN)
    actions.hideLaw('usl')
    expect(state().laws.parameters).toMatchObject({ contention: 1, coherency: 0.0002 })
  })

  it('travel with the link, and are put back by “Reset all” and its undo', () => {
    const sender = openLab()
    sender.actions.showLaw('sun-ni')
    sender.actions.setLawParameter('growthExponent', 1.5)
    const { actions, state } = openLab()
    expect(actions.adoptLink(selectLink(sender.state()).text).ok).toBe(true)
    expect(state().laws).toEqual(sender.state().laws)
    actions.resetAll()
    expect(state().laws).toEqual(openLab().state().laws)
    actions.undoReset()
    expect(state().laws).toEqual(sender.state().laws)
  })

  it('make room above Amdahl’s curve where they may lie there, and only then', () => {
    const { actions, state } = openLab()
    const alone = selectDomain(state())
    actions.showLaw('linear-overhead')
    expect(selectDomain(state())).toEqual(alone)
    actions.showLaw('gustafson')
    expect(selectDomain(state()).processors).toBe(alone.processors)
    expect(selectDomain(state()).speedup).toBeGreaterThan(2 * alone.speedup)
    actions.changeView({ yScale: 'log' })
    expect(selectDomain(state()).speedup).toBeGreaterThanOrEqual(alone.processors)
  })
})

describe('what the laws say', () => {
  it('is one value while B moves and none is shown, so that nothing is drawn again', () => {
    const { actions, state } = openLab()
    const before = selectLawReadings(state())
    actions.setSerialFraction(0.3)
    actions.setProcessors(64)
    expect(selectLawReadings(state())).toBe(before)
  })

  it('rests on the B and j of the lab, and on their own settings', () => {
    const { actions, state } = openLab()
    actions.showLaw('sun-ni')
    actions.showLaw('usl')
    actions.setLawParameter('growthExponent', 1)
    actions.setLawParameter('contention', 0.02)
    actions.setLawParameter('coherency', 0.02)
    actions.setSerialFraction(0.2)
    actions.setProcessors(16)
    const [sunNi, usl] = selectLawReadings(state())
    // Gustafson's with s′ = B: 16 − 15·0.2
    expect(sunNi?.speedup).toBeCloseTo(13, 12)
    expect([sunNi?.peak, sunNi?.core, sunNi?.atLeast]).toEqual([undefined, undefined, undefined])
    expect(usl?.peak).toEqual({ exact: 7, whole: 7 })
    expect(usl?.speedup).toBeCloseTo(16 / (1 + 0.02 * 15 + 0.02 * 240), 12)
    expect(selectLaws(state())).toBe(selectLaws(state()))
  })
})
