import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { openForScripts } from '../bench/first-chart.mjs'
import { expectNoErrors, holdBack, measureButton, openingLabs, UNSERVED, untilBlocks } from './lab-page'

const open = openingLabs()
const { isolated, plain, folder } = inject('site')

test('the served page is isolated: shared memory and a clock of 5 µs', async () => {
  const { page } = await open(isolated)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await measureButton(page).click()
  await untilBlocks(page)
  await page.getByText(/isolated · 5 µs clock/).waitFor()
})

test('nothing is loaded from elsewhere, and the engine only when it is asked for', async () => {
  const { page } = await open(isolated, UNSERVED)
  // The first page goes on fetching its parts when it is at rest.
  await page.goto('about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(plain)
  await page.locator('.curve.theory').waitFor()
  expect(asked.every((url) => url.startsWith(plain))).toBe(true)
  expect(asked.some((url) => /browser-engine|worker/.test(url))).toBe(false)
  await measureButton(page).click()
  await untilBlocks(page)
  expect(asked.every((url) => url.startsWith(plain))).toBe(true)
  expect(asked.some((url) => /browser-engine/.test(url))).toBe(true)
})

test('JavaScript before the first chart is at most 200 kB after gzip', async ({ task }) => {
  const lab = await open(isolated, UNSERVED)
  await lab.page.goto('about:blank')
  const scripts = await openForScripts(lab.page, isolated)
  expect(scripts.some((path) => path.includes('/index-'))).toBe(true)
  expect(scripts.some((path) => /Details|BelowFold|zh-han/.test(path))).toBe(false)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0)
  // The summary prints it.
  Object.assign(task.meta, { firstLoad: bytes })
  expect(bytes).toBeLessThanOrEqual(200_000)
  expectNoErrors(lab)
})

test('the chart’s file, and no other, tells the browser to compile it ahead', () => {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const hinted = assets.filter((name) =>
    readFileSync(join(folder, 'assets', name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(hinted).toEqual([expect.stringMatching(/^ChartDrawing-/)])
})

test('the worker is a file of its own, never a data: address, and every address is relative', () => {
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
  ['the lab', '', '.curve.theory'],
  ['the programs', '#/programs/lock', '.program-list'],
  ['the lab in a frame', '?embed=lab', '.curve.theory'],
])(
  'before any script has come the name and the law can be seen, until %s is drawn, and nothing jumps',
  async (_, place, drawn) => {
    const lab = await open(isolated, UNSERVED)
    const { page } = lab
    await page.goto('about:blank')
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
    await page.waitForTimeout(500)
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
