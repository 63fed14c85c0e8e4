/** The chart as a picture, and the code of the link. */
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import labFile3 from '../fixtures/lab-file-3.json?raw'
import { savedBy } from './handed-over'
import { appears, button, count, curve, enter, openLab } from './lab'

function parsed(svg: string): Document {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (picture.querySelector('parsererror')) throw new Error('not well-formed')
  return picture
}

/** The words of an SVG, once it has proved to be well-formed. */
const wordsOf = (svg: string) =>
  [...parsed(svg).querySelectorAll('text')].map((text) => text.textContent?.replaceAll('\u00a0', ' ') ?? '')

/** Lines of the picture by what they look like. */
function linesOf(svg: string) {
  const strokeOf = (element: Element) => element.getAttribute('stroke')
  const shown = (of: string) => getComputedStyle(document.querySelector(of) as Element).stroke
  const [theory, limit] = [shown('.curve.theory'), shown('.curve.limit')]
  const lines = [...parsed(svg).querySelectorAll('polyline, line, path')]
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
}

/** Colours on a canvas may be rounded. */
const near = (wanted: string) => (colour: string) => {
  const parts = colour.split(',').map(Number)
  return wanted.split(',').every((part, index) => Math.abs(Number(part) - (parts[index] ?? 0)) <= 1)
}

async function openWithRun() {
  const lab = await openLab()
  await enter('Serial fraction B, exact', '0.25')
  await button('Pin this curve').click()
  await lab.store.getState().actions.openLabFile(labFile3)
  await expect.poll(() => count('.measured')).toBeGreaterThan(1)
  await enter('Serial fraction B, exact', '0.05')
  await expect.poll(() => location.hash).toContain('B=0.05')
  return lab
}

describe('the chart as a picture', () => {
  test('as SVG bears title, legend, parameters and conditions, and nothing from outside; as PNG is twice as fine', async () => {
    const { store } = await openWithRun()
    const { name: svgName, text: svg } = await savedBy('Export SVG')
    expect(svgName).toBe('amdahl-lab.svg')
    const words = wordsOf(svg)
    expect(words[0]).toBe('Speedup against processors')
    for (const named of ['Amdahl, B = 5 %', 'limit 1/B = 20.0', 'ideal S = j', 'B = 25 %']) {
      expect(words.filter((word) => word === named).length, named).toBeGreaterThanOrEqual(2)
    }
    expect(words).toContain('measured, with 95 % interval')
    expect(words.some((word) => word.startsWith('B = 5 % · j = 8 · S = 5.93 · limit 20'))).toBe(true)
    expect(words.join(' ')).toMatch(/B imposed: 10 % · 7 of 7 blocks clean · 2 cores/)
    // The curve and the limit in the chart and in the legend, and the marker, a dot that is a line without a length.
    const drawn = linesOf(svg)
    expect(drawn.theory).toBeGreaterThanOrEqual(2)
    expect(drawn.limit).toBeGreaterThanOrEqual(2)
    expect(drawn.dots).toBe(1)
    expect(svg).not.toMatch(/var\(|class=|style=|https?:\/\/(?!www\.w3\.org\/)/)

    // As PNG it is drawn twice as fine, in the dark theme too.
    store.getState().actions.chooseTheme('dark')
    const { name, blob } = await savedBy('Export PNG')
    expect(name).toBe('amdahl-lab.png')
    expect((await blob.text()).slice(1, 4)).toBe('PNG')
    const picture = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, picture.width, picture.height)
    const colours = new Set<string>()
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join())
    const room = await appears('figure.chart .plot-room')
    expect(picture.width).toBe(Math.round(2 * room.getBoundingClientRect().width))
    // The ground, the theory and the limit of the dark theme.
    expect(data.slice(0, 3).join()).toSatisfy(near('20,24,29'))
    expect([...colours].some(near('86,180,233'))).toBe(true)
    expect([...colours].some(near('255,138,61'))).toBe(true)
  })

  test('does not name a line that is not there, B = 0 has no limit; and speaks the language of the page', async () => {
    await openLab()
    await enter('Serial fraction B, exact', '0')
    await expect.poll(() => location.hash).toContain('B=0&')
    const words = wordsOf((await savedBy('Export SVG')).text).join('\n')
    expect(words).toContain('ideal S = j')
    expect(words).not.toContain('limit 1/B')

    await openLab({ language: 'zh-Hans' })
    await curve()
    expect(wordsOf((await savedBy('导出 SVG')).text).join(' ')).toContain('极限 10')
  })
})

test('the code of the link fills the window and carries the settings, not the points', async () => {
  await openWithRun()
  await button('QR code of the link').click()
  const code = page.getByRole('img', { name: 'QR code of the link' }).element()
  expect(code.getBoundingClientRect().height).toBeGreaterThan(0.6 * 720)
  const address = (await appears('.link-code .address')).textContent ?? ''
  expect(address).toContain('B=0.05')
  expect(address).not.toContain('run=')
  expect(address.length).toBeLessThan(400)
  // Escape closes it, and the focus is back at its button.
  await userEvent.keyboard('{Escape}')
  await expect.element(code as HTMLElement).not.toBeVisible()
  expect(document.activeElement?.textContent).toBe('QR code of the link')
})
