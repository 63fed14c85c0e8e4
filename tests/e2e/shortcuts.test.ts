import { expect, inject, test } from 'vitest'
import { expectNoErrors, measureButton, openingLabs, stopButton } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

test('letters do what the help on “?” says, but not while one types', async () => {
  const lab = await open(isolated)
  const { page } = lab
  await page.keyboard.press('t')
  expect(await page.locator('path.curve.pinned').count()).toBe(5)
  await page.keyboard.press('b')
  await page.keyboard.press('Home')
  await page.keyboard.press('p')
  expect(await page.locator('path.curve.pinned').count()).toBe(6)
  await page.keyboard.press('j')
  await page.keyboard.press('End')
  expect(await page.getByRole('slider', { name: 'Processors j' }).getAttribute('aria-valuetext')).toBe(
    '65,536 processors',
  )
  await page.getByRole('textbox', { name: 'Processors j, exact' }).focus()
  await page.keyboard.type('t')
  await page.keyboard.press('Escape')
  expect(await page.locator('path.curve.pinned').count()).toBe(6)

  await page.keyboard.press('Tab')
  await page.locator('.law-choice').waitFor()
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Gustafson' }).waitFor()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByText('Pin this curve').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => help.count()).toBe(0)

  await page.keyboard.press('m')
  await stopButton(page).waitFor()
  await page.keyboard.press('m')
  await measureButton(page).waitFor()
  expectNoErrors(lab)
})

test('they can be turned off, and stay off', async () => {
  const { page } = await open(isolated)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox', { name: 'Shortcuts are on' }).uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('amdahl-lab.preferences')))
    .toBe('en system no-shortcuts')
  await page.reload()
  await page.locator('.curve.theory').waitFor()
  await page.keyboard.press('t')
  expect(await page.locator('path.curve.pinned').count()).toBe(0)
})
