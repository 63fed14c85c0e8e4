/** The worksheet: its questions and answers, and that it fits its paper. */
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { Language } from '../../src/core/language'
import { fetchTexts } from '../../src/i18n/texts'
import { worksheetTextsIn } from '../../src/i18n/worksheet-texts'
import labFile3 from '../fixtures/lab-file-3.json?raw'
import { violations } from './axe'
import { appears, button, count, enter, type OpenedLab, openLab, texts } from './lab'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
/** What the papers leave between margins of 15 mm, in pixels of 1/96 inch. */
const WIDTHS = { A4: 680, Letter: 702 }

/** The settings of a link. */
const linkTo = (serialFraction: number, processors: number) =>
  `v=1&B=${serialFraction}&j=${processors}&pin=&S=5&x=log2&y=linear&range=to-limit&work=notes&workers=1_2&care=quick`

/** Counts, until the test ends, how often the page prints, and the curves that are drawn by then. */
function watchPrinter() {
  const seen = { printed: 0, curves: 0 }
  const printing = vi.spyOn(window, 'print').mockImplementation(() => {
    seen.printed++
    seen.curves = count('.worksheet .curve.theory')
  })
  onTestFinished(() => printing.mockRestore())
  return seen
}

async function openMeasured({ store }: OpenedLab): Promise<void> {
  const { openLabFile, putAway } = store.getState().actions
  await openLabFile(labFile3)
  putAway('file-opened')
  await expect.poll(() => count('.measured')).toBeGreaterThan(1)
}

async function print(seen: ReturnType<typeof watchPrinter>, language: Language = 'en'): Promise<void> {
  const before = seen.printed
  await button(worksheetTextsIn(language).print).click()
  await expect.poll(() => seen.printed).toBe(before + 1)
  // Both charts are drawn by then.
  expect(seen.curves).toBe(2)
}

/** The page with a worksheet that waits for paper. */
async function openSheet({ fragment = '', measured = false } = {}) {
  const printer = watchPrinter()
  const lab = await openLab({ fragment })
  // At B = 1 the curve is a line without height.
  await appears('text.name.theory')
  if (measured) await openMeasured(lab)
  await print(printer)
  return { ...lab, printer }
}

/** What is found while the page is seen as a printer sees it. */
async function onPaper<Found>(find: () => Promise<Found>): Promise<Found> {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    return await find()
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
}

const items = (of: string) => texts(`${of} li`).map((text) => text.replaceAll('\u00a0', ' '))
const questions = () => items('.sheet-questions')
const answers = () => items('.sheet-answers')

/** What sticks out of its page, or of the paper, where that is so wide. */
function overflowing(most: number): string[] {
  const out: string[] = []
  for (const sheet of document.querySelectorAll('.sheet-page')) {
    const { bottom, width } = sheet.getBoundingClientRect()
    if (width < most - 1) out.push(`the sheet is ${width} wide`)
    for (const element of sheet.querySelectorAll('*')) {
      const box = element.getBoundingClientRect()
      // What the clip of the chart cuts off is not seen.
      if (box.width === 0 || element.closest('clipPath, [clip-path]')) continue
      if (box.left < -0.5 || box.right > most + 0.5 || box.bottom > bottom + 0.5)
        out.push(`${element.outerHTML.slice(0, 90)} ${box.left} ${box.right} ${box.bottom - bottom}`)
    }
  }
  return out
}

describe('a worksheet', () => {
  test('asks about the present settings, and answers on a page of its own', async () => {
    await openSheet({ fragment: linkTo(0.2, 16) })
    const asked = questions()
    expect(asked.length).toBe(6)
    expect(asked[0]).toContain('B = 20 %')
    expect(asked[0]).toContain('16 processors')
    // 1/(0.2 + 0.8/16) = 4, of a limit of 5.
    expect(asked.join(' ')).not.toMatch(/\b4\.00\b/)
    const told = answers()
    expect(told[0]).toContain('S₁₆ = 1 / (0.20 + 0.80 / 16) = 4.00')
    expect(told[1]).toContain('1 / B = 1 / 0.20 = 5.00')
    expect(told[2]).toContain('80.0 % of the limit')
    expect(told[2]).toContain('4.00 / 16 = 25.0 %')
    expect(told[3]).toContain('36 processors')
    expect(told[5]).toContain('from 4.00 to 6.40')
    const breaks = [...document.querySelectorAll('.sheet-page')].map(
      (sheet) => getComputedStyle(sheet).breakBefore,
    )
    expect(breaks).toEqual(['auto', 'page'])
    expect(texts('.sheet-address')[0]).toContain('B=0.2')
  })

  test('has the chart twice, without the values that are asked for and with them, and no axe violation', async () => {
    const { printer, ...lab } = await openSheet()
    const labels = (which: number) =>
      [...(document.querySelectorAll('.sheet-chart')[which]?.querySelectorAll('.layers text') ?? [])].map(
        (text) => text.textContent,
      )
    expect(labels(0)).toEqual(expect.arrayContaining(['limit 1/B = ?', 'S₈ = ?']))
    expect(labels(1)).toEqual(expect.arrayContaining(['limit 1/B = 10.0', 'S₈ = 4.71']))

    // Of a measurement it asks for the measured S and for e, too.
    await openMeasured(lab)
    await userEvent.keyboard('{Shift}')
    await print(printer)
    expect(questions().length).toBe(7)
    expect(questions()[6]).toContain('On 2 workers')
    expect(questions()[6]).toContain('S₂ = 1.75')
    // The file says 1.75 on 2: (1/1.75 − 1/2)/(1 − 1/2) = 1/7.
    expect(answers()[6]).toContain('= 0.143')
    expect(await onPaper(violations)).toEqual([])
  })

  test('keeps within two pages of A4 or Letter in each language, and in English at both ends of B and on one processor', async () => {
    const printer = watchPrinter()
    for (const { fragment, measured } of [
      { fragment: '', measured: true },
      { fragment: linkTo(0, 8), measured: false },
      { fragment: linkTo(1, 65_536), measured: false },
      { fragment: linkTo(0.0123456, 1), measured: false },
    ]) {
      const lab = await openLab({ fragment, size: [WIDTHS.A4, 900] })
      await appears('text.name.theory')
      const { chooseTheme, chooseLanguage } = lab.store.getState().actions
      if (measured) {
        await openMeasured(lab)
        chooseTheme('dark')
      }
      // English has the longest words.
      for (const language of measured ? LANGUAGES : (['en'] as const)) {
        await fetchTexts(language)
        chooseLanguage(language)
        await print(printer, language)
        await onPaper(async () => {
          // Letter is wider and as high: where the most is asked it is looked at, too.
          for (const [paper, width] of Object.entries(measured ? WIDTHS : { A4: WIDTHS.A4 })) {
            await page.viewport(width, 900)
            expect(overflowing(width), JSON.stringify({ fragment, language, paper })).toEqual([])
          }
        })
        expect(count('.sheet-page')).toBe(2)
        await userEvent.keyboard('{Shift}')
        await expect.poll(() => count('.worksheet')).toBe(0)
      }
    }
  })

  test('is away when the reader goes on, and printed anew when asked for again', async () => {
    const { printer } = await openSheet()
    expect(await appears('.worksheet')).not.toBeVisible()
    await userEvent.keyboard('{Shift}')
    await expect.poll(() => count('.worksheet')).toBe(0)
    await enter('Serial fraction B, exact', '0.25')
    ;(button('Print a worksheet').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => printer.printed).toBe(2)
    expect(questions()[0]).toContain('B = 25 %')
  })
})
