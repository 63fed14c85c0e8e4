/** The panel of fits: fetched when something was measured, and honest about what two cores can say. */
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import {
  enter,
  expectNoErrors,
  measureButton,
  openDetails,
  openingLabs,
  tableRows,
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
  test('are fetched after a measurement, give B by the law assumed, and refuse a choice from two points', async () => {
    const lab = await open(isolated)
    const { page } = lab
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    expect(await fits(page).count()).toBe(0)
    await measure(page, '1, 2')
    await fits(page).waitFor()
    expect(asked.some((path) => /\/Fits-[^/]*\.js$/.test(path))).toBe(true)
    await fits(page).getByText('no choice of law').waitFor()
    await fits(page)
      .getByText(/^Karp–Flatt: e₂ = .*needs e on 3 worker counts/)
      .waitFor()
    const [row, ...more] = await tableRows(page, 'Laws fitted to these points')
    expect(more).toEqual([])
    const offered = await page.getByRole('button', { name: 'Use the fitted B' }).count()
    if (row) {
      expect(row[0]).toBe('Amdahl (assumed)')
      expect(row[1]).toMatch(/^-?[\d.]+ % ± [\d.]+ % \[-?[\d.]+ %, -?[\d.]+ %\]$/)
      expect(row.slice(4)).toEqual(['–', '–'])
      expect(offered).toBe(1)
    } else {
      // A machine so busy that two workers were no faster: then B is refused as well, with its own reason.
      expect(offered).toBe(0)
      expect(await fits(page).getByRole('note').count()).toBe(2)
    }
    expect(await page.locator('h2#fits').count()).toBe(1)
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
