/** "Predict first" in the lab: what is hidden, what comes back, and what a link says of it. */
import { describe, expect, it } from 'vitest'
import { createLabStore } from '../../../src/store/lab-store'
import { selectComparison, selectGuesses } from '../../../src/store/prediction-selectors'
import {
  selectDomain,
  selectLink,
  selectPredicting,
  selectRecord,
  selectSettingsText,
} from '../../../src/store/selectors'
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
      onEvent({ type: 'sampleTaken', block: blockOf(2, 1.5), progress: { share: 1, remaining: 0 } })
      return { kind: 'done' }
    },
  })
  return { actions: store.getState().actions, state: store.getState }
}

describe('a prediction', () => {
  it('is revealed when something was guessed, and not before', () => {
    const { actions, state } = openLab()
    actions.guess(8, 8)
    expect(selectGuesses(state())).toEqual([])
    actions.predictFirst()
    expect(selectPredicting(state())).toBe(true)
    actions.revealPrediction()
    expect(selectPredicting(state())).toBe(true)
    actions.guess(8, 8)
    expect(selectComparison(state())).toBeUndefined()
    actions.revealPrediction()
    expect(selectPredicting(state())).toBe(false)
    const comparison = selectComparison(state())
    expect(comparison?.shape).toBe('as-ideal')
    // 1/(0.1 + 0.9/8)
    expect(comparison?.rows[0]?.law).toBeCloseTo(4.705_882, 6)
    expect(comparison?.rows[0]?.distance.factor).toBeCloseTo(1.7, 12)
  })

  it('stays as it is after the reveal, and begins anew or is put away', () => {
    const { actions, state } = openLab()
    actions.predictFirst()
    actions.guess(4, 3)
    actions.predictFirst()
    expect(selectGuesses(state())).toEqual([{ processors: 4, speedup: 3 }])
    actions.revealPrediction()
    actions.guess(4, 2)
    expect(selectGuesses(state())).toEqual([{ processors: 4, speedup: 3 }])
    actions.predictFirst()
    expect(state().prediction).toEqual({ phase: 'asked', guesses: [] })
    actions.putPredictionAway()
    expect(state().prediction).toEqual({ phase: 'none' })
  })

  it('keeps what is measured meanwhile, and tells it beside the law afterwards', async () => {
    const { actions, state } = openLab()
    actions.predictFirst()
    actions.guess(2, 2)
    await actions.startMeasurement()
    expect(selectRecord(state())?.blocks).toHaveLength(1)
    actions.revealPrediction()
    expect(selectComparison(state())?.rows[0]?.measured?.speedup).toBeCloseTo(1.5, 12)
  })

  it('has axes that do not tell B, and later axes that reach to what was guessed', () => {
    const { actions, state } = openLab()
    actions.predictFirst()
    const domains = [0, 0.01, 0.5, 1].map((serialFraction) => {
      actions.setSerialFraction(serialFraction)
      return selectDomain(state())
    })
    expect(domains).toEqual(Array(4).fill({ processors: 16, speedup: 20 }))
    actions.guess(16, 30)
    actions.changeView({ range: 'to-cores' })
    actions.revealPrediction()
    expect(selectDomain(state()).processors).toBe(16)
    expect(selectDomain(state()).speedup).toBeGreaterThanOrEqual(30)
  })
})

describe('a link made while one predicts', () => {
  it('begins so, and does not carry what was measured or guessed', async () => {
    const { actions, state } = openLab()
    await actions.startMeasurement()
    expect(selectLink(state()).text).toContain('points=')
    actions.predictFirst()
    actions.guess(2, 1.7)
    const { text, pointsLeftOut } = selectLink(state())
    expect(text).toContain('predict=1')
    expect(text).not.toContain('points=')
    expect(text).not.toContain('1.7')
    expect(pointsLeftOut).toBe(false)

    const other = openLab()
    other.actions.adoptLink(text)
    expect(other.state().prediction).toEqual({ phase: 'asked', guesses: [] })
    expect(selectSettingsText(other.state())).toBe(text)
    actions.revealPrediction()
    expect(selectLink(state()).text).toContain('predict=0')
    expect(selectLink(state()).text).toContain('points=')
  })

  it('that is damaged leaves the lab as it was', () => {
    const { actions, state } = openLab()
    const text = selectSettingsText(state()).replace('predict=0', 'predict=2')
    expect(actions.adoptLink(text)).toEqual({ ok: false, problem: { kind: 'damaged', part: 'predict' } })
    expect(state().prediction).toEqual({ phase: 'none' })
  })

  it('of one who did not predict shows all again', () => {
    const { actions, state } = openLab()
    const text = selectSettingsText(state())
    actions.predictFirst()
    actions.adoptLink(text)
    expect(selectPredicting(state())).toBe(false)
  })
})

it('"Reset all" puts a prediction away, and its undo asks again', () => {
  const { actions, state } = openLab()
  actions.predictFirst()
  actions.resetAll()
  expect(selectPredicting(state())).toBe(false)
  actions.undoReset()
  expect(selectPredicting(state())).toBe(true)
})
