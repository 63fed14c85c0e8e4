/** The program `requests`: real fetch calls, answered by the page's own service worker. */
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from './lab-page'
import { servePlainly } from './plain-host'

const open = openingLabs('.program-list')
const { folder } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })

/** What the output of a pass says: the status of each line and its class. */
async function lines(page: Page, pass: RegExp) {
  const items = page.getByRole('region', { name: pass }).locator('li')
  const texts = await items.evaluateAll((all) => all.map((item) => item.textContent ?? ''))
  return texts.map((text) => /:(\d{3}) [A-Z].* \((\dxx)\)$/.exec(text)?.slice(1) ?? [])
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
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        navigator.serviceWorker.controller?.postMessage('count', [port2])
      }),
  )

/** Budget: 2.3 s of waiting. Each answer comes 83 ms before the next one, so that their order does not depend on the pace. */
test('six requests are answered by the service worker in the order of their latencies, and broken off by Stop', async () => {
  const host = await servePlainly(folder, (path, content) =>
    path === '/service-worker.js' ? COUNTING + content : content,
  )
  const opened = await open(`${host.url}#/programs/requests?latency=5000&latencies=different&scale=0.1`)
  const { page } = opened
  await page.waitForFunction(() => crossOriginIsolated)
  await run(page).click()
  await page.locator('.finding').waitFor()
  const alone = await lines(page, /Output: one after another/)
  const together = await lines(page, /Output: together/)
  expect(alone.map(([status]) => status)).toEqual(['200', '400', '404', '408', '500', '524'])
  expect(alone.map(([, classOfIt]) => classOfIt)).toEqual(['2xx', '4xx', '4xx', '4xx', '5xx', '5xx'])
  // The last asked first.
  expect(together.map(([status]) => status)).toEqual(['524', '500', '408', '404', '400', '200'])
  const classes = await page.locator('.program-result tbody tr').allTextContents()
  expect(classes.map((text) => text.slice(0, 3) + text.slice(-1))).toEqual([
    '1xx0',
    '2xx1',
    '3xx0',
    '4xx3',
    '5xx2',
  ])
  expect(await page.getByRole('button', { name: 'Set this B in the lab' }).count()).toBe(0)

  await page.evaluate(() => {
    location.hash = '#/programs/requests?latency=3000'
  })
  await page.getByRole('textbox', { name: 'Latency in ms' }).and(page.locator('[value="3000"]')).waitFor()
  const before = await counted(page)
  const asked = async () => (await counted(page)) - before
  await run(page).click()
  await page.getByText('Running: one after another').waitFor()
  // The warm-up, and the first of the six.
  await expect.poll(asked).toBeGreaterThanOrEqual(2)
  await stop(page).click()
  await page.getByText('all locks are free').waitFor()
  await expect.poll(() => page.workers().length).toBe(0)
  const atStop = await asked()
  expect(atStop).toBeLessThan(7)
  // The next would have been asked three seconds after the one before.
  await page.waitForTimeout(3_200)
  expect(await asked()).toBe(atStop)
  expectNoErrors(opened)

  // What is out of bounds is refused.
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
  await host.stop()
})
