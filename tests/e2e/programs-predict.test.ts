/** "Predict first" on the programs' page: choose, run, reveal; and a link that begins so. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs('.program-prediction')
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

const TELLING =
  '.shows, .program-result, .program-ratio, .program-timeline, .output, .wait-graph, .active-now'
const revealButton = (page: Page) => page.getByRole('button', { name: 'Reveal' })

test('by keyboard: a lock is predicted, run, and revealed beside what was measured', async () => {
  const lab = await open(`${isolated}#/programs/lock?scale=0.1`)
  const { page } = lab
  await page.getByRole('button', { name: 'Predict first' }).press('Enter')
  await page.waitForFunction(() => location.hash.endsWith('scale=0.1&predict=1'))
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('radio', { name: 'about j times as fast' }).and(page.locator(':checked')).waitFor()
  expect(await revealButton(page).isDisabled()).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await page.getByText('The run has ended.').waitFor({ timeout: 30_000 })
  expect(await page.locator(TELLING).count()).toBe(0)
  await revealButton(page).press('Enter')
  await page
    .getByText('You expected: about j times as fast. What was seen: about as fast as one worker.')
    .waitFor()
  await page.getByText(/Measured: S₂ = (0\.9|1\.0)/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your prediction')
  expect(await page.locator('.program-timeline').count()).toBeGreaterThan(1)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Put the prediction away' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Predict first')
  expectNoErrors(lab)
})

test('a link begins with the question, and a deadlock is revealed while it waits', async () => {
  const lab = await open(`${isolated}#/programs/deadlock?version=3&scale=0.1&predict=1`)
  const { page } = lab
  await page.getByText('How does this version end?').waitFor()
  expect(await page.locator(TELLING).count()).toBe(0)
  await page.getByRole('radio', { name: 'both wait for ever' }).check()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect.poll(() => revealButton(page).isEnabled(), { timeout: 10_000 }).toBe(true)
  expect(await page.locator(TELLING).count()).toBe(0)
  await revealButton(page).click()
  await page.getByText('As you expected: both wait for ever').waitFor()
  await page.locator('.wait-graph').waitFor()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('all locks are free').waitFor()
  expectNoErrors(lab)
})

test('a run that was stopped says what to do next', async () => {
  const { page } = await open(`${isolated}#/programs/countdown?predict=1`)
  await page.getByRole('radio', { name: 'as long as the slower one' }).check()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('This run ended before it could tell.').waitFor()
  expect(await revealButton(page).isDisabled()).toBe(true)
})

for (const language of ['zh-Hans', 'zh-Hant']) {
  test.each(['dark', 'contrast'])(`no axe violation in ${language}, %s`, async (theme) => {
    const { page } = await open(`${isolated}#/programs/asyncio?predict=1`, {
      viewport: { width: 390, height: 844 },
    })
    await page.locator('.header select').nth(1).selectOption(theme)
    await page.locator('.header select').first().selectOption(language)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}
