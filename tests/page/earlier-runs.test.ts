/**
 * What stays of a measurement: after a reload, on a full storage, and after "Reset all". Simulated workers; the storage is
 * this browser's own where it is said so.
 */
import { clear, createStore, entries, set } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../src/i18n/en'
import { openRunShelf, type RunShelf } from '../../src/platform/run-shelf'
import { createFakeShelf } from '../fakes/fake-shelf'
import {
  appears,
  button,
  count,
  itemsInMemory,
  measureButton,
  type OpenedLab,
  openDetails,
  openLab,
  spoken,
  stopButton,
  tableRows,
  texts,
} from './lab'
import { expectWords, measure, PACE_OF_OURS, phaseOf, SHORT } from './measuring'

const table = () => tableRows('Measured speedup')
const again = page.getByRole('button', { name: 'Show again' })
const message = (words: string) => page.getByText(words)
const diamonds = () => count('.beside .diamond')

/** What a browser keeps over a reload: its storage, its settings, and the address. */
function visits(shelf: () => RunShelf) {
  const items = itemsInMemory()
  let moments = 0
  let seeds = 0
  const now = () => new Date(Date.UTC(2026, 0, 2, 3, 4, moments++))
  return (fragment = ''): Promise<OpenedLab> =>
    openLab({ shelf: shelf(), items, now, drawSeed: () => ++seeds, fragment, simulated: PACE_OF_OURS })
}

const address = () => location.hash.slice(1)
const pointsInAddress = () => address().includes('points=')

describe('in the storage of this browser', () => {
  const storage = createStore('amdahl-lab', 'runs')
  const keptRuns = async () =>
    (await entries(storage)).filter(([key]) => String(key).startsWith('run ')).length

  beforeEach(() => clear(storage))
  afterEach(() => clear(storage))

  test('earlier runs survive a reload with their samples, are laid beside, shown again and removed', async () => {
    const visit = visits(openRunShelf)
    await measure(await visit(), SHORT)
    const measured = await table()
    await expect.poll(keptRuns).toBe(1)
    await visit()
    await openDetails()
    const beside = await appears('.earlier input[type=checkbox]')
    beside.click()
    await expect.poll(diamonds).toBe(2)
    await again.click()
    await expect.element(message(en.messages.runShown)).toBeVisible()
    expect(await table()).toEqual(measured)
    await button('Remove').click()
    await expect.poll(diamonds).toBe(0)
    // It is off the page at once, and out of the storage a moment later.
    await expect.poll(keptRuns).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(keptRuns).toBe(1)
    await expect.poll(diamonds).toBe(2)
    const remove = button('Remove').element() as HTMLElement
    remove.focus()
    await userEvent.keyboard('{Enter}')
    // The keyboard does not fall back to the top of the page.
    expect(document.activeElement?.tagName).toBe('BUTTON')
    expect(document.activeElement).not.toBe(remove)
    await expect.poll(keptRuns).toBe(0)
    await visit()
    await openDetails()
    await expectWords(en.runs.none, '.earlier')
  })

  test('a list that is damaged is set aside and told', async () => {
    const damaged = '{"version":1,"runs":[{"id":7}]}'
    await set('list', damaged, storage)
    await visits(openRunShelf)()
    await expectWords('set aside', '.message')
    await openDetails()
    await expectWords(en.runs.none, '.earlier')
    await expect.poll(() => entries(storage)).toEqual([['set-aside', damaged]])
  })

  test('where storage is forbidden no run is kept, which is told, and the points stay', async () => {
    const forbidden = vi.spyOn(window, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    try {
      await measure(await visits(openRunShelf)(), SHORT)
      await expectWords('does not let the page keep the run', '.message')
      expect(count('.measured')).toBe(2)
    } finally {
      forbidden.mockRestore()
    }
  })
})

const isRun = (key: IDBValidKey | IDBKeyRange | undefined) => String(key).startsWith('run ')

/**
 * The browser's storage with room for so many runs. As in a browser, what is deleted makes room only for later transactions.
 *
 * @returns what gives back the room
 */
function withRoomFor(runs: number): () => void {
  let kept = 0
  const put = IDBObjectStore.prototype.put
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    const asked = put.call(this, value, key)
    if (isRun(key) && ++kept > runs) {
      kept--
      const error = new DOMException('no room', 'QuotaExceededError')
      Object.defineProperty(this.transaction, 'error', { get: () => error })
      asked.addEventListener('success', () => this.transaction.abort())
    }
    return asked
  })
  const remove = IDBObjectStore.prototype.delete
  const freed = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    this.transaction.addEventListener('complete', () => {
      if (isRun(key)) kept--
    })
    return remove.call(this, key)
  })
  return () => {
    full.mockRestore()
    freed.mockRestore()
  }
}

test('a full storage lets the oldest run go for the new one, which is told', async () => {
  const giveBack = withRoomFor(1)
  try {
    const lab = await visits(openRunShelf)()
    await measure(lab, SHORT)
    await openDetails()
    await expect.poll(() => again.elements()).toHaveLength(1)
    await measure(lab)
    await expectWords('the oldest run was removed to make room', '.message')
    expect(again.elements()).toHaveLength(1)
    // What is kept is the new run, and can be shown.
    await button('Reset all').click()
    await again.click()
    await expect.poll(() => count('.measured')).toBe(2)
  } finally {
    giveBack()
    await clear(createStore('amdahl-lab', 'runs'))
  }
})

test('what is shown is not lost when the next measurement is stopped before its first block', async () => {
  const lab = await visits(createFakeShelf)()
  await measure(lab, SHORT)
  const measured = await table()
  lab.engine.hold(0)
  await measureButton().click()
  await stopButton().click()
  await expect.element(measureButton()).toBeVisible()
  expect(phaseOf(lab)).toBe('done')
  expect(await table()).toEqual(measured)
})

test('the page’s own points are its measurement again after a reload, samples and all', async () => {
  const shelf = createFakeShelf()
  const visit = visits(() => shelf)
  const lab = await visit()
  await measure(lab, SHORT)
  const measured = await table()
  await expect.poll(() => shelf.files.size).toBe(1)
  lab.store.getState().actions.setSerialFraction(0.3)
  await expect.poll(address).toMatch(/B=0\.3&.*points=/)
  await visit(address())
  await expect.poll(() => count('.measured')).toBe(2)
  expect(count('.beside')).toBe(0)
  expect(await table()).toEqual(measured)
  expect(spoken('Serial fraction B')).toMatch(/^30/)
  expect(count('.message')).toBe(0)
  await openDetails()
  await expect.element(again).toBeVisible()
  expect(texts('.earlier').join()).not.toContain('From the link:')
  // And once more: what was shown again is in the address as it was.
  await expect.poll(pointsInAddress).toBe(true)
  await visit(address())
  await expect.poll(() => count('.measured')).toBe(2)
  expect(await table()).toEqual(measured)
})

test('Reset all puts the points away and leaves the run kept; Undo brings all back', async () => {
  const lab = await visits(createFakeShelf)()
  await measure(lab, SHORT)
  const measured = await table()
  await openDetails()
  await expect.element(again).toBeVisible()
  const workload = () => (page.getByLabelText('Workload').element() as HTMLSelectElement).value
  await button('Reset all').click()
  await expectWords('as it was at the beginning', '.message')
  expect(count('.measured')).toBe(0)
  await expect.poll(pointsInAddress).toBe(false)
  expect(workload()).toBe('calibrated')
  expect(again.elements()).toHaveLength(1)
  await button('Undo').click()
  expect(await table()).toEqual(measured)
  expect(workload()).toBe('notes')
  await expect.poll(pointsInAddress).toBe(true)
  expect(count('.message')).toBe(0)
})

test('the measured points travel in the link, and start no measurement', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const measured = vi.fn()
  try {
    await measure(await visits(createFakeShelf)(), SHORT)
    await button('Copy link').click()
    await expectWords(en.messages.linkCopied, '.message')
    const link = new URL(String(copied.mock.lastCall?.[0]))
    // Another browser, which has kept nothing.
    await openLab({ fragment: link.hash.slice(1), measure: measured })
    await expectWords('from the link', '.of-run')
    await expect.poll(diamonds).toBe(2)
    await openDetails()
    await button('Remove').click()
    await expect.poll(() => count('.beside')).toBe(0)
    expect(measured).not.toHaveBeenCalled()
  } finally {
    copied.mockRestore()
  }
})
