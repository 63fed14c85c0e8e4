import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { enter, expectNoErrors, openingLabs } from './lab-page'

// At B = 1 the curve is a line without height, and passes for hidden.
const open = openingLabs('text.name.theory')
const { isolated } = inject('site')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const FILE = 'tests/fixtures/lab-file-3.json'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const BUTTONS = { en: 'Print a worksheet', 'zh-Hans': '打印练习页', 'zh-Hant': '列印學習單' }
/** What the papers leave between margins of 15 mm, in pixels of 1/96 inch. */
const WIDTHS = { A4: 680, Letter: 702 }
const HEIGHTS = { A4: 297, Letter: 279.4 }

/** The settings of a link. */
const linkTo = (serialFraction: number, processors: number) =>
  `v=1&B=${serialFraction}&j=${processors}&pin=&S=5&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

type Sheet = { language?: keyof typeof BUTTONS; fragment?: string; measured?: boolean; theme?: string }

type Printing = { printed?: number; curves?: number; print: () => void }

const printed = (page: Page) => page.evaluate(() => (globalThis as unknown as Printing).printed ?? 0)

/** The page with a worksheet that waits for paper. */
async function openSheet({ language = 'en', fragment = '', measured = false, theme = 'light' }: Sheet = {}) {
  const lab = await open(`${isolated}#${fragment}`)
  const { page } = lab
  await page.evaluate(() => {
    const counted = globalThis as unknown as Printing
    counted.print = () => {
      counted.printed = (counted.printed ?? 0) + 1
      counted.curves = document.querySelectorAll('.worksheet .curve.theory').length
    }
  })
  if (measured) {
    await page.locator('input[type=file]').setInputFiles(FILE)
    await page.locator('.measured').nth(1).waitFor({ state: 'attached' })
  }
  await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
  await page.locator('.header select').first().selectOption(language)
  await page.getByRole('button', { name: BUTTONS[language] }).click()
  await expect.poll(() => printed(page)).toBe(1)
  // Both charts are drawn by then.
  expect(await page.evaluate(() => (globalThis as unknown as Printing).curves)).toBe(2)
  return lab
}

const questions = (page: Page) =>
  page
    .locator('.sheet-questions li')
    .evaluateAll((items) => items.map((item) => (item.textContent ?? '').replaceAll('\u00a0', ' ')))
const answers = (page: Page) =>
  page
    .locator('.sheet-answers li')
    .evaluateAll((items) => items.map((item) => (item.textContent ?? '').replaceAll('\u00a0', ' ')))

/** The pages of a PDF, and their size in mm. */
function paperOf(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
  const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4
  return {
    pages: text.match(/\/Type \/Page\b/g)?.length,
    width: millimetres(width),
    height: millimetres(height),
  }
}

/** What sticks out of its page, or of the paper, where that is so wide. */
async function overflowing(page: Page, width: number): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width, height: 900 })
  const found = await page.evaluate((most) => {
    const out: string[] = []
    for (const sheet of document.querySelectorAll('.sheet-page')) {
      const { bottom } = sheet.getBoundingClientRect()
      for (const element of sheet.querySelectorAll('*')) {
        const box = element.getBoundingClientRect()
        if (box.width === 0 || element.closest('clipPath')) continue
        // What the clip of the chart cuts off is not seen.
        if (element.closest('[clip-path]')) continue
        if (box.left < -0.5 || box.right > most + 0.5 || box.bottom > bottom + 0.5) {
          out.push(`${element.outerHTML.slice(0, 90)} ${box.left} ${box.right} ${box.bottom - bottom}`)
        }
      }
    }
    return out
  }, width)
  await page.emulateMedia({ media: null })
  return found
}

describe('a worksheet', () => {
  test('asks about the present settings, and answers on a page of its own', async () => {
    const lab = await openSheet({ fragment: linkTo(0.2, 16) })
    const { page } = lab
    const asked = await questions(page)
    expect(asked.length).toBe(6)
    expect(asked[0]).toContain('B = 20 %')
    expect(asked[0]).toContain('16 processors')
    // 1/(0.2 + 0.8/16) = 4, of a limit of 5.
    expect(asked.join(' ')).not.toMatch(/\b4\.00\b/)
    const told = await answers(page)
    expect(told[0]).toContain('S₁₆ = 1 / (0.20 + 0.80 / 16) = 4.00')
    expect(told[1]).toContain('1 / B = 1 / 0.20 = 5.00')
    expect(told[2]).toContain('80.0 % of the limit')
    expect(told[2]).toContain('4.00 / 16 = 25.0 %')
    expect(told[3]).toContain('36 processors')
    expect(told[5]).toContain('from 4.00 to 6.40')
    const breaks = await page
      .locator('.sheet-page')
      .evaluateAll((sheets) => sheets.map((sheet) => getComputedStyle(sheet).breakBefore))
    expect(breaks).toEqual(['auto', 'page'])
    expect(await page.locator('.sheet-address').textContent()).toContain('B=0.2')
    expectNoErrors(lab)
  })

  test('has the chart twice: without the values that are asked for, and with them', async () => {
    const { page } = await openSheet()
    const labels = (which: number) =>
      page.locator('.sheet-chart').nth(which).locator('.layers text').allTextContents()
    expect(await labels(0)).toEqual(expect.arrayContaining(['limit 1/B = ?', 'S₈ = ?']))
    expect(await labels(1)).toEqual(expect.arrayContaining(['limit 1/B = 10', 'S₈ = 4.71']))
  })

  test('of a measurement asks for the measured S and for e', async () => {
    const { page } = await openSheet({ measured: true })
    const asked = await questions(page)
    expect(asked.length).toBe(7)
    expect(asked[6]).toContain('On 2 workers')
    expect(asked[6]).toContain('S₂ = 1.75')
    // The file says 1.75 on 2: (1/1.75 − 1/2)/(1 − 1/2) = 1/7.
    expect((await answers(page))[6]).toContain('= 0.143')
  })

  test.each(LANGUAGES)(
    'is two pages on A4 and on Letter, in %s, at both ends of B and on one processor',
    async (language) => {
      for (const sheet of [
        { measured: true, theme: 'dark' },
        { fragment: linkTo(0, 8) },
        { fragment: linkTo(1, 65_536) },
        { fragment: linkTo(0.0123456, 1) },
      ]) {
        const lab = await openSheet({ language, ...sheet })
        for (const format of ['A4', 'Letter'] as const) {
          const paper = paperOf(await lab.page.pdf({ format, preferCSSPageSize: true }))
          expect(paper.pages, JSON.stringify(sheet)).toBe(2)
          expect(paper.height).toBeCloseTo(HEIGHTS[format], 0)
          expect(await overflowing(lab.page, WIDTHS[format])).toEqual([])
        }
        expectNoErrors(lab)
        await lab.page.context().close()
      }
    },
  )

  test('has no axe violation', async () => {
    const { page } = await openSheet({ measured: true })
    await page.emulateMedia({ media: 'print' })
    await page.addScriptTag({ path: axePath })
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    })
    expect(found).toEqual([])
  })

  test('is away when the reader goes on, and printed anew when asked for again', async () => {
    const { page } = await openSheet()
    expect(await page.locator('.worksheet').isVisible()).toBe(false)
    await page.keyboard.press('Shift')
    expect(await page.locator('.worksheet').count()).toBe(0)
    await enter(page, 'Serial fraction B, exact', '0.25')
    await page.getByRole('button', { name: 'Print a worksheet' }).press('Enter')
    await expect.poll(() => printed(page)).toBe(2)
    expect((await questions(page))[0]).toContain('B = 25 %')
  })
})

test.each(['A4', 'Letter'] as const)(
  'the page itself prints on one sheet of %s: chart and read-outs, and afterwards looks as before',
  async (format) => {
    const lab = await open(isolated, { viewport: { width: 1600, height: 1000 } })
    const { page } = lab
    await page.locator('input[type=file]').setInputFiles(FILE)
    await page.locator('.measured').nth(1).waitFor({ state: 'attached' })
    const width = () =>
      page
        .locator('.chart .layers')
        .first()
        .evaluate((sheet) => sheet.getBoundingClientRect().width)
    const before = await width()
    await page.evaluate(() => {
      const noted = globalThis as unknown as { drawn?: number }
      // After those of the page.
      window.addEventListener('beforeprint', () => {
        noted.drawn = Number(document.querySelector('.chart .layers')?.getAttribute('width'))
      })
    })
    const paper = paperOf(await page.pdf({ format }))
    expect(paper.pages).toBe(1)
    const drawn = await page.evaluate(() => (globalThis as unknown as { drawn?: number }).drawn)
    expect(drawn).toBeLessThanOrEqual(WIDTHS[format])
    await expect.poll(width).toBe(before)
    await page.emulateMedia({ media: 'print' })
    const seen = (selector: string) => page.locator(selector).first().isVisible()
    expect(await seen('.chart .curve.theory')).toBe(true)
    expect(await seen('.readouts')).toBe(true)
    expect(await seen('.finding')).toBe(true)
    expect(await seen('.share')).toBe(false)
    expect(await seen('.header-tools')).toBe(false)
    expectNoErrors(lab)
  },
)
