/** The page's own service worker: isolation where the host gives none, times without a network, new versions. */
import type { Page } from 'playwright'
import { afterEach, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  measureShortly,
  openingLabs,
  readouts,
  spoken,
  stopButton,
  UNSERVED,
  untilBlocks,
} from './lab-page'
import { type PlainHost, servePlainly } from './plain-host'

const open = openingLabs()
const { plain, folder } = inject('site')

const LINK = 'v=1&B=0.25&j=48&pin=0.5_0.01&S=3&x=linear&y=log&range=to-j&work=notes&workers=1_2&care=quick'

const hosts: PlainHost[] = []

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})

/**
 * A host without isolation headers.
 *
 * @param version marks the service worker as that of another build
 * @param delivered its script comes no earlier
 */
async function serve(version = () => '', delivered = Promise.resolve()): Promise<PlainHost> {
  const host = await servePlainly(folder, async (path, content) => {
    if (path !== '/service-worker.js') return content
    await delivered
    return String(content).replace(/version:(["'`])/, `version:$1${version()}`)
  })
  hosts.push(host)
  return host
}

/** How often the page has been loaded in this tab. */
function countLoads(page: Page): () => number {
  let loads = 1
  page.on('load', () => loads++)
  return () => loads
}

const isIsolated = (page: Page) =>
  page.waitForFunction(() => crossOriginIsolated && navigator.serviceWorker.controller !== null)

const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys())

/** The page itself is kept last. */
const untilKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await globalThis.caches.match('./')) !== undefined), {
      timeout: 30_000,
    })
    .toBe(true)

const rest = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds)

test('a host without the headers is isolated after one reload, and shares memory', async () => {
  const opened = await open(plain)
  const { page } = opened
  await isIsolated(page)
  await page.locator('.curve.theory').waitFor()
  const loads = countLoads(page)
  await measureButton(page).click()
  await untilBlocks(page)
  await page.getByText(/isolated · 5 µs clock/).waitFor()
  await stopButton(page).click()
  expect(loads()).toBe(1)
  expectNoErrors(opened)
})

test('the reload loses nothing of a link, and happens once', async () => {
  const opened = await open(`${plain}#${LINK}`)
  const { page } = opened
  await isIsolated(page)
  await page.locator('.curve.theory').waitFor()
  expect(await spoken(page, 'Serial fraction B')).toMatch(/^25\s%/)
  const [arrival] = await page.evaluate(() => performance.getEntriesByType('navigation'))
  expect((arrival as PerformanceNavigationTiming).type).toBe('reload')
  const loads = countLoads(page)
  await rest(page, 2_000)
  expect(loads()).toBe(1)
})

test('a page that stays without isolation is not loaded again and again', async () => {
  const host = await serve()
  const opened = await open(host.url, UNSERVED)
  const { page } = opened
  const loads = countLoads(page)
  await rest(page, 2_000)
  await page.reload()
  await page.locator('.curve.theory').waitFor()
  await rest(page, 2_000)
  // The one load is the reload of this test.
  expect(loads()).toBe(2)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
})

test('what the visitor has begun to enter is not reloaded away', async () => {
  let deliver = () => {}
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve
  })
  const host = await serve(() => '', delivered)
  const { page } = await open(host.url)
  const loads = countLoads(page)
  await enter(page, 'Serial fraction B, exact', '0.3')
  deliver()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await rest(page, 1_000)
  expect(loads()).toBe(1)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  // The next visit is isolated.
  await page.reload()
  await isIsolated(page)
})

test('without a network the law, a measurement, a program and another language work', async () => {
  const host = await serve()
  const opened = await open(host.url)
  const { page, errors } = opened
  await isIsolated(page)
  await untilKept(page)
  await host.stop()
  errors.length = 0
  await page.reload()
  await page.locator('.curve.theory').waitFor()
  await enter(page, 'Serial fraction B, exact', '0.5')
  await enter(page, 'Processors j, exact', '4')
  // 1 / (0.5 + 0.5 / 4) = 1.6
  expect(Object.values(await readouts(page)).join()).toContain('1.6')
  await measureShortly(page, 'calibrated')
  expect(await page.locator('.measured').count()).toBeGreaterThan(0)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant')
  await page.getByRole('button', { name: '測量本瀏覽器' }).waitFor()
  await page.goto(`${host.url}#/programs/requests?scale=0.1`)
  await page.getByRole('button', { name: '執行', exact: true }).click()
  await page.locator('.finding').waitFor({ timeout: 20_000 })
  expectNoErrors(opened)
})

test('while a measurement runs nothing is fetched to be kept; afterwards it is', async () => {
  let deliver = () => {}
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve
  })
  const host = await serve(() => '', delivered)
  const { page } = await open(host.url)
  await measureButton(page).click()
  await untilBlocks(page)
  deliver()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await rest(page, 1_500)
  expect(await page.evaluate(async () => (await globalThis.caches.match('./')) === undefined)).toBe(true)
  await stopButton(page).click()
  await untilKept(page)
})

test('a new version is offered and taken when the visitor wants it, and the old one is forgotten', async () => {
  let version = 'old'
  const host = await serve(() => version)
  const opened = await open(host.url)
  const { page } = opened
  await isIsolated(page)
  await untilKept(page)
  await page.locator('.curve.theory').waitFor()
  const before = await caches(page)
  expect(before.length).toBe(1)
  version = 'new'
  await page.reload()
  const take = page.getByRole('button', { name: 'Take the new version' })
  await take.waitFor({ timeout: 30_000 })
  const loads = countLoads(page)
  await rest(page, 2_000)
  // Offered, and not taken.
  expect(loads()).toBe(1)
  expect((await caches(page)).length).toBe(2)
  // On the second page, too, and not while a program runs.
  await page.goto(`${host.url}#/programs/deadlock?version=1&scale=0.1`)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('alert').getByText('An abandoned lock').waitFor()
  expect(await take.isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
  expect(await take.isEnabled()).toBe(true)
  await page.goto(`${host.url}#/lab`)
  await measureButton(page).click()
  await untilBlocks(page)
  expect(await take.isDisabled()).toBe(true)
  await stopButton(page).click()
  await measureButton(page).waitFor()
  await take.click()
  await expect.poll(loads, { timeout: 10_000 }).toBe(2)
  await page.locator('.curve.theory').waitFor()
  await expect
    .poll(async () => (await caches(page)).map((name) => / new/.test(name)), { timeout: 10_000 })
    .toEqual([true])
  expect(await take.count()).toBe(0)
  expect(before.some((name) => / old/.test(name))).toBe(true)
  expect(loads()).toBe(2)
  expectNoErrors(opened)
})

test('the page can be installed: a manifest, and icons that are there', async () => {
  const { page } = await open(plain)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const address = link?.href ?? ''
    const content = await (await fetch(address)).json()
    const icons = content.icons as { src: string }[]
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, address))).ok))
    return { display: content.display, start: new URL(content.start_url, address).href, found }
  })
  expect(manifest).toEqual({ display: 'standalone', start: plain, found: [true, true, true, true] })
})
