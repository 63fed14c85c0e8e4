/** One measurement on a fresh page of the lab. */
import { readFile } from 'node:fs/promises'
import { openPage } from './browser.mjs'

/** @typedef {{share: number, workers: string, care: string, seconds?: number}} Settings `seconds`: for each j at most */

/**
 * The lab file that the page saves when it has measured, and what it says of the fitted B.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} address
 * @param {Settings} settings
 * @returns {Promise<{file: string, fitted: string}>}
 */
export async function measureLab(browser, address, { share, workers, care, seconds }) {
  const page = await openPage(browser)
  await page.goto(address)
  await page.getByRole('textbox', { name: 'Serial fraction B, exact' }).fill(String(share))
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('textbox', { name: 'Worker counts' }).fill(workers)
  await page.getByLabel('Care').selectOption(care)
  if (seconds !== undefined)
    await page.getByRole('textbox', { name: 'Seconds for each j at most' }).fill(String(seconds))
  await page.getByRole('button', { name: 'Measure this browser' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Measure this browser' }).waitFor({ timeout: 900_000 })
  await page.getByRole('region', { name: 'Fits', exact: true }).waitFor()
  // None where B is refused, as below 0 on a machine that is busy elsewhere.
  const [fitted = ''] = await page.locator('.fitted p').allTextContents()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export lab file' }).click(),
  ])
  const file = await readFile(await saved.path(), 'utf8')
  await page.context().close()
  return { file, fitted }
}
