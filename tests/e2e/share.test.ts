/** What leaves the page and comes back by way of the browser: clipboard, downloads, storage, history. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { enter, expectNoErrors, openingLabs, spoken, tableRows, UNSERVED } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const FILE = 'tests/fixtures/lab-file-3.json'

const message = (page: Page) => page.locator('.message')
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) }
}

test('what is copied and saved goes through the browser, and opens the same in a fresh profile', async () => {
  const link = 'v=1&B=0.2&j=16&pin=&S=3&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick'
  const lab = await open(`${isolated}#${link}`, {
    ...UNSERVED,
    colorScheme: 'dark',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page } = lab
  await page.getByLabel('Embed in a course page').selectOption('measure')
  await page.getByRole('button', { name: 'Copy embed code' }).click()
  await message(page).getByText('The embed code is on the clipboard').waitFor()
  expect(await clipboard(page)).toMatch(
    /^<iframe src="http[^"]+\?embed=measure#[^"]*B=0\.2&amp;j=16[^"]*" title="Amdahl Lab"/,
  )

  await page.locator('input[type=file]').setInputFiles(FILE)
  const shown = await tableRows(page, 'Measured speedup')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await message(page).getByText('The link is on the clipboard.').waitFor()
  const copied = await clipboard(page)
  expect(copied).toMatch(/#v=4&B=0\.1&j=16&/)

  const csv = await saved(page, 'Export CSV')
  expect(csv.name).toBe('amdahl-lab.csv')
  const rows = csv.bytes.toString('utf8').trim().split('\r\n')
  expect(rows).toHaveLength(3)
  const [, , two] = rows.map((row) => row.split(','))
  expect(Number(two?.[2]).toPrecision(3)).toBe(Number.parseFloat(shown[1]?.[2] ?? '').toPrecision(3))

  const png = await saved(page, 'Export PNG')
  expect(png.name).toBe('amdahl-lab.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  // Where a PNG has its width; it is drawn twice as fine.
  const room = await page.locator('figure.chart .plot-room').boundingBox()
  expect(png.bytes.readUInt32BE(16)).toBe(Math.round(2 * (room?.width ?? 0)))

  const file = await saved(page, 'Export lab file')
  expect(file.name).toBe('amdahl-lab.json')
  const other = await open(copied, UNSERVED)
  expect(await spoken(other.page, 'Serial fraction B')).toBe(await spoken(page, 'Serial fraction B'))
  expect(await spoken(other.page, 'Processors j')).toBe('16 processors')
  await other.page.locator('.share input[type=file]').setInputFiles(file.path)
  await message(other.page).getByText('is shown, with the B').waitFor()
  expect(await tableRows(other.page, 'Measured speedup')).toEqual(shown)
  expectNoErrors(lab)
  expectNoErrors(other)
})

test('a reload finds the scene of the tour, what was set before it, and what was measured; storage keeps the rest', async () => {
  const lab = await open(isolated, UNSERVED)
  const { page } = lab
  await enter(page, 'Serial fraction B, exact', '0.3')
  await expect.poll(() => page.url()).toContain('B=0.3')
  await page.getByRole('link', { name: 'Tour' }).click()
  const strip = page.getByRole('region', { name: 'Tour', exact: true })
  for (let scene = 1; scene < 7; scene++) await strip.getByRole('button', { name: 'Next' }).click()
  await expect.poll(() => page.url()).toContain('#/tour/7')
  await page.locator('input[type=file]').setInputFiles(FILE)
  // What a reload finds is noted with the entry of the history.
  await expect.poll(() => page.evaluate(() => String(history.state))).toMatch(/B=0\.3.*points=/)
  await page.reload()
  await strip.getByRole('heading', { name: 'Where the speedup went' }).waitFor()
  expect(page.url()).toContain('#/tour/7')
  await strip.getByRole('button', { name: 'Leave' }).click()
  await expect.poll(() => spoken(page, 'Serial fraction B')).toBe('30\u00a0%')
  await expect.poll(() => page.url()).toMatch(/B=0\.3.*points=1~[\d.~]*_2~[\d.]*~1\.75/)

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('contrast')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('amdahl-lab.preferences')))
    .toBe('zh-Hans contrast')
  await page.goto('about:blank')
  await page.goto(isolated)
  await page.locator('.curve.theory').waitFor()
  expect(await page.locator('.controls input[type=range]').first().getAttribute('aria-valuetext')).toBe('30%')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast')
  expectNoErrors(lab)
})
