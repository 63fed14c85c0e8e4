/** How soon a running measurement can be stopped. */
import { expect, inject } from 'vitest'
import {
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  tableRows,
  UNSERVED,
  untilBlocks,
} from '../e2e/lab-page'
import { judged } from './on-this-machine'

const open = openingLabs()
const { isolated } = inject('site')

/** Milliseconds. */
const AT_ONCE = 200

judged('Stop in mid-run answers within 200 ms, ends the workers, and keeps the points so far', async () => {
  const lab = await open(isolated, UNSERVED)
  const { page } = lab
  await openDetails(page)
  await page.getByLabel('Care').selectOption('thorough')
  await measureButton(page).click()
  await untilBlocks(page)
  expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
  const waited = await page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('.main-action')
    const from = performance.now()
    button?.click()
    while (button?.textContent === 'Stop' && performance.now() - from < 5_000) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return performance.now() - from
  })
  expect(waited).toBeLessThan(AT_ONCE)
  await page.getByText(/^Stopped\. \d+ blocks? measured so far (is|are) kept\./).waitFor()
  expect(await page.locator('.measured').count()).toBeGreaterThanOrEqual(2)
  expect((await tableRows(page, 'Measured speedup')).length).toBeGreaterThanOrEqual(2)
  // The browser reports the end of a worker a moment after it.
  await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(0)
  expectNoErrors(lab)
  await page.context().close()
})
