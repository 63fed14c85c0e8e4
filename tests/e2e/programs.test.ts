/** The programs on real workers of the built site: where the page is isolated, and on a host that knows no headers. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, measureButton, openingLabs, stopButton, UNSERVED } from './lab-page'

const open = openingLabs('.program-list')
const { isolated, plain } = inject('site')

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })

/** Another program of the page that is open. */
function choose(page: Page, place: string): Promise<void> {
  return page.evaluate((fragment) => {
    location.hash = fragment
  }, `#/programs/${place}`)
}

/** Budget: 1 s of sleep in all runs. */
test('where the page is isolated runs show what came out, leave no worker behind, and end with the page', async () => {
  const opened = await open(`${isolated}#/programs/countdown?from=1&scale=0.1`, UNSERVED)
  const { page } = opened
  for (let times = 0; times < 2; times++) {
    await choose(page, 'countdown?from=1&scale=0.1')
    await run(page).click()
    await page.getByText('The run has ended.').waitFor()
    // At full length it lasts until it is stopped.
    await choose(page, 'countdown')
    await run(page).click()
    await stopButton(page).click()
    await page.getByText('all locks are free').waitFor()
  }
  await expect.poll(() => page.workers().length).toBe(0)
  await choose(page, 'countdown?from=1&scale=0.1')
  await run(page).click()
  await page.locator('.finding').waitFor()
  expect(await page.locator('.finding').textContent()).toMatch(/T\(1\) = .*T\(2\) = .*S₂ = /)
  const lanes = page.getByRole('figure', { name: /together, on two workers/ }).locator('.lane')
  expect(await lanes.count()).toBe(2)
  await expect.poll(() => page.workers().length).toBe(0)

  // The listing is the very source, beside that of the notes.
  await choose(page, 'asyncio')
  const codes = page.locator('.listing code')
  await codes.getByText('asyncio.sleep').first().waitFor()
  const [python, typescript] = await codes.allTextContents()
  expect(python).toContain('await asyncio.sleep(0)')
  expect(typescript).toBe(
    readFileSync(new URL('../../src/programs/asyncio/coroutines.ts', import.meta.url), 'utf8'),
  )

  // A run ends with its page, and the lab can measure at once.
  await choose(page, 'countdown')
  await run(page).click()
  await stopButton(page).waitFor()
  await page.getByRole('link', { name: 'Lab' }).click()
  await expect.poll(() => page.workers().length).toBe(0)
  await measureButton(page).click()
  await page
    .getByText(/of \d+ blocks? clean/)
    .first()
    .waitFor()
  // And the other way round: beside a measurement no program runs.
  await page.getByRole('link', { name: 'Programs' }).click()
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await run(page).click()
  await page.getByText(/two at once would spoil each other/).waitFor()
  expectNoErrors(opened)
})

/** Budget: 2.1 s of sleep. */
test('on a host without the headers a lock is a Web Lock, and what does not run says why', async () => {
  const opened = await open(`${plain}#/programs/lock?scale=0.1`, UNSERVED)
  const { page } = opened
  let loads = 1
  page.on('load', () => loads++)
  await run(page).click()
  await page.locator('.finding').waitFor()
  const lines = await page.locator('.output').last().locator('code').allTextContents()
  const counting = lines.filter((line) => line.includes('counting')).map((line) => line.slice(6, 9))
  expect(counting).toEqual(['AAA', 'AAA', 'AAA', 'AAA', 'AAA', 'BBB', 'BBB', 'BBB', 'BBB', 'BBB'])

  await choose(page, 'deadlock?scale=0.1')
  await run(page).click()
  await page.getByText(/need memory that workers share, and this page is not isolated/).waitFor()
  await page.getByRole('combobox', { name: 'Version' }).selectOption('2')
  await run(page).click()
  await page.getByText('One thread failed').waitFor()

  // It waits for a service worker for 3 s.
  await choose(page, 'requests?scale=0.1')
  await run(page).click()
  await page.getByText(/needs the page’s own service worker/).waitFor()
  await page.getByRole('link', { name: /Two threads count down/ }).click()
  await page.getByText('Press Run. Nothing runs before.').waitFor()
  // Without a service worker it stays without isolation, and is not loaded again for it.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  expect(loads).toBe(1)
  expectNoErrors(opened)

  // As over plain http from another computer: there is no lock of either kind.
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'isSecureContext', { get: () => false })
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })
  })
  await choose(page, 'lock?scale=0.1')
  await page.getByRole('combobox', { name: 'What runs' }).waitFor()
  await page.reload()
  await run(page).click()
  await page.getByText(/over https or from this computer/).waitFor()
  expect(await page.locator('.program-timeline').count()).toBe(0)
  await page.getByRole('combobox', { name: 'What runs' }).selectOption('shares')
  await run(page).click()
  await page.getByText(/over plain http from another computer the two headers do nothing/).waitFor()
  expect(await page.locator('.program-timeline').count()).toBe(0)
  expect(loads).toBe(2)
})
