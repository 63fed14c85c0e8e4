import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  spoken,
  stopButton,
  tableRows,
  untilMeasured,
} from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

const LINK = 'v=1&B=0.25&j=48&pin=0.5_0.01&S=3&x=linear&y=log&range=to-j&work=notes&workers=1_2&care=quick'

const message = (page: Page) => page.locator('.message')
const addressOf = (page: Page) => page.evaluate(() => location.hash.slice(1))

describe('asking backwards', () => {
  test('tells the processors for a wanted speedup, or that there are none', async () => {
    const { page } = await open(isolated)
    const answers = () => page.locator('.answers dd').allTextContents()
    // B = 0.1: (1 − B)/(1/S − B) = 0.9/(0.2 − 0.1) = 9.
    await expect.poll(async () => (await answers())[0]).toBe('9')
    expect((await answers()).slice(3)).toEqual(['9', '81', '171', '891'])
    await enter(page, 'Wanted speedup S', '10')
    await expect.poll(async () => (await answers())[0]).toBe('never: the limit is 10')
    expect((await answers())[1]).toBe('none: 8 give 8 at most')
    await enter(page, 'Wanted speedup S', '0.5')
    await page.locator('.ask .refusal').getByText('1', { exact: false }).waitFor()
    expect((await answers())[0]).toBe('never: the limit is 10')
  })
})

test('one press lays the textbook family beside the present curve', async () => {
  const { page } = await open(isolated)
  await page.getByRole('button', { name: 'Textbook family' }).click()
  expect(await page.locator('path.curve.pinned').count()).toBe(5)
  await page.getByRole('button', { name: /Remove the curve for B = 50/ }).click()
  expect(await page.locator('path.curve.pinned').count()).toBe(4)
})

describe('a link', () => {
  test('opens the page as it was, and starts no measurement', async () => {
    const lab = await open(`${isolated}#${LINK}`)
    const { page } = lab
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^25/)
    expect(await spoken(page, 'Processors j')).toBe('48 processors')
    expect(await page.locator('path.curve.pinned').count()).toBe(2)
    await openDetails(page)
    expect(await page.getByRole('combobox', { name: 'Care' }).inputValue()).toBe('quick')
    expect(await page.getByRole('combobox', { name: 'Workload' }).inputValue()).toBe('notes')
    await page.waitForTimeout(500)
    expect(await stopButton(page).count()).toBe(0)
    expect(page.workers()).toHaveLength(0)
    expectNoErrors(lab)
  })

  test('follows what is set, and opens the same in a fresh profile', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.123456789')
    await expect.poll(() => addressOf(page)).toContain('B=0.123456789&j=8')
    const { page: other } = await open(`${isolated}#${await addressOf(page)}`)
    expect(await spoken(other, 'Serial fraction B')).toBe(await spoken(page, 'Serial fraction B'))
  })

  test.each([
    ['v=1&B=7', 'The link is damaged at “B”'],
    ['v=9&B=0.1', 'newer version'],
    [`v=1&B=0.1&${'x'.repeat(3_000)}`, 'too long'],
  ])('%s that is broken is told, and the page begins as usual', async (link, words) => {
    const lab = await open(`${isolated}#${link}`)
    await message(lab.page).getByText(words).waitFor()
    expect(await spoken(lab.page, 'Serial fraction B')).toMatch(/^10/)
    await lab.page.getByRole('button', { name: 'Put away' }).click()
    expect(await message(lab.page).count()).toBe(0)
    expectNoErrors(lab)
  })

  test('is copied, and a browser that forbids it is told of', async () => {
    const { page } = await open(isolated, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await message(page).getByText('The link is on the clipboard.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v=4&B=0\.1&j=8&/)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
    })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await message(page).getByText('did not allow the copy').waitFor()
    // What asks nothing of the reader goes by itself; what does stays.
    await message(page)
      .getByText('The link is on the clipboard.')
      .waitFor({ state: 'detached', timeout: 15_000 })
    expect(await message(page).getByText('did not allow the copy').isVisible()).toBe(true)
  })
})

describe('what the browser keeps', () => {
  test('is not lost to a damaged link', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.3')
    await page.goto('about:blank')
    await page.goto(`${isolated}#v=1&B=7`)
    await message(page).getByText('damaged').waitFor()
    expect(await spoken(page, 'Serial fraction B')).toMatch(/^30/)
  })

  test('survives a reload, language and theme too', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.3')
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('contrast')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans')
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('amdahl-lab.preferences')))
      .toBe('zh-Hans contrast')
    await page.goto('about:blank')
    await page.goto(isolated)
    await page.locator('.curve.theory').waitFor()
    expect(await page.locator('.controls input[type=range]').first().getAttribute('aria-valuetext')).toBe(
      '30%',
    )
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast')
  })

  test('is set aside and told when it is damaged', async () => {
    const { page } = await open(isolated)
    await page.evaluate(() => localStorage.setItem('amdahl-lab.settings', 'v=1&B=oops'))
    await page.goto('about:blank')
    await page.goto(isolated)
    await message(page).getByText('set aside').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('amdahl-lab.set-aside'))).toBe('v=1&B=oops')
  })

  test.each(['full', 'forbidden'])(
    'is told not to be kept where storage is %s, and the page works',
    async (how) => {
      const lab = await open(isolated)
      await lab.page.context().addInitScript((kind) => {
        const refuse = () => {
          throw new DOMException('no', 'QuotaExceededError')
        }
        if (kind === 'full') Storage.prototype.setItem = refuse
        else Object.defineProperty(window, 'localStorage', { get: refuse })
      }, how)
      await lab.page.reload()
      await enter(lab.page, 'Processors j, exact', '12')
      await message(lab.page).getByText('does not let the page keep its settings').waitFor()
      expect(await spoken(lab.page, 'Processors j')).toBe('12 processors')
      expectNoErrors(lab)
    },
  )
})

test('Reset all begins afresh, and can be undone', async () => {
  const { page } = await open(`${isolated}#${LINK}`)
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect.poll(() => spoken(page, 'Processors j')).toBe('8 processors')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => spoken(page, 'Processors j')).toBe('48 processors')
})

test('the measured points are saved as CSV, the same as in the table', async () => {
  const { page } = await open(`${isolated}#${LINK}`)
  expect(await page.getByRole('button', { name: 'Export CSV' }).isDisabled()).toBe(true)
  await measureButton(page).click()
  await untilMeasured(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('amdahl-lab.csv')
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  const [, , two] = rows.map((row) => row.split(','))
  const shown = (await tableRows(page, 'Measured speedup'))[1] ?? []
  expect(rows).toHaveLength(3)
  expect(Number(two?.[2]).toPrecision(3)).toBe(Number.parseFloat(shown[2] ?? '').toPrecision(3))
})

test('a saved measurement, opened in a fresh profile, shows the same table; opening it can be undone', async () => {
  const { page } = await open(`${isolated}#${LINK}`)
  await measureButton(page).click()
  await untilMeasured(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export lab file' }).click(),
  ])
  const path = await download.path()
  const lab = await open(isolated)
  await lab.page.locator('.share input[type=file]').setInputFiles(path)
  await message(lab.page).getByText('is shown, with the B').waitFor()
  expect(await tableRows(lab.page, 'Measured speedup')).toEqual(await tableRows(page, 'Measured speedup'))
  expect(await lab.page.locator('.measured').count()).toBe(2)
  expect(await spoken(lab.page, 'Serial fraction B')).toMatch(/^25/)
  await lab.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lab.page.locator('.measured').count()).toBe(0)
  expect(await spoken(lab.page, 'Serial fraction B')).toMatch(/^10/)
  expectNoErrors(lab)
})

test('a file that is none of ours, or damaged, is told, and leaves the page as it was', async () => {
  const lab = await open(isolated)
  const choose = (text: string) =>
    lab.page
      .locator('.share input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('{"hello":1}')
  await message(lab.page).getByText('not a measurement saved by this page').waitFor()
  await choose('{"format":"amdahl-lab","version":1}')
  await message(lab.page).getByText('damaged at file.environment').waitFor()
  await choose('{"format":"amdahl-lab","version":99}')
  await message(lab.page).getByText('newer version').waitFor()
  expect(await spoken(lab.page, 'Serial fraction B')).toMatch(/^10/)
  expectNoErrors(lab)
})

test('points that do not fit into the link are left out, and Copy link says so', async () => {
  const lab = await open(isolated, { permissions: ['clipboard-read', 'clipboard-write'] })
  const file = JSON.parse(await readFile(new URL('../fixtures/lab-file-2.json', import.meta.url), 'utf8'))
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
  await lab.page.locator('.share input[type=file]').setInputFiles({
    name: 'many.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await expect.poll(() => lab.page.locator('.measured').count()).toBeGreaterThan(most / 2)
  await lab.page.getByRole('button', { name: 'Copy link' }).click()
  await message(lab.page).getByText('The measured points did not fit into it').waitFor()
  expect(await lab.page.evaluate(() => navigator.clipboard.readText())).not.toContain('points=')
  expectNoErrors(lab)
})
