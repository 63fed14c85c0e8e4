/** The panel of fits: fetched when something was measured, and honest about what two cores can say. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  spoken,
  tableRows,
  untilBlocks,
  untilMeasured,
} from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

async function measure(page: Page, counts: string) {
  await openDetails(page)
  await enter(page, 'Worker counts', counts)
  await enter(page, 'Seconds for each j at most', '4')
  await measureButton(page).click()
  await untilMeasured(page)
}

const fits = (page: Page) => page.getByRole('region', { name: 'Fits', exact: true })

describe('the fits', () => {
  test('are fetched when a measurement has ended, not before, and always say why there is no choice on two cores', async () => {
    const lab = await open(isolated)
    const { page } = lab
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const fetched = () => asked.filter((path) => /\/Fits-[^/]*\.js$/.test(path)).length
    expect(await fits(page).count()).toBe(0)
    await openDetails(page)
    await enter(page, 'Worker counts', '1, 2')
    await enter(page, 'Seconds for each j at most', '4')
    await measureButton(page).click()
    await untilBlocks(page)
    expect(fetched()).toBe(0)
    await measureButton(page).waitFor({ timeout: 60_000 })
    await fits(page).waitFor()
    expect(fetched()).toBe(1)
    // On a machine that is busy elsewhere there may be other reasons besides the two points.
    expect(await fits(page).getByRole('note').count()).toBeGreaterThan(0)
    await fits(page)
      .getByText(/^Karp–Flatt: e₂ = .*needs e on 3 worker counts/)
      .waitFor()
    expect(await page.locator('h2#fits').count()).toBe(1)
    expectNoErrors(lab)
  })

  test('of two points give B by the law assumed, refuse a choice, and put B on the slider as it is read', async () => {
    const lab = await open(isolated)
    const { page } = lab
    // Seven brackets of S₂ = 1.75 on two cores: e = 1/7.
    const file = fileURLToPath(new URL('../fixtures/lab-file-2.json', import.meta.url))
    await page.locator('.share input[type=file]').setInputFiles(file)
    await fits(page).getByText('B = 14.3 % [14.3 %, 14.3 %]').waitFor()
    await fits(page).getByText('it is assumed, not tested').waitFor()
    await fits(page).getByRole('note').getByText('Two points lie on a curve of every law').waitFor()
    expect(await tableRows(page, 'Laws fitted to these points')).toEqual([
      ['Amdahl (assumed)', '14.3 % ± 0 % [14.3 %, 14.3 %]', '–', '0.0 %', '–', '–'],
    ])
    await page.getByRole('button', { name: 'Use the fitted B' }).click()
    await expect.poll(() => spoken(page, 'Serial fraction B')).toMatch(/^14\.3/)
    expectNoErrors(lab)
  })

  test('leave out what lies past the cores, and say why, in Chinese too', async () => {
    const lab = await open(isolated)
    const { page } = lab
    const cores = await page.evaluate(() => navigator.hardwareConcurrency)
    await measure(page, `1, ${cores}, ${2 * cores}`)
    await fits(page)
      .getByText(new RegExp(`^Past ${cores} cores? \\(j = ${2 * cores}\\)`))
      .waitFor()
    await page.getByLabel('Language').selectOption('zh-Hant')
    await page.getByText(`超過 ${cores} 個核心（j = ${2 * cores}）`).waitFor()
    expectNoErrors(lab)
  })
})
