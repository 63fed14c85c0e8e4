/** The fitted law on the chart: asked for, over the measured j alone, and nothing that a slider moves. */
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import type { MeasurementPlan } from '../../src/core/measurement'
import { writeLabFile } from '../../src/formats/lab-file'
import type { Machine } from '../fakes/fake-workforce'
import { recordOn } from '../fakes/measured-record'
import { expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')

const fits = (page: Page) => page.getByRole('region', { name: 'Fits', exact: true })
const toggle = (page: Page) => fits(page).getByRole('checkbox', { name: /^Show the fit on the chart/ })

/** Eight cores, simulated, with a tenth of the work serial. */
async function openMeasured(machine: Partial<Machine> = {}, plan: Partial<MeasurementPlan> = {}) {
  const lab = await open(isolated)
  const record = await recordOn(
    { cores: 8, statedCores: 8, ...machine },
    { serialFraction: 0.1, workerCounts: [1, 2, 4, 8], care: 'normal', ...plan },
  )
  const { conditions } = record
  const known = {
    ...record,
    conditions: conditions && { ...conditions, dispatchTime: 0.1, pageVersion: '0.1.0' },
  }
  const text = writeLabFile(known, {
    browser: 'Chromium 156',
    savedAt: new Date('2026-11-25').toISOString(),
    whole: true,
  })
  await lab.page
    .locator('.share input[type=file]')
    .setInputFiles({ name: 'lab.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await fits(lab.page).waitFor()
  return lab
}

/** Where the drawn points of a path lie. */
async function placesOf(page: Page, path: string): Promise<{ x: number; y: number }[]> {
  const drawn = (await page.locator(path).getAttribute('d')) ?? ''
  return [...drawn.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}

/** The relative luminance of WCAG 2.2. */
function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)

describe('the fitted law on the chart', () => {
  test('is there when it is asked for, from j = 1 to the most workers measured, and goes again', async () => {
    const lab = await openMeasured()
    const { page } = lab
    expect(await toggle(page).isChecked()).toBe(false)
    expect(await page.locator('.curve.fitted, .fitted-band').count()).toBe(0)
    await toggle(page).check()
    await page.locator('svg text.fitted', { hasText: 'fitted: Amdahl' }).waitFor()

    const measured = await page
      .locator('.measured circle')
      .evaluateAll((all) =>
        all.map((circle) => [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number)),
      )
    const line = await placesOf(page, '.curve.fitted')
    expect(Math.abs((line[0]?.x ?? 0) - (measured[0]?.[0] ?? Number.NaN))).toBeLessThan(0.2)
    expect(Math.abs((line.at(-1)?.x ?? 0) - (measured.at(-1)?.[0] ?? Number.NaN))).toBeLessThan(0.2)
    // It passes by the last point as near as the law does: within a few pixels.
    expect(Math.abs((line.at(-1)?.y ?? 0) - (measured.at(-1)?.[1] ?? Number.NaN))).toBeLessThan(5)
    const band = await placesOf(page, '.fitted-band')
    expect(Math.max(...band.map(({ x }) => x))).toBeCloseTo(line.at(-1)?.x ?? 0, 5)
    // As many points above the line as below it, and the line between them.
    expect(band).toHaveLength(2 * line.length)
    line.forEach(({ y }, index) => {
      expect(band[index]?.y).toBeLessThanOrEqual(y + 0.1)
      expect(band[band.length - 1 - index]?.y).toBeGreaterThanOrEqual(y - 0.1)
    })

    await toggle(page).uncheck()
    expect(await page.locator('.curve.fitted, .fitted-band, text.fitted').count()).toBe(0)
    expectNoErrors(lab)
  })

  test('is not drawn again while the sliders move, nor when they rest', async () => {
    const { page } = await openMeasured()
    // Axes that follow B or j would take the curve with them.
    await page.getByRole('radio', { name: 'to the cores' }).check()
    await toggle(page).check()
    await page.locator('.curve.fitted').waitFor()
    const moved = await page.evaluate(async () => {
      const sheet = document.querySelector('.curve.fitted')?.closest('svg')
      const theory = document.querySelector('.curve.theory')
      if (!sheet || !theory) throw new Error('no curve')
      const seen = { fitted: 0, theory: 0 }
      const watch = (what: Node, which: 'fitted' | 'theory') =>
        new MutationObserver((changes) => {
          seen[which] += changes.length
        }).observe(what, { attributes: true, childList: true, subtree: true, characterData: true })
      watch(sheet, 'fitted')
      watch(theory, 'theory')
      for (const slider of document.querySelectorAll<HTMLInputElement>('.controls input[type=range]')) {
        for (let step = 0; step < 5; step++) {
          const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
          set?.call(slider, String(Number(slider.value) + 2 * Number(slider.step || 1)))
          slider.dispatchEvent(new Event('input', { bubbles: true }))
          await new Promise((resolve) => setTimeout(resolve, 30))
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 600))
      return seen
    })
    expect(moved.theory).toBeGreaterThan(0)
    expect(moved.fitted).toBe(0)
  })

  test('is not offered where every law is refused', async () => {
    const { page } = await openMeasured(
      { paceOf: (_, running) => (running > 1 ? 1.5 : 1) },
      { serialFraction: 0 },
    )
    await fits(page).getByRole('note').first().waitFor()
    expect(await toggle(page).count()).toBe(0)
    expect(await page.locator('.curve.fitted').count()).toBe(0)
  })

  test('stands out from its ground and from its band by 3 to 1 in each theme, its name by 4.5 or 7', async () => {
    const { page } = await openMeasured()
    await toggle(page).check()
    await page.locator('.curve.fitted').waitFor()
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
      const found = await page.evaluate(() => {
        const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
        return {
          ground: getComputedStyle(document.body).backgroundColor,
          line: styleOf('path.fitted').stroke,
          name: styleOf('text.fitted').fill,
          band: styleOf('.fitted-band').fill,
          opacity: Number(styleOf('.fitted-band').fillOpacity),
        }
      })
      const [ground, line, name] = [channels(found.ground), channels(found.line), channels(found.name)]
      const overBand = channels(found.band).map(
        (value, index) => found.opacity * value + (1 - found.opacity) * (ground[index] as number),
      )
      expect(contrastOf(line, ground), theme).toBeGreaterThanOrEqual(3)
      expect(contrastOf(line, overBand), theme).toBeGreaterThanOrEqual(3)
      expect(contrastOf(name, ground), theme).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5)
    }
  })
})
