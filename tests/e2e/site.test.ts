/** The site as it is built and served: what it fetches, what is seen first, and what only a page of its own has. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { en } from '../../src/i18n/en'
import { openForScripts } from '../bench/first-chart.mjs'
import {
  expectNoErrors,
  holdBack,
  letPartsWait,
  measureButton,
  openingBlankPages,
  stopButton,
  UNSERVED,
} from './lab-page'

const openBlank = openingBlankPages()
const { isolated, plain, folder } = inject('site')

/** Stages of a measurement once its workers are there. */
const { starting: _, ...later } = en.measure.stages
const WORKERS_THERE = new RegExp(`^(${Object.values(later).join('|')})$`)

/** The only two real runs of this file: each is stopped as soon as its workers are there, about a second after its start. */
async function measureUntilWorkersAreThere(page: Page): Promise<void> {
  await measureButton(page).click()
  await page.getByText(WORKERS_THERE).waitFor()
  await stopButton(page).click()
  await measureButton(page).waitFor()
}

test('a page of its own is isolated, with shared memory and a clock of 5 µs, and can take the whole screen', async () => {
  const lab = await openBlank(UNSERVED)
  const { page } = lab
  await page.goto(isolated)
  await page.locator('.curve.theory').waitFor()
  const onFullScreen = () => page.evaluate(() => document.fullscreenElement !== null)
  const presenting = () => page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))
  await page.keyboard.press('f')
  await expect.poll(onFullScreen).toBe(true)
  expect(await presenting()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(presenting).toBe(false)
  await expect.poll(onFullScreen).toBe(false)

  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await measureUntilWorkersAreThere(page)
  await page.getByText(/isolated · 5 µs clock/).waitFor()
  expectNoErrors(lab)
})

test('nothing is loaded from elsewhere, the engine only when it is asked for, the fits when there is a measurement', async () => {
  const lab = await openBlank(UNSERVED)
  const { page } = lab
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const fitsAsked = () => asked.filter((url) => /\/Fits-[^/]*\.js$/.test(new URL(url).pathname)).length
  await page.goto(plain)
  await page.locator('.curve.theory').waitFor()
  await page.getByRole('heading', { name: 'Keep and share' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked.some((url) => /browser-engine|worker/.test(url))).toBe(false)
  expect(fitsAsked()).toBe(0)
  await measureUntilWorkersAreThere(page)
  expect(asked.some((url) => /browser-engine/.test(url))).toBe(true)
  expect(fitsAsked()).toBe(0)
  await page.locator('.share input[type=file]').setInputFiles('tests/fixtures/lab-file-2.json')
  await page.getByRole('region', { name: 'Fits', exact: true }).waitFor()
  expect(fitsAsked()).toBe(1)
  expect(asked.every((url) => url.startsWith(plain))).toBe(true)
  expectNoErrors(lab)
})

test('JavaScript before the first chart is at most 200 kB after gzip, and the rest is there as soon as it is opened', async ({
  task,
}) => {
  const lab = await openBlank(UNSERVED)
  const { page } = lab
  await letPartsWait(page)
  const scripts = await openForScripts(page, isolated)
  expect(await page.evaluate(() => 'waitsForEver' in window)).toBe(true)
  expect(scripts.some((path) => path.includes('/index-'))).toBe(true)
  expect(scripts.some((path) => /Details|BelowFold|zh-han/.test(path))).toBe(false)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0)
  // The summary prints it.
  Object.assign(task.meta, { firstLoad: bytes })
  expect(bytes).toBeLessThanOrEqual(200_000)

  // A part that was fetched at rest opens without a flash, and the focus stays on its button.
  await page.getByRole('heading', { name: 'Keep and share' }).waitFor()
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name, duration }) => /\/Details-[^/]*\.js$/.test(name) && duration > 0),
  )
  // A turn of the idle page later its script has run.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const askedAgain: string[] = []
  page.on('request', (request) => {
    if (/\/(Details|BesideSheet)-/.test(request.url())) askedAgain.push(request.url())
  })
  const details = page.getByRole('button', { name: 'Details' })
  await details.focus()
  // What is there in the very frame after the press.
  const inNextFrame = await page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        document.querySelector<HTMLElement>('[aria-controls=details]')?.click()
        requestAnimationFrame(() => resolve(document.querySelector('#details h2')?.textContent ?? undefined))
      }),
  )
  expect(inNextFrame).toBe('Measurement settings')
  expect(askedAgain).toEqual([])
  expect(await details.evaluate((button) => button === document.activeElement)).toBe(true)
  expectNoErrors(lab)
})

test('the chart’s file, and no other, asks the browser to compile it ahead', () => {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const hinted = assets.filter((name) =>
    readFileSync(join(folder, 'assets', name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(hinted).toEqual([expect.stringMatching(/^ChartDrawing-/)])
})

test('the worker is a file, never a data: address, and every address is relative', () => {
  const assets = readdirSync(join(folder, 'assets'))
  expect(assets.filter((name) => /^speedup\.worker-.*\.js$/.test(name)).length).toBe(1)
  for (const name of assets.filter((asset) => asset.endsWith('.js'))) {
    expect(readFileSync(join(folder, 'assets', name), 'utf8')).not.toMatch(
      /data:(text|application)\/javascript/,
    )
  }
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(html).not.toMatch(/(src|href)="\//)
})

test.each([
  ['the lab', '', '.curve.theory', ['zh-TW', 'zh-Hant'], 'light'],
  ['the programs', '#/programs/lock', '.program-list', ['en-GB', 'en'], 'dark'],
  ['the lab in a frame', '?embed=lab', '.curve.theory', ['zh-CN', 'zh-Hans'], 'light'],
] as const)(
  'before any script arrives the name and the law can be seen, until %s is drawn as the browser is set, and nothing jumps',
  async (_, place, drawn, [locale, language], colorScheme) => {
    const lab = await openBlank({ ...UNSERVED, locale, colorScheme })
    const { page } = lab
    // What was there a moment before the page was.
    await page.addInitScript((selector) => {
      const seen: boolean[] = []
      const look = () => {
        if (document.querySelector(selector)) return
        seen.push(document.querySelector('#first-sight math, main, .chart') !== null)
        requestAnimationFrame(look)
      }
      document.addEventListener('DOMContentLoaded', look)
      const shifts: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
      Object.assign(window, { somethingSeen: seen, shifts })
    }, drawn)
    const deliver = await holdBack(page, /\.js$/)
    // Not until it is loaded: its scripts are held.
    await page.goto(`${isolated}${place}`, { waitUntil: 'commit' })
    await page.getByRole('heading', { name: 'Amdahl Lab' }).waitFor()
    expect(await page.locator('#first-sight math').isVisible()).toBe(true)
    deliver()
    await page.locator(drawn).first().waitFor({ state: 'attached' })
    expect(await page.locator('#first-sight').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme)
    // What is fetched later must not move anything either.
    await page.waitForLoadState('networkidle')
    const [seen, shifts] = await page.evaluate(() => {
      const { somethingSeen, shifts } = window as unknown as { somethingSeen: boolean[]; shifts: number[] }
      return [somethingSeen, shifts]
    })
    // Lighthouse takes a tenth of the screen for too much; a hundredth nobody sees.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).not.toContain(false)
    expectNoErrors(lab)
  },
)
