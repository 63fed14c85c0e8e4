/** Predicting a program: when its run may be seen, and what a link says of it. */
import { describe, expect, it } from 'vitest'
import { HOW_MUCH_FASTER } from '../../../src/core/program-question'
import { selectHasAnswer, selectPredictingRun } from '../../../src/store/program-prediction'
import { createProgramsStore, selectQuery, selectShownRun } from '../../../src/store/programs-store'

const CONTROLS = [{ kind: 'whole', name: 'workers', least: 2, most: 8, usual: 2 }] as const

function openPrograms(end: 'done' | 'cancelled' = 'done') {
  const store = createProgramsStore({
    list: () => [
      { id: 'asked', controls: CONTROLS, question: HOW_MUCH_FASTER },
      { id: 'unasked', controls: CONTROLS },
    ],
    listing: async () => ({ python: '', typescript: '' }),
    run: async () =>
      end === 'done'
        ? { kind: 'done', outcome: { times: { alone: 1_000, together: 990, workers: 2 } } }
        : { kind: 'cancelled' },
  })
  return { state: store.getState, actions: store.getState().actions }
}

describe('a run that is predicted', () => {
  it('is revealed after an option was chosen and the run has ended', async () => {
    const { state, actions } = openPrograms()
    actions.open('asked', '')
    actions.predictFirst()
    expect(selectPredictingRun(state())).toBe(true)
    actions.expect('full')
    actions.reveal()
    expect(selectPredictingRun(state())).toBe(true)
    await actions.start()
    expect(selectHasAnswer(state())).toBe(true)
    actions.reveal()
    expect(state().prediction).toEqual({ phase: 'revealed', expected: 'full', seen: 'same' })
  })

  it('has no answer in a run with other settings, or in one that was seen before the question', async () => {
    const { state, actions } = openPrograms()
    actions.open('asked', 'predict=1')
    actions.expect('same')
    await actions.start()
    actions.setValue('workers', '4')
    expect(selectHasAnswer(state())).toBe(false)
    actions.setValue('workers', '2')
    expect(selectHasAnswer(state())).toBe(true)
    actions.putPredictionAway()
    actions.open('asked', 'predict=1')
    expect(selectHasAnswer(state())).toBe(false)
  })

  it('takes no option that it does not have', () => {
    const { state, actions } = openPrograms()
    actions.open('asked', '')
    actions.predictFirst()
    actions.expect('toString')
    expect(state().prediction).toEqual({ phase: 'asked', expected: undefined })
  })

  it('has no answer where it was stopped', async () => {
    const { state, actions } = openPrograms('cancelled')
    actions.open('asked', '')
    actions.predictFirst()
    actions.expect('same')
    await actions.start()
    actions.reveal()
    expect(selectHasAnswer(state())).toBe(false)
    expect(selectPredictingRun(state())).toBe(true)
  })

  it('is put away with what it showed when one predicts again, and its comparison with the next run', async () => {
    const { state, actions } = openPrograms()
    actions.open('asked', '')
    actions.predictFirst()
    actions.expect('same')
    await actions.start()
    actions.reveal()
    actions.predictFirst()
    expect(selectShownRun(state()).phase).toBe('idle')
    actions.expect('same')
    await actions.start()
    actions.reveal()
    await actions.start()
    expect(state().prediction).toEqual({ phase: 'none' })
    expect(selectShownRun(state()).phase).toBe('done')
  })
})

describe('the link of a program', () => {
  it('says that it begins with the question, besides what is set', () => {
    const { state, actions } = openPrograms()
    actions.open('asked', 'workers=4&predict=1')
    expect(state().values).toEqual({ workers: '4' })
    expect(selectPredictingRun(state())).toBe(true)
    expect(selectQuery(state())).toBe('workers=4&predict=1')
    actions.setValue('workers', '2')
    expect(selectQuery(state())).toBe('predict=1')
    actions.putPredictionAway()
    expect(selectQuery(state())).toBe('')
  })

  it('keeps what was chosen when the same is opened again, and ends it when it says nothing of it', () => {
    const { state, actions } = openPrograms()
    actions.open('asked', 'predict=1')
    actions.expect('some')
    actions.open('asked', 'predict=1')
    expect(state().prediction).toEqual({ phase: 'asked', expected: 'some' })
    actions.open('asked', '')
    expect(state().prediction).toEqual({ phase: 'none' })
  })

  it.each(['predict=2', 'predict=', 'predict'])('that says “%s” begins as usual', (query) => {
    const { state, actions } = openPrograms()
    actions.open('asked', query)
    expect(state().prediction).toEqual({ phase: 'none' })
  })

  it('of a program without a question hides nothing', () => {
    const { state, actions } = openPrograms()
    actions.open('unasked', 'predict=1')
    expect(selectPredictingRun(state())).toBe(false)
    actions.predictFirst()
    expect(selectPredictingRun(state())).toBe(false)
    actions.open('asked', 'predict=1')
    actions.open('unasked', '')
    expect(selectPredictingRun(state())).toBe(false)
  })
})
