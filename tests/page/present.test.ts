/** The lab presented to a room. The real full screen is tested on the built site: `tests/e2e/site.test.ts`. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import labFile from '../fixtures/lab-file-1.json?raw'
import { appears, button, count, curve, measureButton, openLab, press, stopButton } from './lab'

const presenting = () => document.documentElement.hasAttribute('data-presenting')

let asked = 0

// The frame of a page test keeps its size: it is refused the screen, as a browser may do.
beforeEach(() => {
  asked = 0
  document.documentElement.requestFullscreen = () => {
    asked++
    return Promise.reject(new Error('refused'))
  }
})

afterEach(() => {
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
})

/** A measured lab with a pinned curve, presented. */
async function present(size: readonly [number, number] = [1280, 720]) {
  const lab = await openLab({ size })
  lab.store.getState().actions.chooseTheme('light')
  await curve()
  const file = new File([labFile], 'lab-file-1.json', { type: 'application/json' })
  await userEvent.upload(await appears('.share input[type=file]'), file)
  await press(button('Pin this curve'))
  await press(button('Put away'))
  await userEvent.keyboard('f')
  await expect.poll(presenting).toBe(true)
  expect(asked).toBe(1)
  // The chart has taken its new height, and is drawn for it.
  const heightOf = (selector: string) =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? Number.NaN
  await expect.poll(() => heightOf('.chart')).toBe(size[1])
  await expect.poll(() => heightOf('.recharts-wrapper') / size[1]).toBeGreaterThan(0.8)
  await expect.poll(() => count('path.curve.pinned')).toBe(1)
  return lab
}

/** What is seen: sizes in pixels, and contrasts to the ground as WCAG 2 defines them. */
function looks() {
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = luminance(getComputedStyle(document.body).backgroundColor)
  const contrast = (colour: string) => {
    const own = luminance(colour)
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)
  }
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0)
  const sizes = (selector: string) =>
    shown(selector).map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const lines = shown('.layers :is(.curve, .whiskers, .cores, .guide)').map((line) => getComputedStyle(line))
  const words = shown('.layers text, .recharts-wrapper text').map((text) => getComputedStyle(text).fill)
  const numbers = shown('.readouts dd, .readouts dt, .controls label').map(
    (text) => getComputedStyle(text).color,
  )
  return {
    ticks: sizes('.recharts-wrapper text:not(.axis-title)'),
    names: sizes('.layers text'),
    numbers: sizes('.readouts dd'),
    widths: lines.map((line) => Number.parseFloat(line.strokeWidth)),
    lines: lines.map((line) => contrast(line.stroke)),
    texts: [...words, ...numbers].map(contrast),
    scrolls: document.documentElement.scrollHeight > innerHeight,
  }
}

describe('presented', () => {
  test('on 1080 rows it is read from the last row', async () => {
    await present([1920, 1080])
    await expect.poll(() => looks().ticks.length).toBeGreaterThan(5)
    const seen = looks()
    expect(Math.min(...seen.ticks, ...seen.names)).toBeGreaterThanOrEqual(28)
    expect(seen.numbers).toHaveLength(2)
    expect(Math.min(...seen.numbers)).toBeGreaterThanOrEqual(48)
    expect(seen.widths.length).toBeGreaterThan(6)
    expect(Math.min(...seen.widths)).toBeGreaterThanOrEqual(4)
    expect(seen.scrolls).toBe(false)
  })

  test('on 720 rows all is smaller in proportion, and each line and text stands out in every theme', async () => {
    const lab = await present()
    await expect.poll(() => looks().ticks.length).toBeGreaterThan(5)
    const seen = looks()
    expect(Math.min(...seen.ticks)).toBeGreaterThanOrEqual((28 * 720) / 1080)
    expect(Math.min(...seen.numbers)).toBeGreaterThanOrEqual((48 * 720) / 1080)
    expect(seen.scrolls).toBe(false)
    for (const [theme, text] of [
      ['light', 4.5],
      ['dark', 4.5],
      ['contrast', 7],
    ] as const) {
      lab.store.getState().actions.chooseTheme(theme)
      expect(document.documentElement.dataset.theme).toBe(theme)
      const themed = looks()
      expect(themed.lines.length).toBeGreaterThan(6)
      expect(Math.min(...themed.lines), theme).toBeGreaterThanOrEqual(3)
      expect(Math.min(...themed.texts), theme).toBeGreaterThanOrEqual(text)
    }
  })

  test('a measurement can be seen and stopped, and leaves the screen to the chart again', async () => {
    const lab = await present()
    await expect.element(page.elementLocator(await appears('.measure-strip'))).not.toBeVisible()
    lab.engine.hold(1)
    await userEvent.keyboard('m')
    await expect.element(page.getByRole('progressbar')).toBeVisible()
    await expect.element(stopButton()).toBeVisible()
    expect(looks().scrolls).toBe(false)
    await stopButton().click()
    await expect.element(page.elementLocator(await appears('.measure-strip'))).not.toBeVisible()
    // The keyboard is not lost with the button.
    expect(document.activeElement?.className).toContain('leave-presenting')
  })

  test('keys reach sliders, pins and themes, and Escape ends it', async () => {
    await present()
    await userEvent.keyboard('b{Home}')
    await expect.poll(() => document.querySelectorAll('.readouts dd')[1]?.textContent).toBe('∞')
    await userEvent.keyboard('t')
    await expect.poll(() => count('path.curve.pinned')).toBe(5)
    await userEvent.keyboard('?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await press(help.getByRole('button', { name: 'Close' }))
    expect(presenting()).toBe(true)
    // Escape takes back what is typed, and does not end the presentation.
    const field = page.getByRole('textbox', { name: 'Processors j, exact' })
    await field.fill('7')
    await userEvent.keyboard('{Escape}')
    ;(field.element() as HTMLElement).blur()
    expect(presenting()).toBe(true)
    await userEvent.keyboard('c')
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark')
    await userEvent.keyboard('{Escape}')
    await expect.poll(presenting).toBe(false)
    await expect.element(measureButton()).toBeVisible()
    await button('Present').click()
    await expect.poll(presenting).toBe(true)
    await page.getByRole('button', { name: 'Leave the presentation (Esc)' }).click()
    await expect.poll(presenting).toBe(false)
  })
})
