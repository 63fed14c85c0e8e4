/** Links, files, what the browser keeps, and what the page says of them. */
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { browserItems } from '../../src/platform/keeping'
import labFile2 from '../fixtures/lab-file-2.json?raw'
import { chooseFile, savedBy, watchClipboard } from './handed-over'
import {
  appears,
  button,
  count,
  curve,
  enter,
  itemsInMemory,
  measureToTheEnd,
  openDetails,
  openLab,
  spoken,
  stopButton,
  tableRows,
  texts,
} from './lab'

const LINK = 'v=1&B=0.25&j=48&pin=0.5_0.01&S=3&x=linear&y=log&range=to-j&work=notes&workers=1_2&care=quick'

const address = () => location.hash.slice(1)
const told = () => texts('.message p').join('\n')

/** The share of the page, which comes after its chart. */
const sharing = () => appears('.share')

test('asking backwards tells the processors for a wanted speedup; one press lays the textbook family beside the curve', async () => {
  await openLab()
  const answers = () => texts('.answers dd')
  const wanted = () => texts('.wanted-speedup > span').join(' ')
  // B = 0.1: (1 − B)/(1/S − B) = 0.9/(0.2 − 0.1) = 9.
  await expect.poll(wanted).toBe('For speedup you need 9 processors')
  await expect.poll(() => answers().slice(2)).toEqual(['9', '81', '171', '891'])
  await enter('Wanted speedup S', '10')
  await expect.poll(wanted).toBe('For speedup impossible: the limit is 10.0')
  await expect.poll(() => answers()[0]).toBe('none: 8 give 8 at most')
  await enter('Wanted speedup S', '0.5')
  await expect.poll(() => texts('.wanted-speedup .refusal').join()).toContain('1')
  // The last good value stays.
  expect(texts('.wanted-speedup > span').at(-1)).toBe('impossible: the limit is 10.0')
  await enter('Wanted speedup S', '1')
  await expect.poll(wanted).toBe('For speedup you need 1 processor')

  await button('Textbook family').click()
  await expect.poll(() => count('path.curve.pinned')).toBe(5)
  await button(/Remove the curve for B = 50/).click()
  await expect.poll(() => count('path.curve.pinned')).toBe(4)
})

describe('a link', () => {
  test('opens the page as it was, and starts no measurement; Reset all can be undone', async () => {
    const measure = vi.fn()
    await openLab({ fragment: LINK, measure })
    await curve()
    expect(spoken('Serial fraction B')).toMatch(/^25/)
    expect(spoken('Processors j')).toBe('48 processors')
    expect(count('path.curve.pinned')).toBe(2)
    await openDetails()
    await expect.element(page.getByRole('combobox', { name: 'Care' })).toHaveValue('quick')
    await expect.element(page.getByRole('combobox', { name: 'Workload' })).toHaveValue('notes')
    expect(stopButton().elements()).toEqual([])
    expect(measure).not.toHaveBeenCalled()
    // "Reset all" begins afresh, and can be undone.
    await button('Reset all').click()
    await expect.poll(() => spoken('Processors j')).toBe('8 processors')
    await button('Undo').click()
    await expect.poll(() => spoken('Processors j')).toBe('48 processors')
  })

  test('follows what is set, and opens the same in a fresh profile', async () => {
    await openLab()
    await enter('Serial fraction B, exact', '0.123456789')
    await expect.poll(address).toContain('B=0.123456789&j=8')
    const before = spoken('Serial fraction B')
    await openLab({ fragment: address() })
    await curve()
    expect(spoken('Serial fraction B')).toBe(before)
    expect(address()).toContain('B=0.123456789&j=8')
  })

  test('that is broken is told, and the page begins as usual', async () => {
    for (const [fragment, words] of [
      ['v=1&B=7', 'The link is damaged at “B”'],
      ['v=9&B=0.1', 'newer version'],
      [`v=1&B=0.1&${'x'.repeat(3_000)}`, 'too long'],
    ] as const) {
      await openLab({ fragment })
      await expect.poll(told).toContain(words)
      expect(spoken('Serial fraction B')).toMatch(/^10/)
      await button('Put away').click()
      await expect.poll(() => count('.message')).toBe(0)
    }
  })

  test('is copied, and a browser that forbids it is told of', async () => {
    const clipboard = watchClipboard()
    await openLab()
    await sharing()
    const passing = holdTimersOf(10_000)
    await button('Copy link').click()
    await expect.poll(told).toContain('The link is on the clipboard.')
    expect(clipboard.copied.at(-1)).toMatch(/#v=4&B=0\.1&j=8&/)
    clipboard.forbid()
    await button('Copy link').click()
    await expect.poll(told).toContain('did not allow the copy')
    expect(told()).toContain('The link is on the clipboard.')
    // What asks nothing of the reader goes by itself; what does stays.
    ;(document.activeElement as HTMLElement | null)?.blur()
    passing.run()
    await expect.poll(told).not.toContain('The link is on the clipboard.')
    expect(told()).toContain('did not allow the copy')
  })

  test('is in the code of a frame for a course page, with the settings of the page', async () => {
    const clipboard = watchClipboard()
    const { store } = await openLab()
    store.getState().actions.adoptLink(LINK.replace('B=0.25&j=48', 'B=0.2&j=16'))
    await sharing()
    await page.getByLabelText('Embed in a course page').selectOptions('measure')
    await button('Copy embed code').click()
    await expect.poll(told).toContain('The embed code is on the clipboard')
    expect(clipboard.copied.at(-1)).toMatch(
      /^<iframe src="http[^"]+\?embed=measure#[^"]*B=0\.2&amp;j=16[^"]*" title="Amdahl Lab"/,
    )
  })
})

/** Until the test ends, timers of so many milliseconds run when the test says so. */
function holdTimersOf(length: number): { run: () => void } {
  const held: (() => void)[] = []
  const start = window.setTimeout.bind(window)
  const starting = vi.spyOn(window, 'setTimeout').mockImplementation(((
    run: () => void,
    milliseconds?: number,
    ...given: unknown[]
  ) => {
    if (milliseconds !== length) return start(run, milliseconds, ...given)
    held.push(run)
    return 0
  }) as unknown as typeof setTimeout)
  onTestFinished(() => starting.mockRestore())
  return {
    run: () => {
      for (const run of held.splice(0)) run()
    },
  }
}

describe('what the browser keeps', () => {
  test('is not lost to a damaged link, and survives a reload, language and theme too', async () => {
    const { items } = await openLab()
    await enter('Serial fraction B, exact', '0.3')
    await expect.poll(() => items.texts.get('amdahl-lab.settings')).toContain('B=0.3')
    await openLab({ fragment: 'v=1&B=7', items })
    await expect.poll(told).toContain('damaged')
    expect(spoken('Serial fraction B')).toMatch(/^30/)
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('contrast')
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('zh-Hans')
    await expect.poll(() => items.texts.get('amdahl-lab.preferences')).toBe('zh-Hans contrast')
    await openLab({ items })
    await curve()
    expect(document.querySelector('.controls input[type=range]')?.getAttribute('aria-valuetext')).toBe('30%')
    expect(document.documentElement.dataset.theme).toBe('contrast')
  })

  test('is set aside and told when it is damaged', async () => {
    const items = itemsInMemory({ 'amdahl-lab.settings': 'v=1&B=oops' })
    await openLab({ items })
    await expect.poll(told).toContain('set aside')
    expect(items.texts.get('amdahl-lab.set-aside')).toBe('v=1&B=oops')
  })

  test('is told not to be kept where storage is full or forbidden, and the page works', async () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError')
    }
    for (const refusing of [
      () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse),
      () => vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse),
    ]) {
      const spy = refusing()
      try {
        await openLab({ items: browserItems })
        await enter('Processors j, exact', '12')
        await expect.poll(told).toContain('does not let the page keep its settings')
        expect(spoken('Processors j')).toBe('12 processors')
      } finally {
        spy.mockRestore()
      }
    }
  })
})

test('a measurement is saved as CSV and as a file, which opened in a fresh profile shows the same table', async () => {
  await openLab({ fragment: LINK })
  await expect.element(button('Export CSV')).toBeDisabled()
  await measureToTheEnd()
  const shown = await tableRows('Measured speedup')
  const csv = await savedBy('Export CSV')
  expect(csv.name).toBe('amdahl-lab.csv')
  const rows = csv.text.trim().split('\r\n')
  const [, , two] = rows.map((row) => row.split(','))
  expect(rows).toHaveLength(3)
  expect(Number(two?.[2]).toPrecision(3)).toBe(Number.parseFloat(shown[1]?.[2] ?? '').toPrecision(3))
  const file = await savedBy('Export lab file')
  expect(file.name).toBe('amdahl-lab.json')

  await openLab()
  await sharing()
  await chooseFile(file.name, file.text)
  await expect.poll(told).toContain('is shown, with the B')
  expect(await tableRows('Measured speedup')).toEqual(shown)
  expect(count('.measured')).toBe(2)
  expect(spoken('Serial fraction B')).toMatch(/^25/)
  await button('Undo').click()
  await expect.poll(() => count('.measured')).toBe(0)
  expect(spoken('Serial fraction B')).toMatch(/^10/)
})

test('a file that is none of ours, or damaged, is told, and leaves the page as it was', async () => {
  await openLab()
  await sharing()
  for (const [text, words] of [
    ['{"hello":1}', 'not a measurement saved by this page'],
    ['{"format":"amdahl-lab","version":1}', 'damaged at file.environment'],
    ['{"format":"amdahl-lab","version":99}', 'newer version'],
  ] as const) {
    await chooseFile('a.json', text)
    await expect.poll(told).toContain(words)
  }
  expect(spoken('Serial fraction B')).toMatch(/^10/)
})

test('points that do not fit into the link are left out, and Copy link says so', async () => {
  const clipboard = watchClipboard()
  await openLab()
  await sharing()
  const file = JSON.parse(labFile2)
  const [sample] = file.samples
  const most = 64
  file.samples = Array.from({ length: most - 1 }, (_, index) => {
    const workers = index + 2
    const shared = sample.shared.map((run: { shares: unknown[]; time: number }) => ({
      ...run,
      workers,
      time: run.time / workers ** 0.9,
      shares: Array.from({ length: workers }, () => run.shares[0]),
    }))
    return { ...sample, workers, shared }
  })
  file.plan.workerCounts = Array.from({ length: most }, (_, index) => index + 1)
  await chooseFile('many.json', JSON.stringify(file))
  await expect.poll(() => count('.measured')).toBeGreaterThan(most / 2)
  await button('Copy link').click()
  await expect.poll(told).toContain('The measured points did not fit into it')
  expect(clipboard.copied.at(-1)).not.toContain('points=')
})
