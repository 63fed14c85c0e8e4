/** Shortcuts: letters that act, unless you type or have turned them off. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  appears,
  button,
  count,
  curve,
  itemsInMemory,
  measureButton,
  openLab,
  spoken,
  stopButton,
} from './lab'

const pinned = () => count('path.curve.pinned')

test('letters do what the help on “?” says, but not while you type', async () => {
  const lab = await openLab()
  await curve()
  await userEvent.keyboard('t')
  await expect.poll(pinned).toBe(5)
  await userEvent.keyboard('b{Home}p')
  await expect.poll(pinned).toBe(6)
  await userEvent.keyboard('j{End}')
  expect(spoken('Processors j')).toBe('65,536 processors')
  ;(page.getByRole('textbox', { name: 'Processors j, exact' }).element() as HTMLElement).focus()
  await userEvent.keyboard('t{Escape}')
  expect(lab.store.getState().theory.pinned).toHaveLength(6)
  expect(pinned()).toBe(6)

  await userEvent.keyboard('{Tab}')
  await appears('.law-choice')
  await userEvent.keyboard('l{Enter}')
  await expect.element(page.getByRole('checkbox', { name: 'Gustafson' })).toBeVisible()
  await userEvent.keyboard('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect.element(help.getByText('Pin this curve')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => help.query()).toBeNull()

  lab.engine.hold(1)
  await userEvent.keyboard('m')
  await expect.element(stopButton()).toBeVisible()
  await userEvent.keyboard('m')
  await expect.element(measureButton()).toBeVisible()
})

test('they can be turned off, and stay off', async () => {
  const items = itemsInMemory()
  await openLab({ items })
  await curve()
  await button('Keyboard shortcuts').click()
  await page.getByRole('checkbox', { name: 'Shortcuts are on' }).click()
  await button('Close').click()
  await expect.poll(() => items.texts.get('amdahl-lab.preferences')).toBe('en system no-shortcuts')
  const again = await openLab({ items })
  await curve()
  await userEvent.keyboard('t')
  expect(again.store.getState().theory.pinned).toEqual([])
  expect(pinned()).toBe(0)
})
