/** "Reset all" and its undo. */
import { describe, expect, it } from 'vitest'
import { createLabStore } from '../../../src/store/lab-store'
import { selectLink, selectRecord } from '../../../src/store/selectors'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

function openLab() {
  const store = createLabStore({
    machine: { isolated: true, statedCores: 4, browser: 'Firefox 144' },
    language: 'en',
    shelf: createFakeShelf(),
    now: () => new Date(Date.UTC(2026, 10, 25)),
    drawSeed: () => 1,
    measure: async (_, __, onEvent) => {
      onEvent({
        type: 'sampleTaken',
        block: blockOf(2, 1.5),
        progress: { share: 1, remaining: 0 },
      })
      return { kind: 'done' }
    },
  })
  return { store, actions: store.getState().actions, state: store.getState }
}

/** A page with something in every part that "Reset all" sets back. */
async function openUsedLab() {
  const lab = openLab()
  const { actions, state } = lab
  await actions.startMeasurement()
  const others = selectLink(state()).text.replace(/(points=.*~)1\.5/, '$11.25')
  actions.adoptLink(others)
  actions.layBeside(state().earlier.kept[0]?.id ?? '', true)
  actions.setSerialFraction(0.3)
  actions.setProcessors(48)
  actions.pinCurve()
  actions.pinTextbookFamily()
  actions.askFor(3)
  actions.changeView({ yScale: 'log' })
  actions.changeSettings({ care: 'quick', budget: 4_000 })
  return lab
}

describe('Reset all', () => {
  it('puts away what was set, measured and sent, and nothing of it is left in the link', async () => {
    const { actions, state } = await openUsedLab()
    const fresh = openLab().state()
    actions.resetAll()
    const { theory, view, settings, wantedSpeedup, measurement, earlier } = state()
    expect({ theory, view, settings, wantedSpeedup, measurement }).toEqual({
      theory: fresh.theory,
      view: fresh.view,
      settings: fresh.settings,
      wantedSpeedup: fresh.wantedSpeedup,
      measurement: { phase: 'idle' },
    })
    expect(earlier).toMatchObject({ linked: undefined, beside: [] })
    expect(selectLink(state()).text).toBe(selectLink(fresh).text)
  })

  it('leaves the kept runs where they are', async () => {
    const { actions, state } = await openUsedLab()
    const { kept } = state().earlier
    expect(kept).toHaveLength(1)
    actions.resetAll()
    expect(state().earlier.kept).toBe(kept)
  })

  it('is undone exactly', async () => {
    const { actions, state } = await openUsedLab()
    const before = state()
    actions.resetAll()
    actions.undoReset()
    expect(state()).toEqual(before)
    expect(selectRecord(state())).toBe(selectRecord(before))
  })

  it('is undone but for the chart where something was measured since', async () => {
    const { actions, state } = await openUsedLab()
    const before = state()
    actions.resetAll()
    await actions.startMeasurement()
    const record = selectRecord(state())
    actions.undoReset()
    expect(selectRecord(state())).toBe(record)
    expect(selectRecord(state())).not.toBe(selectRecord(before))
    expect(state().theory).toEqual(before.theory)
    expect(state().messages).toEqual([])
  })

  it('is undone without runs that were removed meanwhile', async () => {
    const { actions, state } = await openUsedLab()
    const [id = ''] = state().earlier.beside
    actions.resetAll()
    await actions.forgetEarlier(id)
    actions.undoReset()
    expect(state().earlier.beside).toEqual([])
  })

  it('twice leads back to what was before the second', async () => {
    const { actions, state } = await openUsedLab()
    actions.resetAll()
    actions.setProcessors(5)
    actions.resetAll()
    actions.undoReset()
    expect(state().theory.processors).toBe(5)
    expect(state().measurement).toEqual({ phase: 'idle' })
  })
})
