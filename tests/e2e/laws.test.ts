/** The laws beside Amdahl's: chosen, set, read, kept in the link, and reachable by all. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { dragSlider, enter, expectNoErrors, openingLabs, spoken, UNSERVED } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Opens the choice and ticks the laws. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.locator('.law-choice summary').click()
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
}

/** What a law's card says, by the names of its rows. They follow the sliders when these rest, at the latest. */
async function rowsOf(page: Page, name: string): Promise<Record<string, string>> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)))
  const pairs = await page
    .getByRole('article', { name, exact: true })
    .locator('dl > div')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  return Object.fromEntries(pairs.map(([what = '', value = '']) => [what, value.replace(/\u00a0/g, ' ')]))
}

/** Each law's line as it is drawn. */
const lines = (page: Page) =>
  page
    .locator('path.curve.law:not(.law-peak):not(.at-least)')
    .evaluateAll((paths) =>
      paths.flatMap((path) => (path.closest('.layers') ? [path.getAttribute('d') ?? ''] : [])),
    )

describe('the laws beside Amdahl’s', () => {
  test('are not there when the page opens; one is laid on the chart, and read in its card', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await page.locator('.law-choice').waitFor()
    expect(await lines(page)).toEqual([])
    await choose(page, 'Gustafson')
    await expect.poll(async () => (await lines(page)).length).toBe(1)
    await page.locator('.layers text.law').getByText('Gustafson').waitFor({ state: 'attached' })
    // 8 − 7·0.1 = 7.3, and 0.1 / (0.1 + 0.9·8) = 1/73
    expect(await rowsOf(page, 'Gustafson')).toEqual({
      'S on 8': '7.30',
      Limit: 'none: it grows without end',
      'B of the same run on 8, by Amdahl': '1.37 %',
    })
    const formula = page.getByRole('article', { name: 'Gustafson' }).locator('.with-numbers')
    expect((await formula.textContent())?.replace(/\s/g, '')).toBe('S8=8+(1−8)·0.1=7.30')
    await page.getByRole('checkbox', { name: 'Gustafson', exact: true }).uncheck()
    await expect.poll(() => lines(page)).toEqual([])
    expectNoErrors(lab)
  })

  test('follow their own sliders, and B and j of the lab', async () => {
    const lab = await open(isolated)
    const { page } = lab
    await choose(page, 'Sun–Ni')
    const [before] = await lines(page)
    const slider = page.getByRole('slider', { name: 'Growth of the work g', exact: true })
    expect(await dragSlider(page, 'Growth of the work g', 1.3)).toBe('1')
    await slider.focus()
    await slider.press('ArrowRight')
    expect(await spoken(page, 'Growth of the work g')).toBe('1')
    await expect.poll(async () => (await lines(page))[0] !== before).toBe(true)
    expect((await rowsOf(page, 'Sun–Ni'))['S on 8']).toBe('7.30')
    await enter(page, 'Serial fraction B, exact', '0.2')
    await enter(page, 'Processors j, exact', '16')
    // Gustafson's with s′ = B: 16 − 15·0.2
    expect((await rowsOf(page, 'Sun–Ni'))['S on 16']).toBe('13.0')
    await page.getByRole('textbox', { name: 'Growth of the work g, exact' }).fill('3')
    await page.getByText('3 is outside 0 to 2').waitFor()
    expect((await rowsOf(page, 'Sun–Ni'))['S on 16']).toBe('13.0')
    expectNoErrors(lab)
  })

  test('are three at most, and say so', async () => {
    const { page } = await open(isolated)
    await choose(page, 'Gustafson', 'Universal Scalability Law', 'Work and span')
    await page.getByText('Three are shown; take one away to choose another.').waitFor()
    expect(await page.getByRole('checkbox', { name: 'Sun–Ni' }).isDisabled()).toBe(true)
    expect((await lines(page)).length).toBe(3)
    await page.getByRole('checkbox', { name: 'Work and span' }).uncheck()
    expect(await page.getByRole('checkbox', { name: 'Sun–Ni' }).isDisabled()).toBe(false)
  })

  test('mark the published peak, and are in the link with it', async () => {
    const { page } = await open(isolated)
    await choose(page, 'Universal Scalability Law')
    await enter(page, 'Contention σ, exact', '0.02')
    await enter(page, 'Coherency κ, exact', '0.02')
    const rows = await rowsOf(page, 'Universal Scalability Law')
    expect(rows['S on 8']).toBe('3.54')
    expect(rows['Best j']).toBe('7')
    expect(rows.Limit).toBe('none: it falls to 0 past the best j')
    expect(await page.locator('.layers text.law').getByText('best j = 7').count()).toBe(1)
    await expect.poll(() => page.url()).toContain('laws=usl&coherency=0.02')
    await page.reload()
    await expect.poll(async () => (await lines(page)).length).toBe(1)
    expect((await rowsOf(page, 'Universal Scalability Law'))['Best j']).toBe('7')
  })

  test('find the best core of a chip, and tell it beside the one of the slider', async () => {
    const { page } = await open(isolated)
    await choose(page, 'Hill–Marty, symmetric')
    await enter(page, 'Serial fraction B, exact', '0.01')
    await enter(page, 'Processors j, exact', '256')
    await enter(page, 'Size of a core r, exact', '3')
    expect(await rowsOf(page, 'Hill–Marty, symmetric')).toEqual({
      'S on n = 256, with the best r': '80.4',
      'Best r for n = 256': '2.586; of whole ones 3',
      'S with r = 3': '80.2',
      Limit: 'none: it grows without end',
    })
  })

  test('that cannot be fetched are told in their place, and come with their lines when asked for again', async () => {
    const { page } = await open(isolated, UNSERVED)
    await choose(page, 'Gustafson')
    await expect.poll(() => page.url()).toContain('laws=gustafson')
    await page.context().route('**/LawsSheet-*.js', (route) => route.abort())
    await page.reload()
    const missing = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
    await missing.waitFor()
    expect(await lines(page)).toEqual([])
    await page.context().unroute('**/LawsSheet-*.js')
    await missing.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('article', { name: 'Gustafson' }).waitFor()
    await expect.poll(async () => (await lines(page)).length).toBe(1)
  })

  test('speak Chinese', async () => {
    const { page } = await open(isolated, { locale: 'zh-CN' })
    await choose(page, '古斯塔夫森定律')
    const rows = await rowsOf(page, '古斯塔夫森定律')
    expect(rows['j = 8 时的 S']).toBe('7.30')
    expect(rows['同一次运行（j = 8）按阿姆达尔的 B']).toBe('1.37%')
    expect(await page.getByRole('slider', { name: '并行运行中的串行比例 s′' }).count()).toBe(1)
  })

  test.each(['light', 'dark', 'contrast'])(
    'three of them have no axe violation in the %s page',
    async (theme) => {
      const { page } = await open(isolated)
      await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
      await choose(page, 'Universal Scalability Law', 'Amdahl with linear overhead', 'Hill–Marty, asymmetric')
      await enter(page, 'Processors j, exact', '65,536')
      await page.addScriptTag({ path: axePath })
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
        const { violations } = await axe.run(document)
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      })
      expect(found).toEqual([])
    },
  )

  test('leave the page as wide as a phone', async () => {
    const { page } = await open(isolated, { viewport: { width: 390, height: 844 } })
    await choose(page, 'Hill–Marty, asymmetric', 'Universal Scalability Law', 'Sun–Ni')
    await page.getByRole('article').last().scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
