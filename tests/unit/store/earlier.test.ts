/** Runs that this browser keeps. */
import { describe, expect, it } from 'vitest'
import { readRunList } from '../../../src/formats/run-list'
import { selectBeside } from '../../../src/store/earlier-selectors'
import { createLabStore } from '../../../src/store/lab-store'
import { selectLink, selectRecord } from '../../../src/store/selectors'
import { createFakeShelf, type FakeShelf } from '../../fakes/fake-shelf'
import { blockOf } from '../../fakes/made-blocks'

function openLab(shelf = createFakeShelf(), day = 24) {
  let moment = Date.UTC(2026, 10, day)
  const store = createLabStore({
    machine: { isolated: true, statedCores: 4, browser: 'Firefox 144' },
    language: 'en',
    shelf,
    now: () => new Date(moment++),
    drawSeed: () => 1,
    measure: async (_, __, onEvent) => {
      const progress = { share: 1, remaining: 0 }
      onEvent({ type: 'sampleTaken', block: blockOf(2, 1.5), progress })
      return { kind: 'done' }
    },
  })
  return { store, shelf, actions: store.getState().actions, earlier: () => store.getState().earlier }
}

const sizeOf = ({ files }: FakeShelf) => [...files.values()].reduce((sum, { length }) => sum + length, 0)

describe('earlier runs', () => {
  it('are kept with their files, the latest first, ten at most', async () => {
    const { actions, shelf, earlier } = openLab()
    for (let run = 0; run < 12; run++) await actions.startMeasurement()
    expect(earlier().kept).toHaveLength(10)
    expect(shelf.files.size).toBe(10)
    const taken = earlier().kept.map(({ summary }) => summary.takenAt)
    expect(taken).toEqual([...taken].sort((a, b) => b - a))
    expect(earlier().kept.every(({ id }) => shelf.files.has(id))).toBe(true)
    expect(readRunList(shelf.kept.list ?? '')).toEqual(earlier().kept)
  })

  it('are found again by the next page, and one is shown as its file would be', async () => {
    const { actions, shelf } = openLab()
    await actions.startMeasurement()
    const next = openLab(shelf)
    await next.actions.loadEarlier()
    const [run] = next.earlier().kept
    await next.actions.showEarlier(run?.id ?? '')
    expect(next.store.getState().measurement).toMatchObject({ phase: 'done', openedFrom: { whole: true } })
  })

  it('are told from files, and what was refused before is no longer told', async () => {
    const { actions, store, earlier } = openLab()
    await actions.startMeasurement()
    await actions.openLabFile('[]')
    expect(store.getState().messages).toMatchObject([{ kind: 'file-refused' }])
    await actions.showEarlier(earlier().kept[0]?.id ?? '')
    expect(store.getState().messages).toMatchObject([{ kind: 'file-opened', kept: true }])
  })

  it('are laid beside, taken away and forgotten', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    const id = earlier().kept[0]?.id ?? ''
    actions.layBeside(id, true)
    expect(selectBeside(store.getState()).map((run) => run.id)).toEqual([id])
    actions.layBeside(id, false)
    expect(selectBeside(store.getState())).toEqual([])
    actions.layBeside(id, true)
    await actions.forgetEarlier(id)
    expect(earlier()).toMatchObject({ kept: [], beside: [] })
    expect(shelf.files.size).toBe(0)
    expect(readRunList(shelf.kept.list ?? '')).toEqual([])
  })

  it('that another tab has kept meanwhile are not lost', async () => {
    const shelf = createFakeShelf()
    const [one, other] = [openLab(shelf), openLab(shelf)]
    await one.actions.startMeasurement()
    await other.actions.startMeasurement()
    expect(readRunList(shelf.kept.list ?? '')).toHaveLength(2)
    expect(other.earlier().kept).toHaveLength(2)
  })

  it('are told not to be kept where storage is forbidden, and nothing is lost that was', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    shelf.forbidden = true
    await actions.startMeasurement()
    expect(store.getState().messages).toEqual([{ kind: 'runs-not-kept' }])
    expect(earlier().kept).toHaveLength(1)
    expect(shelf.files.size).toBe(1)
  })

  it('let the oldest go first where the shelf is full, which is told', async () => {
    const { actions, store, shelf, earlier } = openLab()
    for (let run = 0; run < 3; run++) await actions.startMeasurement()
    const [, second, oldest] = earlier().kept
    actions.layBeside(oldest?.id ?? '', true)
    shelf.room = sizeOf(shelf)
    await actions.startMeasurement()
    expect(earlier().kept).toHaveLength(3)
    expect(earlier().kept[2]).toEqual(second)
    expect(earlier().beside).toEqual([])
    expect([...shelf.files.keys()].sort()).toEqual(
      earlier()
        .kept.map(({ id }) => id)
        .sort(),
    )
    expect(readRunList(shelf.kept.list ?? '')).toEqual(earlier().kept)
    expect(store.getState().messages).toEqual([{ kind: 'runs-made-room', runs: 1 }])
  })

  it('do not all go for one that does not fit: no more than it takes itself', async () => {
    const { actions, store, shelf, earlier } = openLab()
    for (let run = 0; run < 5; run++) await actions.startMeasurement()
    shelf.room = 0
    await actions.startMeasurement()
    expect(earlier().kept).toHaveLength(4)
    expect(readRunList(shelf.kept.list ?? '')).toEqual(earlier().kept)
    expect(store.getState().messages).toEqual([
      { kind: 'runs-made-room', runs: 1 },
      { kind: 'runs-not-kept' },
    ])
  })

  it('that were removed come back in their place, with their samples, where they stood', async () => {
    const { actions, store, shelf, earlier } = openLab()
    for (let run = 0; run < 3; run++) await actions.startMeasurement()
    const before = earlier().kept
    const files = new Map(shelf.files)
    const id = before[1]?.id ?? ''
    actions.layBeside(id, true)
    await actions.forgetEarlier(id)
    expect(earlier().kept).toHaveLength(2)
    expect(store.getState().messages).toMatchObject([{ kind: 'run-removed', removed: [{ wasBeside: true }] }])
    await actions.undoForgetting()
    expect(earlier()).toMatchObject({ kept: before, beside: [id] })
    expect(readRunList(shelf.kept.list ?? '')).toEqual(before)
    expect(shelf.files).toEqual(files)
    expect(store.getState().messages).toEqual([])
  })

  it('that were removed keep their way back where storage is full for the moment', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    const { kept } = earlier()
    await actions.forgetEarlier(kept[0]?.id ?? '')
    shelf.room = 0
    await actions.undoForgetting()
    expect(earlier().kept).toEqual([])
    expect(store.getState().messages.map(({ kind }) => kind)).toEqual(['run-removed', 'run-not-put-back'])
    shelf.room = Number.POSITIVE_INFINITY
    await actions.undoForgetting()
    expect(earlier().kept).toEqual(kept)
    expect(store.getState().messages).toEqual([])
  })

  it('that were removed one after the other come back one after the other, the last first', async () => {
    const { actions, store, earlier } = openLab()
    for (let run = 0; run < 3; run++) await actions.startMeasurement()
    const [first, second, third] = earlier().kept
    await actions.forgetEarlier(second?.id ?? '')
    await actions.forgetEarlier(first?.id ?? '')
    await actions.undoForgetting()
    expect(earlier().kept).toEqual([first, third])
    await actions.undoForgetting()
    expect(earlier().kept).toEqual([first, second, third])
    expect(store.getState().messages).toEqual([])
  })

  it('that were removed have no way back once ten others are kept', async () => {
    const { actions, store, shelf, earlier } = openLab()
    for (let run = 0; run < 10; run++) await actions.startMeasurement()
    await actions.forgetEarlier(earlier().kept[4]?.id ?? '')
    expect(store.getState().messages.map(({ kind }) => kind)).toEqual(['run-removed'])
    // Another tab keeps the tenth, of which this one does not know.
    await openLab(shelf, 25).actions.startMeasurement()
    await actions.undoForgetting()
    expect(store.getState().messages).toEqual([{ kind: 'run-gone' }])
    expect(earlier().kept).toEqual(readRunList(shelf.kept.list ?? ''))
    await actions.forgetEarlier(earlier().kept[0]?.id ?? '')
    await actions.startMeasurement()
    expect(store.getState().messages.map(({ kind }) => kind)).toEqual(['run-gone'])
    expect(shelf.files.size).toBe(10)
  })

  it('that cannot be removed stay in the list, which has words of its own', async () => {
    const { actions, store, shelf, earlier } = openLab()
    for (let run = 0; run < 3; run++) await actions.startMeasurement()
    const before = earlier().kept
    shelf.forbidden = true
    await actions.forgetEarlier(before[1]?.id ?? '')
    expect(earlier().kept).toEqual(before)
    expect(store.getState().messages).toEqual([{ kind: 'run-not-removed' }])
  })

  it.each(['', '{', '{"version":2,"runs":[]}', '{"version":1,"runs":[{"id":1}]}', '[]'])(
    'are set aside where their list is damaged: %s',
    async (list) => {
      const { actions, store, shelf } = openLab(createFakeShelf(list))
      await actions.loadEarlier()
      expect(store.getState().messages).toEqual([{ kind: 'runs-damaged' }])
      expect(shelf.kept.setAside).toBe(list)
    },
  )

  it('whose list is damaged are told of at one visit only, and new ones are kept', async () => {
    const shelf = createFakeShelf('{')
    await openLab(shelf).actions.loadEarlier()
    const next = openLab(shelf)
    await next.actions.loadEarlier()
    expect(next.store.getState().messages).toEqual([])
    await next.actions.startMeasurement()
    expect(readRunList(shelf.kept.list ?? '')).toHaveLength(1)
    expect(shelf.kept.setAside).toBe('{')
  })

  it('of a moment that no calendar has are damaged ones', async () => {
    const { actions, shelf } = openLab()
    await actions.startMeasurement()
    const list = (shelf.kept.list ?? '').replace(/"takenAt":\d+/, '"takenAt":9000000000000000')
    const next = openLab(createFakeShelf(list))
    await next.actions.loadEarlier()
    expect(next.store.getState().messages).toEqual([{ kind: 'runs-damaged' }])
    expect(next.earlier().kept).toEqual([])
  })

  it('whose file is gone are told', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    shelf.files.clear()
    await actions.showEarlier(earlier().kept[0]?.id ?? '')
    expect(store.getState().messages).toEqual([{ kind: 'run-gone' }])
  })
})

describe('the link', () => {
  it('carries the points of the shown measurement, and another page lays them beside its own', async () => {
    const { actions, store, earlier } = openLab()
    expect(selectLink(store.getState()).text).not.toContain('points=')
    await actions.startMeasurement()
    const { text, pointsLeftOut } = selectLink(store.getState())
    expect(pointsLeftOut).toBe(false)
    const other = openLab()
    expect(other.actions.adoptLink(text).ok).toBe(true)
    const [linked] = selectBeside(other.store.getState())
    expect(linked).toEqual({ id: 'link', summary: earlier().kept[0]?.summary })
    other.actions.forgetLinked()
    expect(selectBeside(other.store.getState())).toEqual([])
  })
})

describe('the page’s own points', () => {
  it('are shown again as its measurement, samples and all, when their link is opened here', async () => {
    const { actions, store, shelf } = openLab()
    actions.setSerialFraction(0.2)
    await actions.startMeasurement()
    actions.setSerialFraction(0.3)
    const { text } = selectLink(store.getState())
    const next = openLab(shelf)
    next.actions.adoptLink(text)
    await next.actions.loadEarlier()
    const { measurement, theory, messages } = next.store.getState()
    expect(measurement).toMatchObject({ phase: 'done', record: { plan: { serialFraction: 0.2 } } })
    expect(selectRecord(next.store.getState())?.blocks).toEqual(selectRecord(store.getState())?.blocks)
    expect(selectBeside(next.store.getState())).toEqual([])
    expect(theory.serialFraction).toBe(0.3)
    expect(messages).toEqual([])
    expect(selectLink(next.store.getState()).text).toBe(text)
  })

  it('lie beside what is shown already, under their own name', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    const { text } = selectLink(store.getState())
    await actions.startMeasurement()
    const [shown, before] = earlier().kept
    actions.adoptLink(text)
    await actions.reclaimLinked()
    expect(earlier().linked).toBeUndefined()
    expect(selectBeside(store.getState()).map(({ id }) => id)).toEqual([before?.id])
    expect(selectRecord(store.getState())?.blocks).toHaveLength(1)
    expect(shelf.files.has(shown?.id ?? '')).toBe(true)
  })

  it('lie beside an empty page where their samples are gone', async () => {
    const { actions, store, shelf, earlier } = openLab()
    await actions.startMeasurement()
    const next = openLab(shelf)
    shelf.files.clear()
    next.actions.adoptLink(selectLink(store.getState()).text)
    await next.actions.loadEarlier()
    expect(next.store.getState().measurement).toEqual({ phase: 'idle' })
    expect(next.earlier()).toMatchObject({ linked: undefined, beside: [earlier().kept[0]?.id] })
  })

  it('are told apart from those of others, even of the same moment', async () => {
    const { actions, store, shelf } = openLab()
    await actions.startMeasurement()
    const others = selectLink(store.getState()).text.replace(/(points=.*~)1\.5/, '$11.25')
    const next = openLab(shelf)
    expect(next.actions.adoptLink(others).ok).toBe(true)
    await next.actions.loadEarlier()
    expect(next.store.getState().measurement).toEqual({ phase: 'idle' })
    expect(selectBeside(next.store.getState()).map(({ id }) => id)).toEqual(['link'])
  })
})

describe('the textbook family', () => {
  it('gives back the curves whose place it took', () => {
    const { actions, store } = openLab()
    actions.setSerialFraction(0.3)
    actions.pinCurve()
    actions.pinTextbookFamily()
    expect(store.getState().messages).toEqual([{ kind: 'pins-replaced', before: [0.3] }])
    actions.undoFamily()
    expect(store.getState().theory.pinned).toEqual([0.3])
    expect(store.getState().messages).toEqual([])
  })
})
