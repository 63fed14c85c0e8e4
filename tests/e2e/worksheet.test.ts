/** The page and the worksheet on paper, as the browser prints them. What stands on the sheet is in `tests/page/worksheet.test.ts`. */
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { expectNoErrors, openingLabs, UNSERVED } from './lab-page'

const open = openingLabs()
const { isolated } = inject('site')
const FILE = 'tests/fixtures/lab-file-3.json'

const BUTTONS = { en: 'Print a worksheet', 'zh-Hans': '打印练习页', 'zh-Hant': '列印學習單' }
/** What the papers leave between margins of 15 mm, in pixels of 1/96 inch. */
const WIDTHS = { A4: 680, Letter: 702 }
const HEIGHTS = { A4: 297, Letter: 279.4 }
const FORMATS = ['A4', 'Letter'] as const

/** The settings of a link. */
const linkTo = (serialFraction: number, processors: number) =>
  `v=1&B=${serialFraction}&j=${processors}&pin=&S=5&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

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

type Noted = { drawn?: number; printed?: number }

const noted = (page: Page) => page.evaluate(() => (globalThis as { noted?: Noted }).noted)

/** A worksheet of the page as it is set has two pages, on either paper. */
async function expectTwoPages(
  page: Page,
  language: keyof typeof BUTTONS = 'en',
  formats: readonly (typeof FORMATS)[number][] = FORMATS,
): Promise<void> {
  await page.locator('.header select').first().selectOption(language)
  const before = (await noted(page))?.printed ?? 0
  await page.getByRole('button', { name: BUTTONS[language] }).click()
  await expect.poll(async () => (await noted(page))?.printed).toBe(before + 1)
  for (const format of formats) {
    const paper = paperOf(await page.pdf({ format, preferCSSPageSize: true }))
    expect(paper.pages, `${page.url()} in ${language}`).toBe(2)
    expect(paper.height).toBeCloseTo(HEIGHTS[format], 0)
  }
  await page.keyboard.press('Shift')
  await page.locator('.worksheet').waitFor({ state: 'detached' })
}

/** Both ends of B, and one processor. */
const AT_THE_ENDS = [
  [0, 8],
  [1, 65_536],
  [0.0123456, 1],
] as const

test('the page prints on one sheet and looks as before, a worksheet on two pages, on A4 and Letter', async () => {
  const lab = await open(isolated, { ...UNSERVED, viewport: { width: 1600, height: 1000 } })
  const { page } = lab
  await page.evaluate(() => {
    const here = globalThis as { noted?: Noted }
    const now: Noted = {}
    here.noted = now
    // After those of the page.
    window.addEventListener('beforeprint', () => {
      now.drawn = Number(document.querySelector('.chart .layers')?.getAttribute('width'))
    })
    window.print = () => {
      now.printed = (now.printed ?? 0) + 1
    }
  })
  for (const [serialFraction, processors] of AT_THE_ENDS) {
    await page.evaluate(
      (fragment) => {
        location.hash = fragment
      },
      linkTo(serialFraction, processors),
    )
    await expect.poll(() => page.url()).toContain(`#v=4&B=${serialFraction}&j=${processors}&`)
    await expectTwoPages(page)
  }
  await page.locator('input[type=file]').setInputFiles(FILE)
  await page.locator('.measured').nth(1).waitFor({ state: 'attached' })
  await page.locator('.header select').nth(1).selectOption('dark')
  // A PDF with a Chinese font takes ten times as long; `tests/page` lays each sheet out in each language for both papers.
  await expectTwoPages(page, 'zh-Hans', ['A4'])
  await expectTwoPages(page, 'zh-Hant', ['Letter'])
  await expectTwoPages(page)

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
  const width = () =>
    page
      .locator('.chart .layers')
      .first()
      .evaluate((sheet) => sheet.getBoundingClientRect().width)
  const before = await width()
  for (const format of FORMATS) {
    expect(paperOf(await page.pdf({ format })).pages).toBe(1)
    expect((await noted(page))?.drawn).toBeLessThanOrEqual(WIDTHS[format])
    await expect.poll(width).toBe(before)
  }
  await page.emulateMedia({ media: 'print' })
  const seen = (selector: string) => page.locator(selector).first().isVisible()
  expect(await seen('.chart .curve.theory')).toBe(true)
  expect(await seen('.readouts')).toBe(true)
  expect(await seen('.finding')).toBe(true)
  expect(await seen('.share')).toBe(false)
  expect(await seen('.header-tools')).toBe(false)
  expectNoErrors(lab)
})
