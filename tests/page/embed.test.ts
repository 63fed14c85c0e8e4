/** Parts of the lab as a frame of another page shows them. What needs a page of another origin is in `tests/e2e/embed.test.ts`. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { appears, count, curve, measureButton, measureToTheEnd, openLab, slider, texts } from './lab'

/** A link of version 1: old ones must keep working in course pages. */
const linkOf = (share: string, processors: number) =>
  `v=1&B=${share}&j=${processors}&pin=&S=3&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

test('the chart stands alone, as its link says, and follows the size of the frame', async () => {
  await openLab({ embedded: 'chart', fragment: linkOf('0.25', 4), size: [900, 520] })
  await curve()
  await expect.poll(() => document.body.textContent).toContain('limit 1/B = 4')
  expect(slider('Serial fraction B').elements()).toEqual([])
  const width = () => document.querySelector('.plot-room svg')?.getBoundingClientRect().width ?? 0
  const before = width()
  await page.viewport(500, 520)
  await expect.poll(width).toBeLessThan(before - 300)
  // Nothing hangs out of it.
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
})

test('the sliders move the law, and leave the visitor’s own lab as it was', async () => {
  const { items } = await openLab({ embedded: 'lab', fragment: linkOf('0.25', 4), size: [900, 520] })
  await curve()
  ;(slider('Processors j').element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => document.body.textContent).toContain('65,536')
  await expect.poll(() => location.hash).toContain('j=65536')
  expect([...items.texts]).toEqual([])
  expect(count('.message')).toBe(0)
  const link = page.getByRole('link', { name: 'The whole page' }).element() as HTMLAnchorElement
  link.focus()
  expect(link.href).toMatch(/j=65536/)
  expect(new URL(link.href).search).toBe('')
})

test('the button that measures is seen at once in a low frame, and says that a frame is not isolated', async () => {
  const machine = { isolated: false, statedCores: 4, browser: 'Chromium 156' }
  for (const size of [
    [320, 400],
    [640, 400],
    [900, 340],
    [900, 520],
  ] as const) {
    await openLab({ embedded: 'measure', fragment: linkOf('0.1', 2), size, machine })
    await curve()
    await expect.element(measureButton()).toBeVisible()
    expect(measureButton().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(size[1])
  }
  await expect.element(page.getByText('In this frame workers cannot share memory')).toBeVisible()
  await measureToTheEnd()
  expect(count('.measured')).toBe(2)
  await appears('.finding')
  expect(texts('.finding')[0]).toContain('2 workers took')
})
