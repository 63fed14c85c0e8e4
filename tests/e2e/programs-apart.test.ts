/** Programs and the rest of the browser: other tabs, and a page that goes away in mid-run. */
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, measureButton, openingLabs, stopButton, UNSERVED } from './lab-page'

const openPrograms = openingLabs('.program-list')
const { isolated } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const heldLocks = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return [...held, ...pending].map(({ name }) => name)
  })

/** Within the page that is open. */
function goTo(page: Page, fragment: string): Promise<void> {
  return page.evaluate((next) => {
    location.hash = next
  }, fragment)
}

/** Budget: 1 s, asleep. */
test('while a program runs in one tab another neither measures nor runs one; when the first is closed it does', async () => {
  const lab = await openPrograms(`${isolated}#/programs/deadlock?version=1&scale=0.1`, UNSERVED)
  const { page } = lab
  await run(page).click()
  await page.getByRole('alert').getByText('An abandoned lock').waitFor()
  const other = await page.context().newPage()
  await other.goto(isolated)
  await measureButton(other).click()
  await other.getByText('Another tab of Amdahl Lab is measuring').waitFor()
  // Two programs are no better.
  await goTo(other, '#/programs/deadlock?version=3&scale=0.1')
  await run(other).click()
  await other.getByText('A measurement or another program is running').waitFor()
  expect(await other.locator('.program-timeline').count()).toBe(0)
  await page.bringToFront()
  await stopButton(page).click()
  await run(page).waitFor()
  await goTo(other, '#/lab')
  await other.bringToFront()
  await measureButton(other).click()
  await stopButton(other).click()
  await measureButton(other).waitFor()

  // A page that is closed in mid-run leaves no lock.
  await page.bringToFront()
  await goTo(page, '#/programs/deadlock?version=3&scale=0.1')
  await run(page).click()
  await page.getByRole('alert').getByText('A deadlock').waitFor()
  expect(await heldLocks(other)).not.toEqual([])
  expectNoErrors(lab)
  await page.close()
  await expect.poll(() => heldLocks(other)).toEqual([])
  await goTo(other, '#/programs/deadlock?version=3&scale=0.1')
  await run(other).click()
  await other.getByRole('alert').getByText('A deadlock').waitFor()
  await stopButton(other).click()
  await run(other).waitFor()
  await expect.poll(() => other.workers().length).toBe(0)
})
