/** "Where does B come from?": a program as steps, its B, and how far Amdahl's law with it is right. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { enter, expectNoErrors, openingLabs, spoken, tableRows } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function openSteps(page: Page) {
  const steps = page.locator('#program-steps')
  await steps.waitFor({ state: 'attached' })
  await steps.scrollIntoViewIfNeeded()
  return steps
}

const finding = async (page: Page) =>
  ((await page.locator('#program-steps [role=status]').textContent()) ?? '').replace(/\u00a0/g, ' ')

describe('the steps of a program', () => {
  test('give the B of an example, which a button puts on the slider', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await openSteps(page)
    // 0.4 + 1.1 + 1.5 of 15 seconds
    expect(await finding(page)).toContain('3.00 s of 15.0 s are serial: B = 20 %. Every parallel step')
    expect(await spoken(page, 'Serial fraction B')).toBe('10\u00a0%')
    await page.getByRole('button', { name: 'Put this B on the slider' }).click()
    expect(await spoken(page, 'Serial fraction B')).toBe('20\u00a0%')
    expectNoErrors(lab)
  })

  test('with limits of their own stay below the law, and the page says from where on', async () => {
    const { page } = await open(isolated)
    await openSteps(page)
    await page.getByRole('button', { name: 'Simulate on a grid' }).click()
    expect(await finding(page)).toMatch(
      /B = 7 %\. Up to j = 8 .* “Sum over 8 groups” is split no further.* limit is 11\.4, not 14\.3\./,
    )
    const rows = await tableRows(page, 'Steps and law')
    // 70 + 900/16 + 30/8, against 70 + 930/16
    expect(rows.find(([processors]) => processors === '16')).toEqual(['16', '130 s', '7.69', '7.80'])
    expect(rows.find(([processors]) => processors === '8')).toEqual(['8', '186 s', '5.37', '5.37'])
  })

  test('are named, timed, made parallel, added and removed by hand', async () => {
    const { page } = await open(isolated)
    const steps = await openSteps(page)
    await enter(page, 'Time of step 4 on one processor', '6.5')
    expect(await finding(page)).toContain('8.00 s of 20.0 s are serial: B = 40 %')
    await page.getByRole('combobox', { name: 'Kind of step 4' }).selectOption('parallel')
    await enter(page, 'At most how many ways for step 4', '4')
    await page.getByRole('textbox', { name: 'Name of step 4' }).fill('Shrink')
    expect(await finding(page)).toMatch(/B = 7\.5 %\. Up to j = 4 .* “Shrink” is split no further/)
    await page.getByRole('textbox', { name: 'At most how many ways for step 4' }).fill('1')
    await steps.getByText('1 is outside 2 to 65,536').waitFor()
    await page.getByRole('button', { name: 'Add a step' }).click()
    expect(await finding(page)).toContain('1.50 s of 21.0 s')
    await page.getByRole('button', { name: 'Remove “Filter every pixel”' }).click()
    expect(await finding(page)).toContain('1.50 s of 9.00 s')
    for (let left = 4; left > 0; left--)
      await steps
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click()
    expect(await finding(page)).toMatch(/^The steps take no time/)
    expect(await spoken(page, 'Serial fraction B')).toBe('10\u00a0%')
  })

  test('speak Chinese', async () => {
    const { page } = await open(isolated, { locale: 'zh-TW' })
    await openSteps(page)
    await page.getByRole('button', { name: '網格模擬' }).click()
    expect(await finding(page)).toContain('到 j = 8 為止')
    expect(await finding(page)).toContain('「按 8 組求和」不能再拆分')
  })

  test.each(['light', 'dark', 'contrast'])('have no axe violation in the %s page', async (theme) => {
    const { page } = await open(isolated)
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
    await openSteps(page)
    await page.getByRole('button', { name: 'Build a program' }).click()
    await page.addScriptTag({ path: axePath })
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    })
    expect(found).toEqual([])
  })

  test('leave the page as wide as a phone', async () => {
    const { page } = await open(isolated, { viewport: { width: 390, height: 844 } })
    await openSteps(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
