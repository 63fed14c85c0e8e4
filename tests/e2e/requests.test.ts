/** The program `requests`: real fetch calls, answered by the page's own service worker. */
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs, UNSERVED } from './lab-page'
import { servePlainly } from './plain-host'

const open = openingLabs('.program-list')
const { folder, isolated, plain } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })

/** What the output of a pass says: the status of each line, and its time in milliseconds. */
async function lines(page: Page, pass: RegExp) {
  const items = page.getByRole('region', { name: pass }).locator('li')
  const texts = await items.evaluateAll((all) => all.map((item) => item.textContent ?? ''))
  return texts.map((text) => {
    const [, time, unit, status, classOfIt] =
      /^([\d.]+)\s*(ms|s) .*:(\d{3}) [A-Z].* \((\dxx)\)$/.exec(text) ?? []
    return { at: Number(time) * (unit === 's' ? 1000 : 1), status, class: classOfIt }
  })
}

/** Put before the service worker's own script: counts the answers that are asked for. */
const COUNTING = `
let asked = 0
self.addEventListener('message', ({ data, ports }) => data === 'count' && ports[0].postMessage(asked))
self.addEventListener('fetch', ({ request }) => {
  if (request.url.includes('/answers/')) asked++
});
`

const counted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        navigator.serviceWorker.controller?.postMessage('count', [port2])
      }),
  )

const endOf = (found: { at: number }[]) => found.at(-1)?.at ?? Number.NaN

describe('six requests', () => {
  test('take the sum one after another, and together as long as the longest', async () => {
    const opened = await open(`${isolated}#/programs/requests`)
    const { page } = opened
    await run(page).click()
    await page.locator('.finding').waitFor({ timeout: 30_000 })
    const alone = await lines(page, /Output: one after another/)
    const together = await lines(page, /Output: together/)
    expect(alone.map(({ status }) => status)).toEqual(['200', '400', '404', '408', '500', '524'])
    expect(together.map(({ status }) => status).sort()).toEqual(['200', '400', '404', '408', '500', '524'])
    expect(alone.map((line) => line.class)).toEqual(['2xx', '4xx', '4xx', '4xx', '5xx', '5xx'])
    // Six of a second each.
    expect(endOf(alone)).toBeGreaterThanOrEqual(0.95 * 6_000)
    expect(endOf(together)).toBeLessThanOrEqual(1.3 * 1_000)
    expect(endOf(together)).toBeGreaterThanOrEqual(0.95 * 1_000)
    const classes = await page.locator('.program-result tbody tr').allTextContents()
    expect(classes.map((text) => text.slice(0, 3) + text.slice(-1))).toEqual([
      '1xx0',
      '2xx1',
      '3xx0',
      '4xx3',
      '5xx2',
    ])
    expect(await page.getByRole('button', { name: 'Set this B in the lab' }).count()).toBe(0)
    expectNoErrors(opened)
  })

  test('of different latencies arrive in the order of these, the last asked first', async () => {
    const { page } = await open(`${isolated}#/programs/requests?latencies=different`)
    await run(page).click()
    await page.locator('.finding').waitFor({ timeout: 30_000 })
    const together = await lines(page, /Output: together/)
    expect(together.map(({ status }) => status)).toEqual(['524', '500', '408', '404', '400', '200'])
    const found = (await page.locator('.finding').textContent()) ?? ''
    // (1 + 2 + … + 6) / 6 = 3.5
    expect(Number(/S₆ = ([\d.]+)/.exec(found)?.[1])).toBeGreaterThan(0.8 * 3.5)
    expect(Number(/S₆ = ([\d.]+)/.exec(found)?.[1])).toBeLessThan(1.05 * 3.5)
  })

  test('are broken off by Stop at once', async () => {
    const host = await servePlainly(folder, (path, content) =>
      path === '/service-worker.js' ? COUNTING + content : content,
    )
    const opened = await open(`${host.url}#/programs/requests?latency=3000`)
    const { page } = opened
    await page.waitForFunction(() => crossOriginIsolated)
    await run(page).click()
    await page.getByText('Running: one after another').waitFor()
    // The warm-up, and the first of the six.
    await expect.poll(() => counted(page), { timeout: 2_500 }).toBe(2)
    await stop(page).click()
    await page.getByText('all locks are free').waitFor({ timeout: 1_000 })
    await expect.poll(() => page.workers().length, { timeout: 2_000 }).toBe(0)
    // The next would have been asked for three seconds after the first.
    await page.waitForTimeout(4_000)
    expect(await counted(page)).toBe(2)
    expectNoErrors(opened)
    await host.stop()
  })
})

test('the service worker answers what is in bounds, and 400 to anything else', async () => {
  const { page } = await open(`${isolated}#/programs`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const statusOf = (address: string) => page.evaluate(async (asked) => (await fetch(asked)).status, address)
  expect(await statusOf('answers/404?after=0')).toBe(404)
  expect(await statusOf('answers/204?after=0')).toBe(204)
  for (const refused of [
    'answers/404',
    'answers/199?after=0',
    'answers/600?after=0',
    'answers/200?after=10001',
  ])
    expect(await statusOf(refused)).toBe(400)
})

test('where no service worker serves the page it says why, and what still works', async () => {
  const { page } = await open(`${plain}#/programs/requests?scale=0.1`, UNSERVED)
  await run(page).click()
  await page.getByText(/needs the page’s own service worker/).waitFor({ timeout: 10_000 })
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await page.getByText('Press Run. Nothing runs before.').waitFor()
})
