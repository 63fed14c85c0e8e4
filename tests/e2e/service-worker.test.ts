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
  untilBlocks,
} from './lab-page'
import { type PlainHost, servePlainly } from './plain-host'

const open = openingLabs()
const { folder } = inject('site')

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
    .poll(() => page.evaluate(async () => (await globalThis.caches.match('./')) !== undefined), {})
    .toBe(true)

const rest = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds)

/** Budget: some blocks, 2 s of a measurement and 0.7 s of a program. */
test('a host without the headers is isolated after one reload, which loses nothing of a link; then all works without a network', async () => {
  const host = await serve()
  const opened = await open(`${host.url}#${LINK}`)
  const { page, errors } = opened
  await isIsolated(page)
  await page.locator('.curve.theory').waitFor()
  expect(await spoken(page, 'Serial fraction B')).toMatch(/^25\s%/)
  const [arrival] = await page.evaluate(() => performance.getEntriesByType('navigation'))
  expect((arrival as PerformanceNavigationTiming).type).toBe('reload')
  const loads = countLoads(page)

  // Memory is shared.
  await measureButton(page).click()
  await untilBlocks(page)
  await page.getByText(/isolated · 5 µs clock/).waitFor()
  await stopButton(page).click()

  // The page can be installed: a manifest, and icons that are there.
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const address = link?.href ?? ''
    const content = await (await fetch(address)).json()
    const icons = content.icons as { src: string }[]
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, address))).ok))
    return { display: content.display, start: new URL(content.start_url, address).href, found }
  })
  expect(manifest).toEqual({ display: 'standalone', start: host.url, found: [true, true, true, true] })

  await untilKept(page)
  await rest(page, 1_000)
  expect(loads()).toBe(1)
  expectNoErrors(opened)

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
  await page.goto(`${host.url}#/programs/requests?latency=500&scale=0.1`)
  await page.getByRole('button', { name: '執行', exact: true }).click()
  await page.locator('.finding').waitFor()
  expectNoErrors(opened)
})

/** Budget: some blocks. */
test('what the visitor has begun is neither reloaded away nor disturbed; a new version is offered, and taken when it is wanted', async () => {
  let deliver = () => {}
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve
  })
  let version = 'old'
  const host = await serve(() => version, delivered)
  const opened = await open(host.url)
  const { page } = opened
  const loads = countLoads(page)
  await enter(page, 'Serial fraction B, exact', '0.3')
  await measureButton(page).click()
  await untilBlocks(page)
  deliver()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await rest(page, 1_500)
  expect(loads()).toBe(1)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  // While a measurement runs nothing is fetched to be kept; afterwards it is.
  expect(await page.evaluate(async () => (await globalThis.caches.match('./')) === undefined)).toBe(true)
  await stopButton(page).click()
  await untilKept(page)
  const before = await caches(page)
  expect(before.length).toBe(1)
  expect(before.some((name) => / old/.test(name))).toBe(true)

  version = 'new'
  await page.reload()
  // The next visit is isolated.
  await isIsolated(page)
  const take = page.getByRole('button', { name: 'Take the new version' })
  await take.waitFor()
  await rest(page, 1_000)
  // Offered, and not taken. On the second page, too.
  expect(loads()).toBe(2)
  expect((await caches(page)).length).toBe(2)
  await page.goto(`${host.url}#/programs`)
  await page.locator('.program-list').waitFor()
  expect(await take.isEnabled()).toBe(true)
  await take.click()
  await expect.poll(loads).toBe(3)
  await page.locator('.program-list').waitFor()
  await expect.poll(async () => (await caches(page)).map((name) => / new/.test(name))).toEqual([true])
  expect(await take.count()).toBe(0)
  expect(loads()).toBe(3)
  expectNoErrors(opened)
})
