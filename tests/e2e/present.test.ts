import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const presenting = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-presenting'))

async function present(options: { viewport: { width: number; height: number }; theme?: string }) {
  const lab = await open(isolated, { viewport: options.viewport })
  const { page } = lab
  await page.getByRole('combobox', { name: 'Theme' }).selectOption(options.theme ?? 'light')
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/lab-file-1.json')
  await page.getByRole('button', { name: 'Pin this curve' }).click()
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('heading', { name: 'Speedup against processors' }).click()
  await page.keyboard.press('f')
  await expect.poll(() => presenting(page)).toBe(true)
  await page.waitForTimeout(500)
  return lab
}

/** What is seen: sizes in pixels, and contrasts to the ground as WCAG 2 defines them. */
const looks = (page: Page) =>
  page.evaluate(() => {
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
    const lines = shown('.layers :is(.curve, .whiskers, .cores, .guide)').map((line) =>
      getComputedStyle(line),
    )
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
  })

describe('presented', () => {
  test('on 1080 rows it is read from the last row', async () => {
    const lab = await present({ viewport: { width: 1920, height: 1080 } })
    const seen = await looks(lab.page)
    expect(seen.ticks.length).toBeGreaterThan(5)
    expect(Math.min(...seen.ticks, ...seen.names)).toBeGreaterThanOrEqual(28)
    expect(seen.numbers).toHaveLength(2)
    expect(Math.min(...seen.numbers)).toBeGreaterThanOrEqual(48)
    expect(seen.widths.length).toBeGreaterThan(6)
    expect(Math.min(...seen.widths)).toBeGreaterThanOrEqual(4)
    expect(seen.scrolls).toBe(false)
    expect(await lab.page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    expectNoErrors(lab)
  })

  test('on 720 rows all is smaller in proportion', async () => {
    const { page } = await present({ viewport: { width: 1280, height: 720 } })
    const seen = await looks(page)
    expect(seen.ticks.length).toBeGreaterThan(5)
    expect(Math.min(...seen.ticks)).toBeGreaterThanOrEqual((28 * 720) / 1080)
    expect(Math.min(...seen.numbers)).toBeGreaterThanOrEqual((48 * 720) / 1080)
    expect(seen.scrolls).toBe(false)
  })

  for (const [theme, text] of [
    ['light', 4.5],
    ['dark', 4.5],
    ['contrast', 7],
  ] as const) {
    test(`in the theme ${theme} each line and each text stands out`, async () => {
      const { page } = await present({ viewport: { width: 1280, height: 720 }, theme })
      const seen = await looks(page)
      expect(Math.min(...seen.lines)).toBeGreaterThanOrEqual(3)
      expect(Math.min(...seen.texts)).toBeGreaterThanOrEqual(text)
    })
  }

  test('a measurement can be seen and stopped, and leaves the screen to the chart again', async () => {
    const lab = await present({ viewport: { width: 1280, height: 720 } })
    const { page } = lab
    expect(await page.locator('.measure-strip').isVisible()).toBe(false)
    await page.keyboard.press('m')
    await page.getByRole('progressbar').waitFor()
    const stop = page.getByRole('button', { name: 'Stop', exact: true })
    expect(await stop.isVisible()).toBe(true)
    expect((await looks(page)).scrolls).toBe(false)
    await stop.click()
    await page.locator('.measure-strip').waitFor({ state: 'hidden' })
    // The keyboard is not lost with the button.
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('leave-presenting')
    expectNoErrors(lab)
  })

  test('keys reach sliders, pins and themes, and Escape leads out', async () => {
    const lab = await present({ viewport: { width: 1280, height: 720 } })
    const { page } = lab
    await page.keyboard.press('b')
    await page.keyboard.press('Home')
    await expect.poll(() => page.locator('.readouts dd').nth(1).textContent()).toBe('∞')
    await page.keyboard.press('t')
    await expect.poll(() => page.locator('path.curve.pinned').count()).toBe(5)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await help.waitFor()
    await help.getByRole('button', { name: 'Close' }).click()
    expect(await presenting(page)).toBe(true)
    // Escape takes back what is typed, and does not lead out.
    await page.getByRole('textbox', { name: 'Processors j, exact' }).fill('7')
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Processors j, exact' }).blur()
    await page.keyboard.press('c')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('Escape')
    await expect.poll(() => presenting(page)).toBe(false)
    await page.getByRole('button', { name: 'Measure this browser' }).waitFor()
    await page.getByRole('button', { name: 'Present' }).click()
    await expect.poll(() => presenting(page)).toBe(true)
    await page.getByRole('button', { name: 'Leave the presentation (Esc)' }).click()
    await expect.poll(() => presenting(page)).toBe(false)
    expectNoErrors(lab)
  })
})
