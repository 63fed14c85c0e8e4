/** What stays of a measurement: after a reload, on a full storage, and after "Reset all". */
import type { Browser, Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  type LabPage,
  measureButton,
  openDetails,
  openingLabs,
  spoken,
  tableRows,
  untilMeasured,
} from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

const message = (page: Page) => page.locator('.message')
const table = (page: Page) => tableRows(page, 'Measured speedup')
const keptRuns = (page: Page) => page.getByRole('button', { name: 'Show again' })
const pointsInAddress = (page: Page) => page.evaluate(() => location.hash.includes('points='))

/** The notes' input, which is small, for two seconds at most. */
async function measureShortly(page: Page): Promise<void> {
  await openDetails(page)
  await page.getByLabel('Workload').selectOption('notes')
  await enter(page, 'Worker counts', '1, 2')
  await enter(page, 'Seconds for each j at most', '2')
  await measureButton(page).click()
  await untilMeasured(page)
}

test('the page’s own points are its measurement again after a reload, samples and all', async () => {
  const lab = await open(isolated)
  const { page } = lab
  await measureShortly(page)
  const measured = await table(page)
  await keptRuns(page).waitFor()
  await enter(page, 'Serial fraction B, exact', '0.3')
  await expect.poll(() => pointsInAddress(page)).toBe(true)
  await page.reload()
  await expect.poll(() => page.locator('.measured').count()).toBe(2)
  expect(await page.locator('.beside').count()).toBe(0)
  await expect.poll(() => table(page)).toEqual(measured)
  expect(await spoken(page, 'Serial fraction B')).toMatch(/^30/)
  expect(await message(page).count()).toBe(0)
  await openDetails(page)
  await keptRuns(page).waitFor()
  expect(await page.getByText('From the link:').count()).toBe(0)
  // And once more: what was shown again is in the address as it was.
  await page.reload()
  await expect.poll(() => table(page)).toEqual(measured)
  expectNoErrors(lab)
})

test('Reset all puts the points away and leaves the run kept; Undo brings all back', async () => {
  const lab = await open(isolated)
  const { page } = lab
  await measureShortly(page)
  const measured = await table(page)
  await keptRuns(page).waitFor()
  await page.getByRole('button', { name: 'Reset all' }).click()
  await message(page).getByText('as it was at the beginning').waitFor()
  expect(await page.locator('.measured').count()).toBe(0)
  await expect.poll(() => pointsInAddress(page)).toBe(false)
  expect(await page.getByLabel('Workload').inputValue()).toBe('calibrated')
  expect(await keptRuns(page).count()).toBe(1)
  await message(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => table(page)).toEqual(measured)
  expect(await page.getByLabel('Workload').inputValue()).toBe('notes')
  await expect.poll(() => pointsInAddress(page)).toBe(true)
  expect(await message(page).count()).toBe(0)
  expectNoErrors(lab)
})

describe('a full storage', () => {
  test('lets the oldest run go for the new one, which is told', async () => {
    const bytes = 3_000_000
    const lab = await openWithBytes((await open(isolated)).page.context().browser(), bytes)
    const { page } = lab
    await measureShortly(page)
    await expect.poll(() => keptRuns(page).count()).toBe(1)
    await fillStorage(page, bytes)
    await measureButton(page).click()
    await untilMeasured(page)
    await message(page).getByText('the oldest run was removed to make room').waitFor()
    expect(await keptRuns(page).count()).toBe(1)
    // What is kept is the new run, and can be shown.
    await page.getByRole('button', { name: 'Reset all' }).click()
    await keptRuns(page).click()
    await expect.poll(() => page.locator('.measured').count()).toBe(2)
    expectNoErrors(lab)
  })
})

/** The lab in a profile of its own with so little storage; the browser asks for a quota only before it is first used. */
async function openWithBytes(browser: Browser | null, quotaSize: number): Promise<LabPage> {
  if (!browser) throw new Error('the page has no browser of its own')
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const session = await context.newCDPSession(page)
  const { origin } = new URL(isolated)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  await page.goto(isolated)
  return { page, errors }
}

/**
 * Makes the run that is kept so large that hardly any room is left beside it. The browser reckons what is used a moment
 * later than it is written, so a try that finds no room at all is made again.
 */
async function fillStorage(page: Page, quotaSize: number): Promise<void> {
  const fill = () =>
    page.evaluate(async (most) => {
      const opening = indexedDB.open('amdahl-lab')
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const bulk = Array.from({ length: most / 10 }, () => Math.random().toString(36).slice(2)).join('')
      let told = ''
      const put = (length: number) =>
        new Promise<boolean>((resolve) => {
          const change = opened.transaction('runs', 'readwrite')
          const runs = change.objectStore('runs')
          const asked = runs.getAllKeys()
          asked.onsuccess = () => {
            const id = asked.result.find((key) => String(key).startsWith('run '))
            if (id === undefined) change.abort()
            else runs.put(bulk.slice(0, length), id)
          }
          change.oncomplete = () => resolve(true)
          change.onabort = () => {
            told = `${asked.result}: ${change.error}`
            resolve(false)
          }
        })
      let length = most
      while (length > 0 && !(await put(length))) length -= 10_000
      while (length > 0 && (await put(length + 500))) length += 500
      opened.close()
      const { usage, quota } = await navigator.storage.estimate()
      return length > most / 2 ? 'full' : `only ${length} fit; ${told}; ${usage} of ${quota} used`
    }, quotaSize)
  await expect.poll(fill, { timeout: 30_000, interval: 1000 }).toBe('full')
}

test('the care that is chosen names the seconds that were set by hand', async () => {
  const { page } = await open(isolated)
  await openDetails(page)
  await enter(page, 'Worker counts', '1, 2')
  const cares = () => page.getByLabel('Care', { exact: true }).locator('option').allTextContents()
  expect((await cares()).map((text) => /\d+/.exec(text)?.[0])).toEqual(['10', '30', '120'])
  await enter(page, 'Seconds for each j at most', '7')
  expect((await cares()).map((text) => /\d+/.exec(text)?.[0])).toEqual(['10', '7', '120'])
})
