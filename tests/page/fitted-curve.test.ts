/** The fitted law on the chart: asked for, over the measured j alone, and nothing that a slider moves. */
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MeasurementPlan } from '../../src/core/measurement'
import { writeLabFile } from '../../src/formats/lab-file'
import type { Machine } from '../fakes/fake-workforce'
import { recordOn } from '../fakes/measured-record'
import { appears, count, curve, dragSlider, openLab, press, readouts } from './lab'

const fits = () => page.getByRole('region', { name: 'Fits', exact: true })
const toggle = () => fits().getByRole('checkbox', { name: /^Show the fit on the chart/ })

/** A lab file of eight cores, simulated, with a tenth of the work serial. */
async function fileOn(machine: Partial<Machine> = {}, plan: Partial<MeasurementPlan> = {}): Promise<string> {
  const record = await recordOn(
    { cores: 8, statedCores: 8, ...machine },
    { serialFraction: 0.1, workerCounts: [1, 2, 4, 8], care: 'normal', ...plan },
  )
  const { conditions } = record
  const known = {
    ...record,
    conditions: conditions && { ...conditions, dispatchTime: 0.1, pageVersion: '0.1.0' },
  }
  return writeLabFile(known, {
    browser: 'Chromium 156',
    savedAt: new Date('2026-11-25').toISOString(),
    whole: true,
  })
}

let usual: Promise<string> | undefined

async function openMeasured(given?: string) {
  usual ??= fileOn()
  const file = new File([given ?? (await usual)], 'lab.json', { type: 'application/json' })
  const lab = await openLab()
  await curve()
  await userEvent.upload(await appears('.share input[type=file]'), file)
  await expect.element(fits()).toBeVisible()
  return lab
}

/** Where the drawn points of a path are. */
async function placesOf(path: string): Promise<{ x: number; y: number }[]> {
  const drawn = (await appears(path)).getAttribute('d') ?? ''
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
  test('is drawn when it is asked for, from j = 1 to the most workers measured, and goes again', async () => {
    await openMeasured()
    expect(toggle().element()).not.toBeChecked()
    expect(count('.curve.fitted, .fitted-band')).toBe(0)
    await press(toggle())
    await expect
      .poll(() => [...document.querySelectorAll('svg text.fitted')].map((name) => name.textContent))
      .toContainEqual(expect.stringContaining('fitted: Amdahl'))

    const measured = [...document.querySelectorAll('.measured circle')].map((circle) =>
      [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number),
    )
    const line = await placesOf('.curve.fitted')
    expect(Math.abs((line[0]?.x ?? 0) - (measured[0]?.[0] ?? Number.NaN))).toBeLessThan(0.2)
    expect(Math.abs((line.at(-1)?.x ?? 0) - (measured.at(-1)?.[0] ?? Number.NaN))).toBeLessThan(0.2)
    // It passes by the last point as near as the law does: within a few pixels.
    expect(Math.abs((line.at(-1)?.y ?? 0) - (measured.at(-1)?.[1] ?? Number.NaN))).toBeLessThan(5)
    const band = await placesOf('.fitted-band')
    expect(Math.max(...band.map(({ x }) => x))).toBeCloseTo(line.at(-1)?.x ?? 0, 5)
    // As many points above the line as below it, and the line between them.
    expect(band).toHaveLength(2 * line.length)
    line.forEach(({ y }, index) => {
      expect(band[index]?.y).toBeLessThanOrEqual(y + 0.1)
      expect(band[band.length - 1 - index]?.y).toBeGreaterThanOrEqual(y - 0.1)
    })

    await press(toggle())
    await expect.poll(() => count('.curve.fitted, .fitted-band, text.fitted')).toBe(0)
  })

  test('is not drawn again while the sliders move, nor when they rest', async () => {
    await openMeasured()
    // Axes that follow B or j would take the curve with them.
    await press(page.getByText('to the cores', { exact: true }))
    await press(toggle())
    const sheet = (await appears('.curve.fitted')).closest('svg')
    const theory = await curve()
    if (!sheet) throw new Error('no curve')
    const seen = { fitted: 0, theory: 0 }
    const watch = (what: Node, which: 'fitted' | 'theory') => {
      const observer = new MutationObserver((changes) => {
        seen[which] += changes.length
      })
      observer.observe(what, { attributes: true, childList: true, subtree: true, characterData: true })
      return observer
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const observers = [watch(sheet, 'fitted'), watch(theory, 'theory')]
    const before = { names: Object.keys(readouts()), address: location.hash }
    for (const name of ['Serial fraction B', 'Processors j']) {
      const slider = page.getByRole('slider', { name, exact: true }).element() as HTMLInputElement
      for (let step = 0; step < 5; step++) {
        dragSlider(name, Number(slider.value) + 2)
        await frame()
      }
    }
    // The last ones that follow the sliders do so when these rest: the numbers and the address.
    await expect.poll(() => Object.keys(readouts())).not.toEqual(before.names)
    await expect.poll(() => location.hash).not.toBe(before.address)
    await frame()
    for (const observer of observers) observer.disconnect()
    expect(seen.theory).toBeGreaterThan(0)
    expect(seen.fitted).toBe(0)
  })

  test('is not offered where every law is refused', async () => {
    await openMeasured(
      await fileOn({ paceOf: (_, running) => (running > 1 ? 1.5 : 1) }, { serialFraction: 0 }),
    )
    await expect.element(fits().getByRole('note').first()).toBeVisible()
    expect(toggle().elements()).toHaveLength(0)
    expect(count('.curve.fitted')).toBe(0)
  })

  test('stands out from its ground and from its band by 3 to 1 in each theme, its name by 4.5 or 7', async () => {
    const lab = await openMeasured()
    await press(toggle())
    await appears('.curve.fitted')
    const styleOf = async (selector: string) => getComputedStyle(await appears(selector))
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      lab.store.getState().actions.chooseTheme(theme)
      expect(document.documentElement.dataset.theme).toBe(theme)
      const ground = channels(getComputedStyle(document.body).backgroundColor)
      const line = channels((await styleOf('path.fitted')).stroke)
      const name = channels((await styleOf('text.fitted')).fill)
      const band = await styleOf('.fitted-band')
      const opacity = Number(band.fillOpacity)
      const overBand = channels(band.fill).map(
        (value, index) => opacity * value + (1 - opacity) * (ground[index] as number),
      )
      expect(contrastOf(line, ground), theme).toBeGreaterThanOrEqual(3)
      expect(contrastOf(line, overBand), theme).toBeGreaterThanOrEqual(3)
      expect(contrastOf(name, ground), theme).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5)
    }
  })
})
