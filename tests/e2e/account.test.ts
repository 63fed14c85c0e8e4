/** Where the speedup went: measured, read as a sentence and as a table, and block by block. */
import { createRequire } from 'node:module'
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
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** Two seconds for each worker count, a quarter of the work serial. */
async function measured(counts = '1, 2') {
  const lab = await open(isolated)
  const { page } = lab
  await enter(page, 'Serial fraction B, exact', '0.25')
  await openDetails(page)
  await enter(page, 'Worker counts', counts)
  await enter(page, 'Seconds for each j at most', '3')
  await measureButton(page).click()
  await untilMeasured(page)
  await page.locator('.account .account-bars').waitFor()
  return lab
}

const inMilliseconds = (text: string) => Number.parseFloat(text) / (text.endsWith('µs') ? 1_000 : 1)

const output = (page: Page) => page.locator('.block-timeline output').textContent()

describe('where the speedup went', () => {
  test('is fetched only when there is a measurement', async () => {
    const { page } = await open(isolated)
    await page.getByRole('heading', { name: 'Ask backwards' }).waitFor()
    expect(await page.locator('#account').count()).toBe(0)
    const parts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)),
    )
    expect(parts.some((name) => name?.startsWith('AccountPanel'))).toBe(false)
  })

  test('is a table with waiting for the imposed serial part in it, under a sentence', async () => {
    const lab = await measured()
    const { page } = lab
    await page.locator('.account .diagnosis').waitFor()
    const [row] = await tableRows(page, 'Lost speedup by cause')
    const figures = (row ?? []).map((cell) => Number.parseFloat(cell))
    const [workers, total, serial] = figures
    expect(workers).toBe(2)
    expect(total).toBeGreaterThan(0)
    expect(serial).toBeGreaterThan(0)
    expect(total).toBeLessThan(2)
    expect(row).toHaveLength(10)
    expect(figures.slice(0, 9).every(Number.isFinite)).toBe(true)
    expect(await violations(page)).toEqual([])
    expectNoErrors(lab)
  })

  test('shows any run of any block, and is zoomed and moved by keyboard', async () => {
    const lab = await measured()
    const { page } = lab
    const timeline = page.locator('.block-timeline')
    await timeline.getByLabel('Block', { exact: true }).selectOption('0')
    const ofShared = await timeline.locator('tbody tr').count()
    expect(ofShared).toBe(2)
    await timeline.getByText('T(1) before').click()
    expect(await timeline.locator('tbody tr').count()).toBe(1)
    await timeline.getByText('T(j) second').click()
    // What each worker did fills the run: µs or ms with three digits each.
    const [, ...first] = (await timeline.locator('tbody tr').first().locator('th, td').allTextContents()).map(
      inMilliseconds,
    )
    const whole = await output(page)
    const time = inMilliseconds(/of (.*)$/.exec(whole ?? '')?.[1] ?? '')
    expect(Math.abs(first.reduce((sum, part) => sum + part, 0) / time - 1)).toBeLessThan(0.02)
    expect(whole).toMatch(/^0 µs to/)

    await timeline.getByRole('region', { name: /zoom/ }).focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const zoomed = await output(page)
    expect(zoomed).not.toBe(whole)
    const before = await timeline.locator('table').textContent()
    await page.keyboard.press('ArrowLeft')
    expect(await output(page)).not.toBe(zoomed)
    expect(await timeline.locator('table').textContent()).not.toBe(before)
    await page.keyboard.press('ArrowRight')
    expect(await output(page)).toBe(zoomed)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    expect(await output(page)).toBe(whole)
    await timeline.getByRole('button', { name: 'Zoom in' }).click()
    await timeline.getByRole('button', { name: 'Whole run' }).click()
    expect(await output(page)).toBe(whole)
    expectNoErrors(lab)
  })

  test('follows the cores that the visitor sets, which travel in the link', async () => {
    const { page } = await open(isolated)
    await openDetails(page)
    await enter(page, 'Cores', '1')
    await enter(page, 'Worker counts', '1, 2')
    await enter(page, 'Seconds for each j at most', '2')
    await measureButton(page).click()
    await untilMeasured(page)
    expect(await page.locator('.measured .hollow').count()).toBe(1)
    await page.waitForFunction(() => location.hash.includes('cores=1'))
    await enter(page, 'Cores', '')
    await page.waitForFunction(() => !location.hash.includes('cores='))
  })
})
