/** "Predict first" on the programs' page: choose, run, reveal; and a link that begins so. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible, speak, violations } from './axe'
import { appears, button, count, texts } from './lab'
import { openPrograms, runButton, status } from './opened-programs'

const TELLING =
  '.shows, .program-result, .program-ratio, .program-timeline, .output, .wait-graph, .active-now'
const revealButton = () => button('Reveal')
const radio = (name: string) => page.getByRole('radio', { name })
const prediction = () =>
  texts('.program-prediction')
    .join()
    .replace(/\u00a0/g, ' ')
const focused = () => document.activeElement?.textContent

async function press(name: string): Promise<void> {
  ;(button(name).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
}

test('by keyboard: a lock is predicted, run, and revealed beside what was measured', async () => {
  await openPrograms('/lock?scale=0.1')
  await expect.element(button('Predict first')).toBeVisible()
  await press('Predict first')
  await expect.poll(() => location.hash.endsWith('scale=0.1&predict=1')).toBe(true)
  expect(document.activeElement?.getAttribute('type')).toBe('radio')
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(radio('about j times as fast')).toBeChecked()
  await expect.element(revealButton()).toBeDisabled()
  expect(await violations()).toEqual([])
  await press('Run')
  await expect.poll(status).toBe('The run has ended.')
  expect(count(TELLING)).toBe(0)
  await press('Reveal')
  await expect
    .poll(prediction)
    .toContain('You expected: about j times as fast. What was seen: about as fast as one worker.')
  expect(prediction()).toMatch(/Measured: S₂ = (0\.9|1\.0)/)
  expect(focused()).toBe('Your prediction')
  expect(count('.program-timeline')).toBeGreaterThan(1)
  expect(await violations()).toEqual([])
  await press('Put the prediction away')
  expect(focused()).toBe('Predict first')
})

test('a link begins with the question, and a deadlock is revealed while it waits', async () => {
  await openPrograms('/deadlock?version=3&scale=0.1&predict=1')
  await expect.poll(prediction).toContain('How does this version end?')
  expect(count(TELLING)).toBe(0)
  await radio('both wait for ever').click()
  await runButton().click()
  await expect.element(revealButton()).toBeEnabled()
  expect(count(TELLING)).toBe(0)
  await revealButton().click()
  await expect.poll(prediction).toContain('As you expected: both wait for ever')
  await appears('.wait-graph')
  await button('Stop').click()
  await expect.poll(status).toContain('all locks are free')
})

test('a run that was stopped says what to do next', async () => {
  const { holdIn } = await openPrograms('/countdown?predict=1')
  holdIn('together')
  await radio('as long as the slower one').click()
  await runButton().click()
  await button('Stop').click()
  await expect.poll(prediction).toContain('This run ended before it could tell.')
  await expect.element(revealButton()).toBeDisabled()
})

test('the question fits a phone in Chinese, and has no axe violation in any theme and language', async () => {
  const lab = await openPrograms('/asyncio?predict=1', { size: [390, 844] })
  await appears('.program-options')
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    await speak(lab, language)
    expect(document.documentElement.scrollWidth - innerWidth).toBeLessThanOrEqual(0)
  }
  await expectAccessible(lab)
})
