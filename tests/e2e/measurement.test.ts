/**
 * Real measurements on the built site: real workers and storage, other hosts, and what cannot be loaded. What the page shows
 * and says of a measurement is in `tests/page`. Each real measurement has a budget of 2 s for its repetitions, or is ended.
 */
import { chromium, type Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { findBrowser, LAUNCH_ARGUMENTS } from '../../scripts/find-browser.mjs'
import { en } from '../../src/i18n/en'
import {
  expectNoErrors,
  measureButton,
  measuredRow,
  measureShortly,
  openDetails,
  openingLabs,
  PATIENCE,
  stopButton,
  tableRows,
  UNSERVED,
  untilBlocks,
} from './lab-page'

const open = openingLabs()
const { isolated, plain } = inject('site')

const fetchedParts = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)))

const isOfAccount = (name: string | undefined) => name?.startsWith('AccountPanel') ?? false

const alertSays = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor()

test('a measurement reaches a finding, a table row and its losses, and is there again after a reload', async () => {
  const lab = await open(isolated, UNSERVED)
  const { page } = lab
  await page.getByRole('heading', { name: 'Ask backwards' }).waitFor()
  expect(await page.locator('#account').count()).toBe(0)
  expect((await fetchedParts(page)).some(isOfAccount)).toBe(false)

  await measureShortly(page, 'notes')
  await page.locator('.finding', { hasText: /2 workers took [\d.]+ of the time: S₂ = / }).waitFor()
  await page.getByText('500 integers from 10¹³, 16 primes').waitFor()
  const measured = await tableRows(page, 'Measured speedup')
  expect(measured.map(([workers]) => workers)).toEqual(['1', '2'])
  expect(Number.parseFloat((await measuredRow(page, '2'))['S, 95 % interval'] ?? '')).toBeGreaterThan(0)
  await page.locator('.account .account-bars').waitFor()
  expect((await fetchedParts(page)).some(isOfAccount)).toBe(true)

  // It is kept with its samples, and the address names its points.
  await page.getByRole('button', { name: 'Show again' }).waitFor()
  await page.waitForFunction(() => location.hash.includes('points='))
  await page.reload()
  await expect.poll(() => page.locator('.measured').count()).toBe(2)
  await expect.poll(() => tableRows(page, 'Measured speedup')).toEqual(measured)
  expect(await page.locator('.beside').count()).toBe(0)
  expect(await page.locator('.message').count()).toBe(0)
  await openDetails(page)
  await page.getByRole('button', { name: 'Show again' }).waitFor()
  expectNoErrors(lab)
})

test('a page served by plain http from another machine, under a sub-path, measures and says what is coarser', async () => {
  const found = findBrowser()
  const browser = await chromium.launch({
    args: [...LAUNCH_ARGUMENTS, '--host-resolver-rules=MAP teacher.test 127.0.0.1'],
    ...(found ? { executablePath: found.path } : {}),
  })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    page.setDefaultTimeout(PATIENCE)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const address = new URL(plain)
    address.hostname = 'teacher.test'
    await page.goto(address.href)
    expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated, 'locks' in navigator])).toEqual([
      false,
      false,
      false,
    ])
    await measureShortly(page, 'notes')
    await page.getByText(/not isolated, so workers cannot share memory.*clock is coarser/).waitFor()
    await page.locator('.conditions', { hasText: '16 primes' }).waitFor()
    expect(Number.parseFloat((await measuredRow(page, '2'))['S, 95 % interval'] ?? '')).toBeGreaterThan(0)
    expect(await page.locator('.measured').count()).toBe(2)
    expect(errors).toEqual([])
  } finally {
    await browser.close()
  }
})

test('what cannot be loaded, a worker that dies and a second tab are told, and the page measures again', async () => {
  const { page } = await open(isolated, UNSERVED)
  await page.route('**/browser-engine*', (route) => route.abort())
  await measureButton(page).click()
  await page.getByText(/measuring part of the page could not be loaded/).waitFor()
  await page.unroute('**/browser-engine*')

  await page.route('**/speedup.worker*', (route) => route.abort())
  await measureButton(page).click()
  await alertSays(page, /Worker \d+ failed/)
  await page.unroute('**/speedup.worker*')

  await measureButton(page).click()
  await untilBlocks(page)
  const second = await page.context().newPage()
  await second.goto(isolated)
  await measureButton(second).click()
  await second.getByText(/Another tab of Amdahl Lab is measuring/).waitFor()

  const [victim] = page.workers()
  if (!victim) throw new Error('no worker')
  await victim.evaluate(() => self.close()).catch(() => undefined)
  await alertSays(page, /Worker \d+ died.*new worker takes its place/)
  expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
  await page.getByText(/^Measuring broke off before/).waitFor()

  await measureButton(second).click()
  await untilBlocks(second)
  await stopButton(second).click()
  await second.getByText(new RegExp(`^${en.measure.cancelled}`)).waitFor()
  // The browser reports the end of a worker a moment after it.
  await expect.poll(() => second.workers().length).toBe(0)
})
