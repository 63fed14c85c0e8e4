/** Opens the lab in a real browser, and the handles that the tests share. */
import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import { findBrowser, LAUNCH_ARGUMENTS } from '../../scripts/find-browser.mjs'

/** What is awaited comes at the machine's own pace; only what never comes fails. Milliseconds. */
export const PATIENCE = 120_000

export type LabPage = { page: Page; errors: string[] }

/**
 * A page that no service worker serves, as in a private window of some browsers: on a host without the headers it stays
 * without isolation, and requests can be held or broken off on their way.
 */
export const UNSERVED = { serviceWorkers: 'block' } as const

/** Keeps the page from getting what it asks for. @returns what lets it go */
export async function holdBack(page: Page, file: string | RegExp): Promise<() => void> {
  let deliver = () => {}
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve
  })
  await page.route(file, async (route) => {
    await delivered
    await route.continue()
  })
  return deliver
}

/**
 * Parts of the page give way to the chart for three seconds at most; here for as long as it takes, so that the pace of the
 * machine does not matter. The page then has `waitsForEver`.
 */
export async function letPartsWait(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const usual = window.setTimeout.bind(window)
    const withoutThree = (run: TimerHandler, after?: number, ...given: unknown[]) => {
      if (after !== 3_000) return usual(run, after, ...given)
      Object.assign(window, { waitsForEver: true })
      return 0
    }
    Object.assign(window, { setTimeout: withoutThree })
  })
}

/** One browser for a test file, started with `flags`; each page is a fresh profile, and nothing is opened in it yet. */
export function openingBlankPages(flags: readonly string[] = []) {
  let browser: Browser
  beforeAll(async () => {
    const found = findBrowser()
    browser = await chromium.launch({
      args: [...LAUNCH_ARGUMENTS, ...flags],
      ...(found ? { executablePath: found.path } : {}),
    })
  })
  afterAll(() => browser.close())

  return async (options: BrowserContextOptions = {}): Promise<LabPage> => {
    const viewport = { width: 1280, height: 720 }
    const context = await browser.newContext({ locale: 'en-US', viewport, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    return { page, errors }
  }
}

/** As `openingBlankPages`, but each page opens an address, and is handed over when `shown` is there. */
export function openingLabs(shown = '.curve.theory', flags: readonly string[] = []) {
  const openBlank = openingBlankPages(flags)
  return async (url: string, options: BrowserContextOptions = {}): Promise<LabPage> => {
    const lab = await openBlank(options)
    await lab.page.goto(url)
    await lab.page.locator(shown).waitFor()
    return lab
  }
}

/** A slider's value as it is spoken. */
export async function spoken(page: Page, name: string): Promise<string | null> {
  return page.getByRole('slider', { name, exact: true }).getAttribute('aria-valuetext')
}

/** Types into an exact field and leaves it. */
export async function enter(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await field.press('Enter')
}

/** Opens "Details" if it is closed. */
export async function openDetails(page: Page): Promise<void> {
  const details = page.getByRole('button', { name: 'Details' })
  if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click()
}

/** The four numbers by their names, without white space. They follow when the sliders rest, at the latest. */
export async function readouts(page: Page): Promise<Record<string, string>> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)))
  const pairs = await page
    .locator('.readouts > div')
    .evaluateAll((divs) =>
      divs.map((div) => [div.querySelector('dt')?.textContent, div.querySelector('dd')?.textContent]),
    )
  return Object.fromEntries(pairs.map(([name, value]) => [name, (value ?? '').replace(/\s/g, '')]))
}

/** The cells of a table, row by row, the heading row left out. */
export async function tableRows(page: Page, name: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name, exact: true }).locator('tbody tr')
  // What lies below the fold is fetched a moment after the chart.
  await rows.first().waitFor({ state: 'attached' })
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\u00a0/g, ' '))),
  )
}

export const measureButton = (page: Page) => page.getByRole('button', { name: 'Measure this browser' })
export const stopButton = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })

/** Waits until the running measurement has ended. */
export async function untilMeasured(page: Page): Promise<void> {
  await stopButton(page).waitFor()
  await measureButton(page).waitFor()
}

/** Waits for the first blocks of a running measurement. */
export async function untilBlocks(page: Page): Promise<void> {
  await page
    .getByText(/of \d+ blocks? clean/)
    .first()
    .waitFor()
}

/** What a saved lab file says of its blocks, and of how the measurement ended. */
export type SavedLab = {
  environment: { whole: boolean }
  samples: { workers: number; flags: string[] }[]
  notices: { kind: string }[]
}

export async function savedLab(page: Page): Promise<SavedLab> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export lab file' }).click(),
  ])
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

export function expectNoErrors({ errors }: LabPage): void {
  expect(errors).toEqual([])
}

/** A short measurement: at most two seconds for each worker count. */
export async function measureShortly(page: Page, workload: string, counts = '1, 2') {
  await openDetails(page)
  await page.getByLabel('Workload').selectOption(workload)
  await enter(page, 'Worker counts', counts)
  await enter(page, 'Seconds for each j at most', '2')
  await measureButton(page).click()
  await untilMeasured(page)
}

/** The columns of the measured table by their names, for the row of so many workers. */
export async function measuredRow(page: Page, workers: string): Promise<Record<string, string>> {
  const names = await page
    .getByRole('table', { name: 'Measured speedup' })
    .locator('thead th')
    .allTextContents()
  const row = (await tableRows(page, 'Measured speedup')).find(([first]) => first === workers) ?? []
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))
}
