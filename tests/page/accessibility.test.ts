/** The lab for everyone: axe, the keyboard, fingers, and windows of every width. */
import { expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { LANGUAGES } from '../../src/i18n/language'
import { expectAccessible, speak, violations } from './axe'
import {
  appears,
  button,
  count,
  curve,
  measureButton,
  type OpenedLab,
  openDetails,
  openLab,
  press,
} from './lab'

/** The workload with the most fields in Details. */
async function chooseCustomWork({ store }: OpenedLab): Promise<void> {
  store.getState().actions.changeSettings({ workload: 'custom' })
  await expect.poll(() => document.querySelector<HTMLSelectElement>('.details select')?.value).toBe('custom')
}

test('no axe violation, empty, measuring and measured, Details closed and open, in any theme and language', async () => {
  const lab = await openLab()
  await curve()
  await press(button('Pin this curve'))
  expect(await violations(), 'empty').toEqual([])

  lab.engine.hold(3)
  await press(measureButton())
  await expect.poll(() => count('.measured')).toBeGreaterThanOrEqual(2)
  expect(await violations(), 'measuring').toEqual([])
  ;(await appears('.main-action')).click()
  await appears('.finding')
  expect(await violations(), 'measured').toEqual([])

  lab.store.getState().actions.showDetails(true)
  ;(await appears('.earlier input[type=checkbox]')).click()
  await chooseCustomWork(lab)
  // All that the states before show is shown here too.
  await expectAccessible(lab, 'Details')
})

test('a measurement can be started, stopped and read by keyboard alone', async () => {
  const lab = await openLab()
  await curve()
  lab.engine.hold(2)
  const focused = () => document.activeElement?.textContent
  for (let press = 0; press < 40 && focused() !== 'Measure this browser'; press++) await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/of \d+ blocks? clean/).first()).toBeVisible()
  // The button keeps the focus while it changes from Measure to Stop.
  expect(focused()).toBe('Stop')
  await userEvent.keyboard('{Enter}')
  await expect.element(measureButton()).toBeVisible()
  await appears('.finding')
})

test('nothing is wider than the window, in any language, from 320 × 640 to 1920 × 1080', async () => {
  for (const size of [
    [320, 640],
    [390, 844],
    [768, 1024],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    const lab = await openLab({ size })
    await curve()
    lab.store.getState().actions.showDetails(true)
    await chooseCustomWork(lab)
    expect([window.innerWidth, window.innerHeight]).toEqual(size)
    for (const language of LANGUAGES) {
      await speak(lab, language)
      const excess = document.documentElement.scrollWidth - window.innerWidth
      expect(excess, `${size.join(' × ')}, ${language}`).toBeLessThanOrEqual(0)
    }
  }
})

test('at 1280 × 720 the main job needs no scrolling', async () => {
  await openLab()
  await curve()
  const bottoms = [...document.querySelectorAll('.chart, .controls, .readouts, .time-bar, .main-action')].map(
    (part) => part.getBoundingClientRect().bottom,
  )
  expect(bottoms.length).toBe(5)
  for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(720)
})

test('on a phone the sliders stay at the bottom of the screen while the page scrolls', async () => {
  await openLab({ size: [390, 844] })
  await curve()
  await expect.element(page.getByRole('heading', { name: 'Keep and share' })).toBeInTheDocument()
  const slider = page.getByRole('slider', { name: 'Serial fraction B', exact: true }).element()
  for (const top of [0, 400, 10_000]) {
    window.scrollTo(0, top)
    const { y } = slider.getBoundingClientRect()
    expect(y).toBeGreaterThan(500)
    expect(y).toBeLessThan(844)
  }
})

test('the keyboard goes on nearby when a pinned curve or a message is removed', async () => {
  await openLab()
  await curve()
  const pressOn = async (name: string | RegExp) => {
    const pressed = page.getByRole('button', { name })
    await expect.element(pressed).toBeVisible()
    ;(pressed.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
  }
  await press(button('Textbook family'))
  await pressOn(/Remove the curve for B = 50/)
  await expect.poll(() => document.activeElement?.textContent).toContain('B = 25')
  await press(button('Reset all'))
  await pressOn('Put away')
  await expect.poll(() => count('.message')).toBe(0)
  expect(document.activeElement?.tagName).toBe('BUTTON')
})

test('for a finger every control is at least 44 px high', async () => {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true })
  try {
    await openLab({ size: [390, 844] })
    await curve()
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    await press(button('Pin this curve'))
    await openDetails()
    await expect.element(page.getByLabelText('Splitting')).toBeVisible()
    await expect.element(button('Reset all')).toBeVisible()
    const controls = [
      ...document.querySelectorAll(
        'button, select, .exact-field input, .slider input, .checked, .choice label',
      ),
    ]
    const small = controls
      .map((control) => ({ name: control.outerHTML.slice(0, 80), box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < 43.9)
      .map(({ name, box }) => `${box.height} ${name}`)
    expect(small).toEqual([])
  } finally {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
  }
})
