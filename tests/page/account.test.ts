/** Where the speedup went: read as a sentence and as a table, and block by block, of simulated runs. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from './axe'
import { appears, count, enter, openDetails, openLab, tableRows, texts } from './lab'
import { measure } from './measuring'

/** A quarter of the work serial. */
async function measured() {
  const lab = await openLab()
  lab.store.getState().actions.setSerialFraction(0.25)
  await measure(lab, { workerCounts: [1, 2], care: 'quick' })
  await appears('.account .account-bars')
  return lab
}

const inMilliseconds = (text: string) => Number.parseFloat(text) / (text.endsWith('µs') ? 1_000 : 1)

const shownPart = () => texts('.block-timeline output')[0]

test('the losses are a table with waiting for the imposed serial part in it, under a sentence', async () => {
  await openLab()
  await appears('.measure-strip')
  expect(count('#account')).toBe(0)
  await measured()
  await appears('.account .diagnosis')
  const [row] = await tableRows('Lost speedup by cause')
  const numbers = (row ?? []).map((cell) => Number.parseFloat(cell))
  const [workers, total, serial] = numbers
  expect(workers).toBe(2)
  expect(total).toBeGreaterThan(0)
  expect(serial).toBeGreaterThan(0)
  expect(total).toBeLessThan(2)
  expect(row).toHaveLength(10)
  expect(numbers.slice(0, 9).every(Number.isFinite)).toBe(true)
  expect(await violations()).toEqual([])
})

test('the timeline shows any run of any block, and is zoomed and moved by keyboard', async () => {
  await measured()
  const timeline = '.block-timeline'
  const rows = () => count(`${timeline} tbody tr`)
  await page.getByLabelText('Block', { exact: true }).selectOptions('0')
  await expect.poll(rows).toBe(2)
  await page.getByText('T(1) before').click()
  await expect.poll(rows).toBe(1)
  await page.getByText('T(j) second').click()
  await expect.poll(rows).toBe(2)
  // What each worker did fills the run: µs or ms with three digits each.
  const [, ...first] = texts(`${timeline} tbody tr:first-child > *`).map(inMilliseconds)
  const whole = shownPart()
  const time = inMilliseconds(/of (.*)$/.exec(whole ?? '')?.[1] ?? '')
  expect(Math.abs(first.reduce((sum, part) => sum + part, 0) / time - 1)).toBeLessThan(0.02)
  expect(whole).toMatch(/^0 µs to/)

  const lanes = await appears(`${timeline} .lanes`)
  expect(lanes.getAttribute('aria-label')).toMatch(/zoom/)
  lanes.focus()
  await userEvent.keyboard('++')
  const zoomed = shownPart()
  expect(zoomed).not.toBe(whole)
  const before = texts(`${timeline} table`)
  await userEvent.keyboard('{ArrowLeft}')
  expect(shownPart()).not.toBe(zoomed)
  expect(texts(`${timeline} table`)).not.toEqual(before)
  await userEvent.keyboard('{ArrowRight}')
  expect(shownPart()).toBe(zoomed)
  await userEvent.keyboard('--')
  expect(shownPart()).toBe(whole)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  expect(shownPart()).not.toBe(whole)
  await page.getByRole('button', { name: 'Whole run' }).click()
  expect(shownPart()).toBe(whole)
})

test('points follow the cores that the visitor sets, which travel in the link', async () => {
  const lab = await openLab()
  await openDetails()
  await enter('Cores', '1')
  await measure(lab, { workerCounts: [1, 2], care: 'quick' })
  expect(count('.measured .hollow')).toBe(1)
  await expect.poll(() => location.hash).toContain('cores=1')
  await enter('Cores', '')
  await expect.poll(() => location.hash).not.toContain('cores=')
})
