/** Programs and the rest of the browser: other tabs, a page that goes away in mid-run, a machine with one core. */
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, measureButton, openingLabs, stopButton } from './lab-page'

const openPrograms = openingLabs('.program-list')
const { isolated } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true })
const heldLocks = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return [...held, ...pending].map(({ name }) => name)
  })

/** A second tab of the same browser. */
async function anotherTab(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(address)
  return other
}

test('a page that is closed in mid-run leaves no lock, and another tab can run the same program', async () => {
  const { page } = await openPrograms(`${isolated}#/programs/deadlock?version=3&scale=0.1`)
  const other = await anotherTab(page, `${isolated}#/programs/deadlock?version=3&scale=0.1`)
  await page.bringToFront()
  await run(page).click()
  await page.getByRole('alert').getByText('A deadlock').waitFor()
  expect(await heldLocks(other)).not.toEqual([])
  await page.close()
  await expect.poll(() => heldLocks(other), { timeout: 15_000 }).toEqual([])
  await run(other).click()
  await other.getByRole('alert').getByText('A deadlock').waitFor()
  await stop(other).click()
  await run(other).waitFor()
  await expect.poll(() => other.workers().length).toBe(0)
})

test('while a program runs in one tab, the lab of another does not measure, and says why; then it does', async () => {
  const lab = await openPrograms(`${isolated}#/programs/deadlock?version=1&scale=0.1`)
  const { page } = lab
  await run(page).click()
  await page.getByRole('alert').getByText('An abandoned lock').waitFor()
  const other = await anotherTab(page, isolated)
  await measureButton(other).click()
  await other.getByText('Another tab of Amdahl Lab is measuring').waitFor()
  // Two programs are no better.
  await other.goto(`${isolated}#/programs/newton`)
  await run(other).click()
  await other.getByText('A measurement or another program is running').waitFor()
  expect(await other.locator('.program-timeline').count()).toBe(0)
  await page.bringToFront()
  await stop(page).click()
  await run(page).waitFor()
  await other.goto(`${isolated}#/lab`)
  await other.bringToFront()
  await measureButton(other).click()
  await stopButton(other).waitFor()
  await stopButton(other).click()
  expectNoErrors(lab)
})

test('on one core the page says what more workers can and cannot do, and runs', async () => {
  const { page } = await openPrograms(`${isolated}#/programs/countdown?from=1&scale=0.1`)
  const one = await page.context().newPage()
  await one.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 1 })
  })
  await one.goto(`${isolated}#/programs/newton?workers=2&digits=1000`)
  await one.getByText('This browser states one core').waitFor()
  await run(one).click()
  await one.getByText('The run has ended.').waitFor({ timeout: 60_000 })
})
