/** The pace of programs on the built site. */
import type { Page } from 'playwright'
import { expect, inject } from 'vitest'
import { expectNoErrors, openingLabs } from '../e2e/lab-page'
import { judged } from './on-this-machine'

const open = openingLabs('.program-list')
const { isolated } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const finding = async (page: Page) => (await page.locator('.finding').textContent()) ?? ''

/** When the last line of a pass was printed, in milliseconds, and the statuses in their order. */
async function answers(page: Page, pass: RegExp) {
  const items = page.getByRole('region', { name: pass }).locator('li')
  const texts = await items.evaluateAll((all) => all.map((item) => item.textContent ?? ''))
  const found = texts.map((text) => /^([\d.]+)\s*(ms|s) .*:(\d{3}) [A-Z].* \(\dxx\)$/.exec(text) ?? [])
  const [, time, unit] = found.at(-1) ?? []
  return { statuses: found.map(([, , , status]) => status), end: Number(time) * (unit === 's' ? 1000 : 1) }
}

judged('six requests take the sum one after another, and together as long as the longest', async () => {
  const opened = await open(`${isolated}#/programs/requests`)
  const { page } = opened
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await run(page).click()
  await page.locator('.finding').waitFor({ timeout: 30_000 })
  const alone = await answers(page, /Output: one after another/)
  const together = await answers(page, /Output: together/)
  expect(together.statuses.sort()).toEqual(['200', '400', '404', '408', '500', '524'])
  // Six of a second each.
  expect(alone.end).toBeGreaterThanOrEqual(0.95 * 6_000)
  expect(together.end).toBeLessThanOrEqual(1.3 * 1_000)
  expect(together.end).toBeGreaterThanOrEqual(0.95 * 1_000)

  await page.getByRole('combobox', { name: 'Latencies' }).selectOption('different')
  await run(page).click()
  await page.getByText('The run has ended.').waitFor({ timeout: 30_000 })
  const speedup = Number(/S₆ = ([\d.]+)/.exec(await finding(page))?.[1])
  // (1 + 2 + … + 6) / 6 = 3.5
  expect(speedup).toBeGreaterThan(0.8 * 3.5)
  expect(speedup).toBeLessThan(1.05 * 3.5)
  expectNoErrors(opened)
})

judged('drawing a run does not lengthen it: 20 tasks a worker overlap on the page, too', async () => {
  const { page } = await open(`${isolated}#/programs/lock?part=shares&share=0.5&tasks=20&workers=2`)
  await run(page).click()
  await page.getByText('The run has ended.').waitFor({ timeout: 30_000 })
  expect(Number(await page.locator('.finding strong').textContent())).toBeGreaterThan(1.7)
})

judged('a step of 1,000 digits is shorter than the message that hands it over: S is below 1', async () => {
  const { page } = await open(`${isolated}#/programs/newton?digits=1000&workers=8`)
  let told = ''
  let speedup = Number.NaN
  // The times are of a millisecond or so, and one run may have S above 1.
  for (let runs = 0; runs < 5 && !(speedup < 1); runs++) {
    await run(page).click()
    await page.getByText('The run has ended.').waitFor({ timeout: 60_000 })
    told = (await page.locator('.share-chart').textContent()) ?? ''
    speedup = Number(/S = ([\d.]+) on 8/.exec(told)?.[1])
  }
  expect(speedup).toBeLessThan(1)
  expect(told).toContain('No B gives this: S is below 1')
})

judged('a running program is stopped within a second', async () => {
  const { page } = await open(`${isolated}#/programs/deadlock?version=3&scale=0.1`)
  await run(page).click()
  await page.getByRole('heading', { name: 'Who waits for whom' }).waitFor()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('all locks are free').waitFor({ timeout: 1_000 })
})
