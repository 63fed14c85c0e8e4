/** "Where does B come from?": a program as steps, its B, and how far Amdahl's law with it is right. */
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessibleInThemes } from './axe'
import { appears, button, enter, openLab, spoken, tableRows } from './lab'

const finding = () =>
  (document.querySelector('#program-steps [role=status]')?.textContent ?? '').replace(/\u00a0/g, ' ')

async function openSteps(options: Parameters<typeof openLab>[0] = {}) {
  const lab = await openLab(options)
  const steps = await appears('#program-steps')
  await appears('#program-steps [role=status]')
  return { lab, steps: page.elementLocator(steps) }
}

describe('the steps of a program', () => {
  test('give the B of an example, which a button puts on the slider', async () => {
    await openSteps()
    // 0.4 + 1.1 + 1.5 of 15 seconds
    expect(finding()).toContain('3.00 s of 15.0 s are serial: B = 20 %. Every parallel step')
    expect(spoken('Serial fraction B')).toBe('10\u00a0%')
    await button('Put this B on the slider').click()
    await expect.poll(() => spoken('Serial fraction B')).toBe('20\u00a0%')
  })

  test('with limits of their own stay below the law, and the page says from where on', async () => {
    await openSteps()
    await button('Simulate on a grid').click()
    await expect
      .poll(finding)
      .toMatch(
        /B = 7 %\. Up to j = 8 .* “Sum over 8 groups” is split no further.* limit is 11\.4, not 14\.3\./,
      )
    const rows = await tableRows('Steps and law')
    // 70 + 900/16 + 30/8, against 70 + 930/16
    expect(rows.find(([processors]) => processors === '16')).toEqual(['16', '130 s', '7.69', '7.80'])
    expect(rows.find(([processors]) => processors === '8')).toEqual(['8', '186 s', '5.37', '5.37'])
  })

  test('are named, timed, made parallel, added and removed by hand', async () => {
    const { steps } = await openSteps()
    await enter('Time of step 4 on one processor', '6.5')
    await expect.poll(finding).toContain('8.00 s of 20.0 s are serial: B = 40 %')
    await page.getByRole('combobox', { name: 'Kind of step 4' }).selectOptions('parallel')
    await enter('At most how many ways for step 4', '4')
    await page.getByRole('textbox', { name: 'Name of step 4' }).fill('Shrink')
    await expect.poll(finding).toMatch(/B = 7\.5 %\. Up to j = 4 .* “Shrink” is split no further/)
    await page.getByRole('textbox', { name: 'At most how many ways for step 4' }).fill('1')
    await expect.element(steps.getByText('1 is outside 2 to 65,536')).toBeVisible()
    await button('Add a step').click()
    await expect.poll(finding).toContain('1.50 s of 21.0 s')
    await button('Remove “Filter every pixel”').click()
    await expect.poll(finding).toContain('1.50 s of 9.00 s')
    const removers = steps.getByRole('button', { name: /^Remove/ })
    for (let left = 4; left > 0; left--) {
      expect(removers.elements().length).toBe(left)
      await removers.first().click()
    }
    await expect.poll(finding).toMatch(/^The steps take no time/)
    expect(spoken('Serial fraction B')).toBe('10\u00a0%')
  })

  test('speak Chinese', async () => {
    await openSteps({ language: 'zh-Hant' })
    await button('網格模擬').click()
    await expect.poll(finding).toContain('到 j = 8 為止')
    expect(finding()).toContain('「按 8 組求和」不能再拆分')
  })

  test('leave the page as wide as a phone, and have no axe violation in any theme', async () => {
    const { lab } = await openSteps({ size: [390, 844] })
    expect(document.documentElement.scrollWidth).toBe(390)
    await page.viewport(1280, 720)
    await button('Build a program').click()
    await expectAccessibleInThemes(lab)
  })
})
