import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { measureButton, openingLabs, untilBlocks } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const THEMES = ['light', 'dark', 'contrast'] as const

/** Every violation that axe finds, as "rule: first place". */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(THEMES)(
    'the %s page has no axe violation, empty and with a measurement, Details closed and open',
    async (theme) => {
      const { page } = await open(isolated)
      await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
      await page.getByRole('button', { name: 'Pin this curve' }).click()
      await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
      expect(await violations(page)).toEqual([])

      await page.locator('.main-action').click()
      await page.locator('.measured').nth(1).waitFor({ timeout: 30_000 })
      expect(await violations(page)).toEqual([])
      await page.locator('.main-action').click()
      await page.locator('.finding').waitFor()
      expect(await violations(page)).toEqual([])
      await page.locator('.measure-strip button[aria-expanded]').click()
      await page.locator('.earlier input[type=checkbox]').check()
      await page.locator('.details select').first().selectOption('custom')
      expect(await violations(page)).toEqual([])
    },
  )
})

test.each([
  ['en-GB', 'Measure this browser'],
  ['zh-CN', '测量本浏览器'],
  ['zh-TW', '測量本瀏覽器'],
  ['zh-HK', '測量本瀏覽器'],
  ['de-DE', 'Measure this browser'],
])('a browser set to %s begins with “%s”', async (locale, button) => {
  const { page } = await open(isolated, { locale })
  await page.getByRole('button', { name: button }).waitFor()
})

test.each(['light', 'dark'] as const)('a system set to %s begins so', async (colorScheme) => {
  const { page } = await open(isolated, { colorScheme })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme)
})

test('a measurement can be started, stopped and read by keyboard alone', async () => {
  const { page } = await open(isolated)
  await page.keyboard.press('Tab')
  for (let press = 0; press < 40; press++) {
    const name = await page.evaluate(() => document.activeElement?.textContent)
    if (name === 'Measure this browser') break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await untilBlocks(page)
  // The button keeps the focus while it changes from Measure to Stop.
  await page.keyboard.press('Enter')
  await measureButton(page).waitFor()
  await page.locator('.finding').waitFor()
})

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

test.each(SIZES)(
  'at $width × $height nothing is wider than the window, in any language',
  async (viewport) => {
    const { page } = await open(isolated, { viewport })
    await page.locator('.measure-strip button[aria-expanded]').click()
    await page.locator('.details select').first().selectOption('custom')
    for (const language of LANGUAGES) {
      await page.locator('.header select').first().selectOption(language)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(excess).toBeLessThanOrEqual(0)
    }
  },
)

test('at 1280 × 720 the main job needs no scrolling', async () => {
  const { page } = await open(isolated)
  const bottoms = await page
    .locator('.chart, .controls, .readouts, .time-bar, .main-action')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom))
  expect(bottoms.length).toBe(5)
  for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(720)
})

test('on a phone the sliders stay at the bottom of the screen while the page scrolls', async () => {
  const { page } = await open(isolated, { viewport: { width: 390, height: 844 } })
  for (const top of [0, 400, 10_000]) {
    await page.evaluate((place) => window.scrollTo(0, place), top)
    const box = await page.getByRole('slider', { name: 'Serial fraction B', exact: true }).boundingBox()
    expect(box?.y).toBeGreaterThan(500)
    expect(box?.y).toBeLessThan(844)
  }
})

test('the keyboard goes on nearby when a pinned curve or a message is removed', async () => {
  const { page } = await open(isolated)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.getByRole('button', { name: 'Textbook family' }).click()
  await page.getByRole('button', { name: /Remove the curve for B = 50/ }).press('Enter')
  expect(await focused()).toContain('B = 25')
  await page.getByRole('button', { name: 'Reset all' }).click()
  await page.getByRole('button', { name: 'Put away' }).press('Enter')
  expect(await page.locator('.message').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
})

test('for a finger every control is 44 px high at least', async () => {
  const { page } = await open(isolated, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await page.getByRole('button', { name: 'Pin this curve' }).click()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByLabel('Splitting').waitFor()
  await page.getByRole('button', { name: 'Reset all' }).waitFor()
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, .exact-field input, .slider input, .checked, .choice label',
      ),
    ]
      .map((control) => ({ name: control.outerHTML.slice(0, 80), box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < 43.9)
      .map(({ name, box }) => `${box.height} ${name}`),
  )
  expect(small).toEqual([])
})
