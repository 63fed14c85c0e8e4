import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { enter, expectNoErrors, openingLabs } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const FILE = 'tests/fixtures/lab-file-3.json'

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await download.path())
}

/** The words of an SVG, once it has proved to be well-formed. */
const wordsOf = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    if (parsed.querySelector('parsererror')) throw new Error('not well-formed')
    return [...parsed.querySelectorAll('text')].map((element) =>
      element.textContent?.replaceAll('\u00a0', ' '),
    )
  }, svg)

/** Lines of the picture by what they look like. */
const linesOf = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const strokeOf = (element: Element | null) => element?.getAttribute('stroke')
    const shown = (of: string) => getComputedStyle(document.querySelector(of) as Element).stroke
    const [theory, limit] = [shown('.curve.theory'), shown('.curve.limit')]
    const lines = [...parsed.querySelectorAll('polyline, line, path')]
    const isDot = (line: Element) =>
      line.tagName === 'line' &&
      line.getAttribute('x1') === line.getAttribute('x2') &&
      line.getAttribute('y1') === line.getAttribute('y2') &&
      line.getAttribute('stroke-linecap') === 'round'
    return {
      theory: lines.filter((line) => strokeOf(line) === theory && !isDot(line)).length,
      limit: lines.filter((line) => strokeOf(line) === limit).length,
      dots: lines.filter((line) => isDot(line) && strokeOf(line) === theory).length,
    }
  }, svg)

/** Colours on a canvas may be rounded. */
const near = (wanted: string) => (colour: string) => {
  const parts = colour.split(',').map(Number)
  return wanted.split(',').every((part, index) => Math.abs(Number(part) - (parts[index] ?? 0)) <= 1)
}

async function openWithRun(options = {}) {
  const lab = await open(isolated, options)
  await enter(lab.page, 'Serial fraction B, exact', '0.25')
  await lab.page.getByRole('button', { name: 'Pin this curve' }).click()
  await lab.page.locator('input[type=file]').setInputFiles(FILE)
  await lab.page.locator('.measured').nth(1).waitFor({ state: 'attached' })
  await enter(lab.page, 'Serial fraction B, exact', '0.05')
  await lab.page.waitForTimeout(500)
  return lab
}

describe('the chart as a picture', () => {
  test('as SVG bears title, legend, parameters and conditions, and nothing from outside', async () => {
    const lab = await openWithRun()
    const svg = (await saved(lab.page, 'Export SVG')).toString('utf8')
    const words = await wordsOf(lab.page, svg)
    expect(words[0]).toBe('Speedup against processors')
    for (const named of ['Amdahl, B = 5 %', 'limit 1/B = 20', 'ideal S = j', 'B = 25 %']) {
      expect(words.filter((word) => word === named).length, named).toBeGreaterThanOrEqual(2)
    }
    expect(words).toContain('measured, with 95 % interval')
    expect(words.some((word) => word?.startsWith('B = 5 % · j = 8 · S = 5.93 · limit 20'))).toBe(true)
    expect(words.join(' ')).toMatch(/B imposed: 10 % · 7 of 7 blocks clean · 2 cores/)
    // The curve and the limit in the chart and in the legend, and the marker, a dot that is a line without a length.
    const drawn = await linesOf(lab.page, svg)
    expect(drawn.theory).toBeGreaterThanOrEqual(2)
    expect(drawn.limit).toBeGreaterThanOrEqual(2)
    expect(drawn.dots).toBe(1)
    expect(svg).not.toMatch(/var\(|class=|style=|https?:\/\/(?!www\.w3\.org\/)/)
    expectNoErrors(lab)
  })

  test('as PNG is drawn twice as fine, in the dark theme too', async () => {
    const lab = await openWithRun({ colorScheme: 'dark' })
    const png = await saved(lab.page, 'Export PNG')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const seen = await lab.page.evaluate(
      async (bytes) => {
        const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(picture.width, picture.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(picture, 0, 0)
        const { data } = context.getImageData(0, 0, picture.width, picture.height)
        const colours = new Set<string>()
        for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join())
        const room = document.querySelector('figure.chart .plot-room')?.getBoundingClientRect().width ?? 0
        return { width: picture.width, room, ground: data.slice(0, 3).join(), colours: [...colours] }
      },
      [...png],
    )
    expect(seen.width).toBe(Math.round(2 * seen.room))
    // The ground, the theory and the limit of the dark theme.
    expect(seen.ground).toSatisfy(near('20,24,29'))
    expect(seen.colours.some(near('86,180,233'))).toBe(true)
    expect(seen.colours.some(near('255,138,61'))).toBe(true)
    expectNoErrors(lab)
  })

  test('does not name a line that is not there: B = 0 has no limit', async () => {
    const { page } = await open(isolated)
    await enter(page, 'Serial fraction B, exact', '0')
    await page.waitForTimeout(500)
    const words = (await wordsOf(page, (await saved(page, 'Export SVG')).toString('utf8'))).join('\n')
    expect(words).toContain('ideal S = j')
    expect(words).not.toContain('limit 1/B')
  })

  test('speaks the language of the page', async () => {
    const { page } = await open(isolated, { locale: 'zh-CN' })
    const svg = (await saved(page, '导出 SVG')).toString('utf8')
    expect((await wordsOf(page, svg)).join(' ')).toContain('极限 10')
  })
})

test('the code of the link fills the window and carries the settings, not the points', async () => {
  const lab = await openWithRun()
  const { page } = lab
  await page.getByRole('button', { name: 'QR code of the link' }).click()
  const code = page.getByRole('img', { name: 'QR code of the link' })
  const box = await code.boundingBox()
  expect(box?.height).toBeGreaterThan(0.6 * 720)
  const address = await page.locator('.link-code .address').textContent()
  expect(address).toContain('B=0.05')
  expect(address).not.toContain('run=')
  expect(address?.length).toBeLessThan(400)
  // Escape closes it, and the focus is back at its button.
  await page.keyboard.press('Escape')
  expect(await code.isVisible()).toBe(false)
  expectNoErrors(lab)
})
