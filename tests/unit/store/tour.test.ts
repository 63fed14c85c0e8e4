/** The tour and "Show me" set the page, and give back what was set. */
import { describe, expect, it } from 'vitest'
import { FIRST_PARAMETERS } from '../../../src/core/laws/law-parameters'
import { demonstration, type Misconception } from '../../../src/core/misconceptions'
import { SCENES, sceneSetting } from '../../../src/core/tour'
import { createLabStore } from '../../../src/store/lab-store'
import { selectMetSetting, selectMisconception } from '../../../src/store/misconception-selectors'
import { selectIsRunning, selectLink, selectPoints, selectSettingsText } from '../../../src/store/selectors'
import { selectOwnSettingsText } from '../../../src/store/tour-actions'
import { selectMachineFigures } from '../../../src/store/tour-selectors'
import { createFakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

function openLab() {
  const store = createLabStore({
    machine: { isolated: true, statedCores: 2, browser: 'Firefox 144' },
    language: 'en',
    shelf: createFakeShelf(),
    now: () => new Date(Date.UTC(2026, 10, 25)),
    drawSeed: () => 1,
    measure: async (_, __, onEvent) => {
      onEvent({ type: 'sampleTaken', block: blockOf(2, 1.5), progress: { share: 1, remaining: 0 } })
      return { kind: 'done' }
    },
  })
  const { actions } = store.getState()
  actions.setSerialFraction(0.3)
  actions.setProcessors(48)
  actions.pinCurve()
  actions.showLaw('usl')
  actions.changeView({ yScale: 'log', range: 'to-j' })
  actions.askFor(3)
  return { store, actions, state: store.getState }
}

const setting = (id: keyof typeof SCENES) => sceneSetting(SCENES[id], 2, FIRST_PARAMETERS)

function show(
  misconception: Misconception,
  { actions, state }: Pick<ReturnType<typeof openLab>, 'actions' | 'state'>,
) {
  const setting = demonstration(misconception, state())
  if (setting) actions.showOverlooked(misconception, setting)
}

describe('a scene', () => {
  it('sets the page once, and leaves it to the reader', () => {
    const { actions, state } = openLab()
    actions.openScene(2)
    actions.setScene(setting('one-waits'))
    expect(state().theory).toEqual({ serialFraction: 0.1, processors: 2, pinned: [] })
    expect(state().laws.shown).toEqual([])
    actions.setProcessors(8)
    actions.setScene(setting('one-waits'))
    expect(state().theory.processors).toBe(8)
  })

  it('that does not exist is the first, and that is known', () => {
    for (const asked of [0, 9, 2.5, Number.NaN]) {
      const { actions, state } = openLab()
      actions.openScene(asked)
      expect(state().tour).toMatchObject({ scene: 1, isInstead: true })
      actions.openScene(2)
      expect(state().tour).toMatchObject({ scene: 2, isInstead: false })
    }
  })

  it('never starts a measurement', () => {
    const { actions, state } = openLab()
    for (const [index, id] of (Object.keys(SCENES) as (keyof typeof SCENES)[]).entries()) {
      actions.openScene(index + 1)
      actions.setScene(setting(id))
      expect(selectIsRunning(state())).toBe(false)
      expect(state().measurement.phase).toBe('idle')
    }
  })

  it('is not set where no tour is open', () => {
    const { actions, state } = openLab()
    actions.setScene(setting('one-waits'))
    expect(state().theory.serialFraction).toBe(0.3)
  })
})

describe('leaving the tour', () => {
  it('gives back all that was set, from whichever scene', () => {
    const { actions, state } = openLab()
    const before = selectLink(state()).text
    actions.openScene(1)
    actions.setScene(setting('two-cooks'))
    expect(selectLink(state()).text).not.toBe(before)
    actions.setProcessors(2)
    actions.openScene(8)
    actions.setScene(setting('bigger-kitchens'))
    actions.changeSettings({ care: 'thorough' })
    actions.leaveTour()
    expect(selectLink(state()).text).toBe(before)
    expect(state().tour).toBeUndefined()
  })

  it('keeps what was measured meanwhile', async () => {
    const { actions, state } = openLab()
    actions.openScene(6)
    actions.setScene(setting('your-machine'))
    await actions.startMeasurement()
    actions.leaveTour()
    expect(selectPoints(state()).length).toBeGreaterThan(0)
    expect(state().theory.serialFraction).toBe(0.3)
  })

  it('changes nothing where none is open', () => {
    const { actions, state } = openLab()
    const before = state()
    actions.leaveTour()
    expect(state()).toBe(before)
  })

  it('brings back the ways back that were open, and leaves none that leads into a scene', () => {
    const { actions, state } = openLab()
    actions.pinTextbookFamily()
    expect(state().messages.map(({ kind }) => kind)).toEqual(['pins-replaced'])
    actions.openScene(2)
    expect(state().messages).toEqual([])
    actions.pinTextbookFamily()
    actions.setSerialFraction(0.2)
    actions.pinCurve()
    actions.pinTextbookFamily()
    actions.leaveTour()
    actions.undoFamily()
    expect(state().theory.pinned).toEqual([0.3])
  })

  it('leaves no way back of what was shown in a scene', () => {
    const { actions, state } = openLab()
    actions.openScene(4)
    show('always-faster', { actions, state })
    expect(state().messages.map(({ kind }) => kind)).toEqual(['was-shown'])
    actions.openScene(5)
    expect(state().messages).toEqual([])
    show('always-faster', { actions, state })
    actions.leaveTour()
    expect(state().messages).toEqual([])
    expect(state().theory.serialFraction).toBe(0.3)
  })

  it('gives back what was predicted, asked or revealed', () => {
    for (const reveal of [false, true]) {
      const { actions, state } = openLab()
      actions.predictFirst()
      actions.guess(4, 3)
      if (reveal) actions.revealPrediction()
      const before = state().prediction
      actions.openScene(3)
      actions.setScene(setting('one-waits'))
      expect(state().prediction).toEqual({ phase: 'none' })
      actions.leaveTour()
      expect(state().prediction).toEqual(before)
      // The same address is read again where one comes back from the other page.
      actions.adoptLink(selectLink(state()).text)
      expect(state().prediction).toEqual(before)
      actions.resetAll()
      expect(state().prediction).toEqual({ phase: 'none' })
      actions.undoReset()
      expect(state().prediction).toEqual(before)
    }
  })

  it('comes before “Reset all”, whose undo then leads to the reader’s own settings', () => {
    const { actions, state } = openLab()
    const before = selectLink(state()).text
    actions.openScene(2)
    actions.setScene(setting('one-waits'))
    actions.resetAll()
    expect(state().tour).toBeUndefined()
    actions.undoReset()
    expect(selectLink(state()).text).toBe(before)
  })

  it('happens when a link is taken over, and the link counts', () => {
    const { actions, state } = openLab()
    const link = selectLink(state()).text.replace('B=0.3', 'B=0.25')
    actions.openScene(2)
    actions.setScene(setting('one-waits'))
    actions.adoptLink(link)
    expect(state().tour).toBeUndefined()
    expect(state().theory.serialFraction).toBe(0.25)
  })
})

describe('during the tour', () => {
  it('the browser keeps what the reader had set, so that a reload loses nothing', () => {
    const { actions, state } = openLab()
    const before = selectSettingsText(state())
    expect(selectOwnSettingsText(state())).toBe(before)
    actions.openScene(2)
    actions.setScene(setting('one-waits'))
    expect(selectOwnSettingsText(state())).toBe(before)
  })

  it('the answer about the machine is the law’s until something is measured', async () => {
    const { actions, state } = openLab()
    expect(selectMachineFigures(state())).toMatchObject({ law: { workers: 2 }, measured: undefined })
    expect(selectMachineFigures(state()).law.speedup).toBeCloseTo(1.818, 3)
    actions.setSerialFraction(0.1)
    await actions.startMeasurement()
    expect(selectMachineFigures(state()).measured).toMatchObject({ workers: 2, speedup: 1.5 })
  })
})

describe('“Show me”', () => {
  it('sets the page, keeps its sentence, and is undone', () => {
    const { actions, state } = openLab()
    actions.setSerialFraction(0.9)
    const before = selectLink(state()).text
    expect(selectMisconception['serial-fraction'](state())).toBe('parallel-share')
    show('parallel-share', { actions, state })
    expect(state().theory).toMatchObject({ serialFraction: 0.1, pinned: [0.9] })
    expect(selectMisconception['serial-fraction'](state())).toBe('parallel-share')
    // The sentence still speaks of what was entered.
    expect(selectMetSetting(state()).theory.serialFraction).toBe(0.9)
    actions.undoShowing()
    expect(selectLink(state()).text).toBe(before)
    expect(state().messages).toEqual([])
  })

  it('gives back only what it set: what is measured and asked since then stays', () => {
    const { actions, state } = openLab()
    actions.setSerialFraction(0.9)
    show('parallel-share', { actions, state })
    actions.changeSettings({ care: 'quick' })
    actions.undoShowing()
    expect(state().settings.care).toBe('quick')
    expect(state().theory.serialFraction).toBe(0.9)
  })
})

describe('the sentences', () => {
  it('are silent during the tour, and come back after it', () => {
    const { actions, state } = openLab()
    actions.setSerialFraction(0.9)
    actions.openScene(1)
    expect(selectMisconception['serial-fraction'](state())).toBeUndefined()
    actions.leaveTour()
    expect(selectMisconception['serial-fraction'](state())).toBe('parallel-share')
  })

  it('stay away once they are put aside', () => {
    const { actions, state } = openLab()
    actions.setSerialFraction(0.9)
    actions.putMisconceptionAside('parallel-share')
    expect(selectMisconception['serial-fraction'](state())).toBeUndefined()
  })

  it('about measured points come with them', async () => {
    const { actions, state } = openLab()
    expect(selectMisconception.account(state())).toBeUndefined()
    await actions.startMeasurement()
    expect(selectMisconception.account(state())).toBe('logical-cores')
    actions.putMisconceptionAside('logical-cores')
    expect(selectMisconception.account(state())).toBeUndefined()
  })
})
