import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  measuredRow,
  openDetails,
  openingLabs,
  savedLab,
  stopButton,
  tableRows,
  UNSERVED,
  untilBlocks,
  untilMeasured,
} from './lab-page'

const open = openingLabs()
const { isolated, plain } = inject('site')

/** As long as it takes to look something up in another tab. */
const HIDDEN_FOR = 3_000

async function choose(page: Page, settings: { workload?: string; care?: string; counts?: string }) {
  await openDetails(page)
  if (settings.workload) await page.getByLabel('Workload').selectOption(settings.workload)
  if (settings.care) await page.getByLabel('Care').selectOption(settings.care)
  if (settings.counts) await enter(page, 'Worker counts', settings.counts)
}

/** "1.97 [1.95, 1.99]" as numbers. */
function figures(cell: string | undefined): number[] {
  return (cell?.match(/[\d.]+/g) ?? []).map(Number)
}

describe('a measurement from end to end', () => {
  test('the notes’ input finds 16 primes, shows both times and their ratio, and draws j = 2', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await enter(page, 'Serial fraction B, exact', '0')
    await choose(page, { workload: 'notes', care: 'quick', counts: '1, 2' })
    await measureButton(page).click()
    await untilMeasured(page)

    await page.getByText('500 integers from 10¹³, 16 primes').waitFor()
    const [one, two] = await tableRows(page, 'Measured speedup')
    expect(one?.[0]).toBe('1')
    expect(one?.[2]).toMatch(/reference/)
    expect(two?.[0]).toBe('2')
    const [timeOne = 0] = figures(one?.[1])
    const [timeTwo = 0] = figures(two?.[1])
    expect(timeOne).toBeGreaterThan(0)
    expect(timeTwo).toBeGreaterThan(0)
    const [speedup = 0, low = 0, high = 0] = figures(two?.[2])
    expect(low).toBeLessThanOrEqual(speedup)
    expect(high).toBeGreaterThanOrEqual(speedup)
    expect(await page.locator('.measured').count()).toBe(2)
    expect(await page.locator('.measured .whiskers').count()).toBe(1)
    expect(await page.getByRole('status').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/2 workers took 0\.\d+ of the time: S₂ = /)]),
    )
    expect(await page.getByRole('figure', { name: 'Who worked when' }).locator('li').count()).toBe(2)
    expectNoErrors(lab)
  })

  test('Stop in mid-run answers within 200 ms and keeps the points so far', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await choose(page, { care: 'thorough' })
    await measureButton(page).click()
    await untilBlocks(page)
    expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
    const waited = await page.evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>('.main-action')
      const from = performance.now()
      button?.click()
      while (button?.textContent === 'Stop' && performance.now() - from < 5_000) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return performance.now() - from
    })
    expect(waited).toBeLessThan(200)
    await page.getByText(/^Stopped\. \d+ blocks? measured so far (is|are) kept\./).waitFor()
    expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
    expect((await tableRows(page, 'Measured speedup')).length).toBeGreaterThanOrEqual(2)
    // The browser reports the end of a worker a moment after it.
    await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0)
    expectNoErrors(lab)
  })

  test('while it runs there is progress and a remaining time, and no second run can be started', async () => {
    const { page } = await open(isolated)
    await measureButton(page).click()
    await stopButton(page).waitFor()
    expect(await measureButton(page).count()).toBe(0)
    await untilBlocks(page)
    await page.getByText(/about \d+ s left/).waitFor()
    const share = await page.getByRole('progressbar').getAttribute('value')
    expect(Number(share)).toBeGreaterThan(0)
    expect(Number(share)).toBeLessThanOrEqual(1)
    await stopButton(page).click()
  })

  test('a second tab is told that the first one is measuring', async () => {
    const { page } = await open(isolated)
    await measureButton(page).click()
    await untilBlocks(page)
    const second = await page.context().newPage()
    await second.goto(isolated)
    await measureButton(second).click()
    await second.getByText(/Another tab of Amdahl Lab is measuring/).waitFor()
    await stopButton(page).click()
    await measureButton(page).waitFor()
    await measureButton(second).click()
    await untilBlocks(second)
  })

  test('the imposed B stays with the points when the slider moves on', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0.25')
    await choose(page, { care: 'quick' })
    await measureButton(page).click()
    await untilBlocks(page)
    await stopButton(page).click()
    await enter(page, 'Serial fraction B, exact', '0.5')
    await page.getByText(/Measured with B = 25\s%; press Measure for the present B/).waitFor()
    await page.locator('svg text.name', { hasText: /measured, B = 25\s%/ }).waitFor()
  })

  test('points past the cores are hollow, and the line of the cores is named', async () => {
    const { page } = await open(isolated)
    const cores = await page.evaluate(() => navigator.hardwareConcurrency)
    await choose(page, { counts: `${2 * cores}` })
    await measureButton(page).click()
    await untilBlocks(page)
    await stopButton(page).click()
    expect(await page.locator('.measured .hollow').count()).toBe(1)
    await page.getByText(/had to share cores/).waitFor()
    await page.locator('svg text.name', { hasText: `${cores} core` }).waitFor()
  })

  test('worker counts out of range are refused with a message', async () => {
    const { page } = await open(isolated)
    await openDetails(page)
    await enter(page, 'Worker counts', '2, 500')
    await page.getByText(/500 is outside 1 to 64/).waitFor()
    await enter(page, 'Worker counts', '1')
    await page.getByText(/nothing to be compared with/).waitFor()
  })
})

describe('what can go wrong', () => {
  test('a worker killed in mid-run ends in a message, and the page measures again', async () => {
    const { page } = await open(isolated)
    await measureButton(page).click()
    await untilBlocks(page)
    const [victim] = page.workers()
    if (!victim) throw new Error('no worker')
    await victim.evaluate(() => self.close()).catch(() => undefined)
    await page
      .getByRole('alert')
      .filter({ hasText: /Worker \d+ died.*new worker takes its place/ })
      .waitFor()
    expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
    // What was taken until then is all that the figures rest on, and they say that it was broken off.
    await page.getByText(/^Measuring broke off before/).waitFor()
    const { environment, samples, notices } = await savedLab(page)
    expect(environment.whole).toBe(false)
    expect(notices.map(({ kind }) => kind)).toContain('broke-off')
    const counted = (await measuredRow(page, '2'))['Clean blocks']?.match(/\d+/g)?.map(Number)
    expect(counted?.at(-1)).toBe(samples.length)
    await measureButton(page).click()
    await untilBlocks(page)
    await stopButton(page).click()
  })

  test('a page without isolation says so and measures all the same, under a sub-path', async () => {
    const lab = await open(plain, UNSERVED)
    const { page } = lab
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
    await choose(page, { care: 'quick' })
    await measureButton(page).click()
    await untilMeasured(page)
    await page.getByText(/This page is not isolated/).waitFor()
    const [, two] = await tableRows(page, 'Measured speedup')
    const [speedup = 0] = figures(two?.[2])
    expect(speedup).toBeGreaterThan(0)
    expectNoErrors(lab)
  })

  test('a page hidden in mid-run pauses, says so, and goes on when it is back', async () => {
    const { page } = await open(isolated)
    await choose(page, { care: 'quick' })
    await measureButton(page).click()
    await untilBlocks(page)
    const show = (state: string) =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await show('hidden')
    await page.getByText('Paused while the page is hidden').waitFor()
    await page.waitForTimeout(HIDDEN_FOR)
    expect(await page.getByText('Paused while the page is hidden').count()).toBe(1)
    await show('visible')
    await untilMeasured(page)
    await page.getByText(/The page was hidden for a while/).waitFor()
    const { samples } = await savedLab(page)
    const hidden = samples.filter(({ flags }) => flags.includes('hidden')).length
    expect(hidden).toBeGreaterThanOrEqual(1)
    await page.getByText(`${hidden} × the page was hidden`).waitFor()
    // Set aside, and counted among all.
    const clean = samples.filter(({ flags }) => flags.every((flag) => flag === 'plain-drift')).length
    const counted = (await measuredRow(page, '2'))['Clean blocks']?.match(/\d+/g)?.map(Number)
    expect(counted).toEqual([clean, samples.length])
  })

  test('one core is said, and its point is hollow', async () => {
    const { page } = await open(isolated)
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 1 })
    })
    await page.reload()
    await choose(page, { care: 'quick' })
    await measureButton(page).click()
    await untilBlocks(page)
    await stopButton(page).click()
    await page.getByText(/This browser says it has one core/).waitFor()
    expect(await page.locator('.measured .hollow').count()).toBe(1)
  })

  test('a worker script that cannot be loaded ends in a message', async () => {
    const { page } = await open(isolated, UNSERVED)
    await page.route('**/speedup.worker*', (route) => route.abort())
    await measureButton(page).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /Worker \d+ failed/ })
      .waitFor()
    await page.unroute('**/speedup.worker*')
    await measureButton(page).click()
    await untilBlocks(page)
  })

  test('an engine that cannot be loaded ends in a message', async () => {
    const { page } = await open(isolated, UNSERVED)
    await page.route('**/browser-engine*', (route) => route.abort())
    await measureButton(page).click()
    await page.getByText(/measuring part of the page could not be loaded/).waitFor()
  })
})
